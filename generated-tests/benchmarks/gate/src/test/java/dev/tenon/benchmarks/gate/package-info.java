/** The short form of the benchmarks, which runs in each build. */
@NullMarked
package dev.tenon.benchmarks.gate;

import org.jspecify.annotations.NullMarked;
