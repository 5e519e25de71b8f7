/** Makes the call in the form, and shows what went over the wire. */
@NullMarked
package dev.tenon.explorer.internal.call;

import org.jspecify.annotations.NullMarked;
