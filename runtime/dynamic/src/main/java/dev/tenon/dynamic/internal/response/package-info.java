/** Reads described responses as trees. */
@NullMarked
package dev.tenon.dynamic.internal.response;

import org.jspecify.annotations.NullMarked;
