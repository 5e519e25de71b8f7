/** The steps of a call, each by itself. */
package dev.tenon.benchmarks.steps;
