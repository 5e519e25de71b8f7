/** Writes the parameters of a described request. */
@NullMarked
package dev.tenon.dynamic.internal.request;

import org.jspecify.annotations.NullMarked;
