package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;

/** Takes the typed exception out of what OkHttp threw. */
final class Failures {
    private Failures() {}

    static RuntimeException unchecked(IOException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallFailure carried) {
                return carried.failure();
            }
        }
        return new TransportException(
                TransportException.Kind.CANCELLED, "the call was cancelled before it began", ErrorDetails.NONE, null);
    }
}
