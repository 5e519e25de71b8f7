/** The work that every contestant does: the calls, what goes in, and the responses that come out. */
@NullMarked
package dev.tenon.benchmarks.work;

import org.jspecify.annotations.NullMarked;
