package dev.tenon.runtime.call;

import java.io.IOException;

/** Carries an unchecked exception through OkHttp, which lets only {@link IOException} pass without harm. */
final class CallFailure extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient RuntimeException failure;

    CallFailure(RuntimeException failure) {
        super(failure.getMessage(), failure);
        this.failure = failure;
    }

    RuntimeException failure() {
        return failure == null ? new IllegalStateException(getMessage()) : failure;
    }

    /** The stack of the failure is the one that counts. */
    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
