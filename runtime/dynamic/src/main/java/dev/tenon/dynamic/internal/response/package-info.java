/** Reads responses that a description tells of as trees. */
@NullMarked
package dev.tenon.dynamic.internal.response;

import org.jspecify.annotations.NullMarked;
