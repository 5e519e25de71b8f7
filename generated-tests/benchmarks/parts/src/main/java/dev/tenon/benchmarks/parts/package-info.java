/** The parts of a call, each by itself. */
package dev.tenon.benchmarks.parts;
