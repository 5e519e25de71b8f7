@NullMarked
package dev.tenon.runtime.internal.retry;

import org.jspecify.annotations.NullMarked;
