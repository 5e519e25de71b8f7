package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ApiException;

/**
 * What follows an attempt.
 *
 * @param <R> the response record
 */
sealed interface Decision<R> {
    /** The call is over. */
    record Return<R>(CallResult<R> result) implements Decision<R> {}

    /** The call has failed. */
    record Fail<R>(ApiException exception) implements Decision<R> {}

    /** There is another attempt after a pause. */
    record Again<R>(long pauseMillis) implements Decision<R> {}
}
