/** Calls with more items than one request takes. */
@NullMarked
package dev.tenon.runtime.batch;

import org.jspecify.annotations.NullMarked;
