/** The second official SDK. */
package dev.tenon.benchmarks.v2;
