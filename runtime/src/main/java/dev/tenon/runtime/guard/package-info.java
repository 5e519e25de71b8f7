/** A compiler plugin that says so when a client was asked for and the annotation processor did not run. */
@NullMarked
package dev.tenon.runtime.guard;

import org.jspecify.annotations.NullMarked;
