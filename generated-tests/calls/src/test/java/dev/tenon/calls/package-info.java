/**
 * How calls end: {@code outcomes.csv} has a row for each fault and way of calling, and {@link dev.tenon.calls.OutcomesTest}
 * runs each row through every front door of a generated client, over HTTP/1.1 and HTTP/2.
 */
@NullMarked
package dev.tenon.calls;

import org.jspecify.annotations.NullMarked;
