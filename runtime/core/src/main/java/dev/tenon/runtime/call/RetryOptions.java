package dev.tenon.runtime.call;

import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;

/**
 * How failed attempts are retried. Immutable.
 *
 * @param maxAttempts how many attempts a call makes at most, the first included; at least 1
 * @param base the longest first pause after a failure; each further one may be twice as long
 * @param throttlingBase the same, after the server asked to slow down
 * @param cap the longest pause; a server that asks for a longer one ends the call
 * @param quota how many retries, beyond those earned by successes, a failing endpoint is given; 0 for no limit
 */
public record RetryOptions(int maxAttempts, Duration base, Duration throttlingBase, Duration cap, int quota) {
    /** Three attempts, pauses up to 100 ms and 1 s growing to 20 s, 100 retries beyond those earned by successes. */
    public static final RetryOptions DEFAULT =
            new RetryOptions(3, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(20), 100);

    /** One attempt. */
    public static final RetryOptions NONE = DEFAULT.maxAttempts(1);

    /** Checks the ranges. */
    public RetryOptions {
        if (maxAttempts < 1) {
            throw new InvalidRequestException("maxAttempts", "must be at least 1");
        }
        if (base.isNegative() || throttlingBase.isNegative() || cap.isNegative() || quota < 0) {
            throw new InvalidRequestException("retries", "must not be negative");
        }
    }

    /** A copy with another number of attempts. */
    public RetryOptions maxAttempts(int attempts) {
        return new RetryOptions(attempts, base, throttlingBase, cap, quota);
    }
}
