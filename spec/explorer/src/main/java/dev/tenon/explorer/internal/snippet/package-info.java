/** The content of the form, as Java and as shell commands. */
@NullMarked
package dev.tenon.explorer.internal.snippet;

import org.jspecify.annotations.NullMarked;
