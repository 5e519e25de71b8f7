/** Turns values into wire text and percent-encodes them. */
@NullMarked
package dev.tenon.runtime.internal.encode;

import org.jspecify.annotations.NullMarked;
