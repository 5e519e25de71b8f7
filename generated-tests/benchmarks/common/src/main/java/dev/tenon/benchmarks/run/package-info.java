/** The programs that run one contestant in a process of its own: one call from cold, or slices of many calls. */
@NullMarked
package dev.tenon.benchmarks.run;

import org.jspecify.annotations.NullMarked;
