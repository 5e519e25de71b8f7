/** Calls what stands in the form, and tells what went over the wire. */
@NullMarked
package dev.tenon.explorer.internal.call;

import org.jspecify.annotations.NullMarked;
