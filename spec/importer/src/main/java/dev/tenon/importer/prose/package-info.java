/** Constraints that prose states with certainty. */
@NullMarked
package dev.tenon.importer.prose;

import org.jspecify.annotations.NullMarked;
