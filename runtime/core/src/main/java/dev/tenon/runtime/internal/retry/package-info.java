/** When a failed attempt is retried, and after which pause. */
@NullMarked
package dev.tenon.runtime.internal.retry;

import org.jspecify.annotations.NullMarked;
