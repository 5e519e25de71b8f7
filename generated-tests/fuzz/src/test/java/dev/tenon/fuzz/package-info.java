/** Fuzz targets: what reads text from outside, under inputs that Jazzer makes up. */
@NullMarked
package dev.tenon.fuzz;

import org.jspecify.annotations.NullMarked;
