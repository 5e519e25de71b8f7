/** Fails builds that forgot the annotation processor. */
@NullMarked
package dev.tenon.runtime.internal.guard;

import org.jspecify.annotations.NullMarked;
