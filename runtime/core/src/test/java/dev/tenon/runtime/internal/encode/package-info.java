@NullMarked
package dev.tenon.runtime.internal.encode;

import org.jspecify.annotations.NullMarked;
