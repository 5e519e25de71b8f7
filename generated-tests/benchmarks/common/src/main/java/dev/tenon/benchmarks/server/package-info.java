/** An endpoint in a process of its own that gives canned responses, so that what is measured is the client. */
@NullMarked
package dev.tenon.benchmarks.server;

import org.jspecify.annotations.NullMarked;
