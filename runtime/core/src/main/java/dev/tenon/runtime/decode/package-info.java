/** Reads answers, JSON and XML alike, through one cursor. */
@NullMarked
package dev.tenon.runtime.decode;

import org.jspecify.annotations.NullMarked;
