/** Turns positioned nodes into records of exactly what the files say. */
@NullMarked
package dev.tenon.spec.description;

import org.jspecify.annotations.NullMarked;
