/** The first official SDK. */
package dev.tenon.benchmarks.v1;
