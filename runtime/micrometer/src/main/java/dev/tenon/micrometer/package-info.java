/** Metrics of calls. */
@NullMarked
package dev.tenon.micrometer;

import org.jspecify.annotations.NullMarked;
