/** An endpoint in a process of its own that gives canned answers, so that what is measured is the client. */
@NullMarked
package dev.tenon.benchmarks.server;

import org.jspecify.annotations.NullMarked;
