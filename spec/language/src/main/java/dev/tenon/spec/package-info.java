/** Reads the description of a service: {@link dev.tenon.spec.SpecLoader} is the way in. */
@NullMarked
package dev.tenon.spec;

import org.jspecify.annotations.NullMarked;
