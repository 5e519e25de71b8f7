package dev.tenon.runtime.retry;

import java.util.random.RandomGenerator;

/** How long to wait before the next attempt: full jitter, from nothing to a limit that doubles each time. */
public final class Backoff {
    private final RetryOptions options;
    private final RandomGenerator random;

    /**
     * A backoff.
     *
     * @param options the limits
     * @param random must be safe for use by several threads
     */
    public Backoff(RetryOptions options, RandomGenerator random) {
        this.options = options;
        this.random = random;
    }

    /**
     * The pause after a failed attempt, in milliseconds.
     *
     * @param failures how many attempts have failed, from 1
     * @param throttled whether the server asked to slow down
     * @param hintMillis the least pause the server asks for; 0 for none
     * @return the pause; -1 when the server asks for more than the limit
     */
    public long pauseMillis(int failures, boolean throttled, long hintMillis) {
        long cap = options.cap().toMillis();
        if (hintMillis > cap) {
            return -1;
        }
        long base = (throttled ? options.throttlingBase() : options.base()).toMillis();
        int doublings = Math.min(failures - 1, 30);
        long limit = base > cap >> doublings ? cap : base << doublings;
        long jittered = limit <= 0 ? 0 : random.nextLong(limit + 1);
        return Math.min(cap, Math.max(jittered, hintMillis));
    }
}
