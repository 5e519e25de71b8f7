/** Writes the parameters of a request that a description tells of. */
@NullMarked
package dev.tenon.dynamic.internal.request;

import org.jspecify.annotations.NullMarked;
