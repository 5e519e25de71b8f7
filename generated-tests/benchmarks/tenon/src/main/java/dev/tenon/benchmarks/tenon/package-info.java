/** Tenon under the common work. */
@NullMarked
package dev.tenon.benchmarks.tenon;

import org.jspecify.annotations.NullMarked;
