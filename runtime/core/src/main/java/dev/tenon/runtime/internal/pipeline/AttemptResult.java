package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import org.jspecify.annotations.Nullable;

/**
 * How one attempt ended.
 *
 * @param <R> the response record
 */
sealed interface AttemptResult<R> {
    /**
     * The response was read.
     *
     * @param value the response record
     * @param requestId the server's identifier of the request
     * @param received what was received
     */
    record Success<R>(R value, @Nullable String requestId, Received received) implements AttemptResult<R> {}

    /** The attempt failed. */
    sealed interface Failure<R> extends AttemptResult<R> {
        /** What the caller gets if this attempt was the last. */
        ApiException exception();

        /** Whether the server may have carried out this very attempt. */
        boolean mayHaveBeenProcessed();

        /** What was received; null when no complete response was. */
        @Nullable Received received();
    }

    /** The server refused with a complete response. */
    record Refused<R>(ServiceException exception, boolean mayHaveBeenProcessed, Received received)
            implements Failure<R> {}

    /** A complete response came and cannot be read as described. */
    record Unreadable<R>(DecodeException exception, Received received) implements Failure<R> {
        @Override
        public boolean mayHaveBeenProcessed() {
            return true;
        }
    }

    /** Nothing was sent. */
    record NotSent<R>(ApiException exception) implements Failure<R> {
        @Override
        public boolean mayHaveBeenProcessed() {
            return false;
        }

        @Override
        public @Nullable Received received() {
            return null;
        }
    }

    /** Something was sent, and no complete response came. */
    record Broken<R>(TransportException exception) implements Failure<R> {
        @Override
        public boolean mayHaveBeenProcessed() {
            return true;
        }

        @Override
        public @Nullable Received received() {
            return null;
        }
    }
}
