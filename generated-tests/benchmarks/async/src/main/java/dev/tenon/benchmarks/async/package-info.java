/** The asynchronous official SDK. */
package dev.tenon.benchmarks.async;
