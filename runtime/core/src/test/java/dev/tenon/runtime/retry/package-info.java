@NullMarked
package dev.tenon.runtime.retry;

import org.jspecify.annotations.NullMarked;
