package dev.tenon.runtime.call;

import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What one call, or the calls of a derived client, do differently from the client. Immutable; null means as the client
 * says.
 *
 * @param callTimeout the deadline of the whole call, all attempts and pauses included
 * @param readTimeout the longest silence of the server
 * @param connectTimeout the longest time to connect
 * @param maxAttempts how many attempts, at least 1
 */
public record CallOptions(
        @Nullable Duration callTimeout,
        @Nullable Duration readTimeout,
        @Nullable Duration connectTimeout,
        @Nullable Integer maxAttempts) {
    /** As the client says. */
    public static final CallOptions DEFAULT = new CallOptions(null, null, null, null);

    private static final Duration LONGEST = Duration.ofDays(20);

    /** Checks the ranges. */
    public CallOptions {
        requireDuration("callTimeout", callTimeout);
        requireDuration("readTimeout", readTimeout);
        requireDuration("connectTimeout", connectTimeout);
        if (maxAttempts != null && maxAttempts < 1) {
            throw new InvalidRequestException("maxAttempts", "must be at least 1");
        }
    }

    private static void requireDuration(String name, @Nullable Duration value) {
        if (value != null && (value.isNegative() || value.compareTo(LONGEST) > 0)) {
            throw new InvalidRequestException(name, "must be between 0 and 20 days");
        }
    }

    /** The same with a deadline of the whole call. */
    public CallOptions callTimeout(Duration timeout) {
        return new CallOptions(timeout, readTimeout, connectTimeout, maxAttempts);
    }

    /** The same with a limit on the silence of the server. */
    public CallOptions readTimeout(Duration timeout) {
        return new CallOptions(callTimeout, timeout, connectTimeout, maxAttempts);
    }

    /** The same with a limit on the time to connect. */
    public CallOptions connectTimeout(Duration timeout) {
        return new CallOptions(callTimeout, readTimeout, timeout, maxAttempts);
    }

    /** The same with a number of attempts. */
    public CallOptions maxAttempts(int attempts) {
        return new CallOptions(callTimeout, readTimeout, connectTimeout, attempts);
    }
}
