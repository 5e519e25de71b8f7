package dev.tenon.runtime.call;

import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Options of single calls: {@code client.with(options)} is a client whose calls differ in these. Immutable; null leaves the
 * setting of the client.
 *
 * @param callTimeout the deadline of the whole call, all attempts and pauses included; zero means none
 * @param readTimeout how long the server may be silent; zero means no limit
 * @param connectTimeout how long connecting may take; zero means no limit
 * @param maxAttempts how many attempts a call makes at most, from 1
 */
public record CallOptions(
        @Nullable Duration callTimeout,
        @Nullable Duration readTimeout,
        @Nullable Duration connectTimeout,
        @Nullable Integer maxAttempts) {
    /** Every setting of the client. */
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

    /** A copy with another deadline of the whole call. */
    public CallOptions callTimeout(Duration timeout) {
        return new CallOptions(timeout, readTimeout, connectTimeout, maxAttempts);
    }

    /** A copy with another limit on the silence of the server. */
    public CallOptions readTimeout(Duration timeout) {
        return new CallOptions(callTimeout, timeout, connectTimeout, maxAttempts);
    }

    /** A copy with another limit on the time to connect. */
    public CallOptions connectTimeout(Duration timeout) {
        return new CallOptions(callTimeout, readTimeout, timeout, maxAttempts);
    }

    /** A copy with another number of attempts. */
    public CallOptions maxAttempts(int attempts) {
        return new CallOptions(callTimeout, readTimeout, connectTimeout, attempts);
    }
}
