/** Reads the description of a service: start with {@link dev.tenon.spec.SpecLoader}. */
@NullMarked
package dev.tenon.spec;

import org.jspecify.annotations.NullMarked;
