/** Requests a generated client, and reports when the annotation processor did not run. */
@NullMarked
package dev.tenon.runtime.annotation;

import org.jspecify.annotations.NullMarked;
