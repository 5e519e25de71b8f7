package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;

/** Carries an unchecked exception through OkHttp, which lets only {@link IOException} pass without harm. */
final class CallFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient RuntimeException failure;

    CallFailure(RuntimeException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    /** Takes the typed exception out of what OkHttp threw. */
    static RuntimeException unchecked(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallFailure carried) {
                return carried.failure();
            }
        }
        return new TransportException(
                TransportException.Kind.CANCELLED, "the call was cancelled before it began", ErrorDetails.NONE, null);
    }

    private RuntimeException failure() {
        return failure == null ? new IllegalStateException(getMessage()) : failure;
    }

    /** The stack of the failure is the one that counts. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
