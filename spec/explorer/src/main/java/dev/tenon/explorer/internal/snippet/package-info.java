/** What stands in the form, as Java and as lines for a shell. */
@NullMarked
package dev.tenon.explorer.internal.snippet;

import org.jspecify.annotations.NullMarked;
