/** Asks for a client; says so when the annotation processor that makes it did not run. */
@NullMarked
package dev.tenon.runtime.annotation;

import org.jspecify.annotations.NullMarked;
