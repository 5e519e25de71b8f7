/** Runs every contestant in turn, so that ratios are taken inside one run, and writes what came out. */
@NullMarked
package dev.tenon.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
