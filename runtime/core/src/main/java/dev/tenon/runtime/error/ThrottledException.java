package dev.tenon.runtime.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The server asks the caller to slow down, and went on doing so until the attempts were spent. */
public final class ThrottledException extends ApiException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /**
     * Wraps a refusal.
     *
     * @param message what to show
     * @param details what the server answered
     * @param retryAfter how long the server asks to wait, when it says so
     */
    public ThrottledException(String message, ErrorDetails details, @Nullable Duration retryAfter) {
        super(message, details, null);
        this.retryAfter = retryAfter;
    }

    /** The typed code. */
    public ErrorCode code() {
        return details().code();
    }

    /** How long the server asks to wait, when it says so. */
    public @Nullable Duration retryAfter() {
        return retryAfter;
    }

    /** The server's own words, shortened to 256 characters; may be empty. */
    public String serverMessage() {
        return details().serverMessage();
    }
}
