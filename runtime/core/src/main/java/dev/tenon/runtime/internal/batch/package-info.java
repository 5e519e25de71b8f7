/** Sends batches. */
@NullMarked
package dev.tenon.runtime.internal.batch;

import org.jspecify.annotations.NullMarked;
