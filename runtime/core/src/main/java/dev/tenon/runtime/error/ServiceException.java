package dev.tenon.runtime.error;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The server refused the request with an error; generated code extends this once for each service. Throttling is one of
 * these errors: {@link #isThrottled} tells it apart.
 */
public non-sealed class ServiceException extends ApiException {
    private static final long serialVersionUID = 1L;

    /**
     * Wraps a refusal.
     *
     * @param message what to show
     * @param details what the server responded
     */
    public ServiceException(String message, ErrorDetails details) {
        super(message, details, null);
    }

    /** The typed code. */
    public ErrorCode code() {
        return details().code();
    }

    /** The server's own words, shortened to 256 characters; may be empty. */
    public final String serverMessage() {
        return details().serverMessage();
    }

    /** Whether the server asked the caller to slow down, until no attempts were left. */
    public final boolean isThrottled() {
        return details().refusal().throttled();
    }

    /** How long the server asks to wait before the next call, when it says so. */
    public final @Nullable Duration retryAfter() {
        return details().refusal().retryAfter();
    }

    /**
     * Every member of the error body, documented or not, by its path, such as {@code AccessDeniedDetail.AuthAction};
     * redacted, shortened to 1,024 characters each.
     */
    public final Map<String, String> members() {
        return details().members();
    }
}
