package dev.tenon.runtime.internal.retry;

import dev.tenon.runtime.call.RetryOptions;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;

/**
 * Whether there may be another attempt, and how long to wait before it. The pause is full jitter, from nothing to a
 * limit that doubles each time. Retries are paid for out of a quota of the endpoint: an outage drains it, so that a
 * failing service is not hit several times as hard; every success refills a little. Thread-safe.
 */
public final class Backoff {
    private static final int COST = 5;

    private final RetryOptions options;
    private final RandomGenerator random;
    private final int capacity;
    private final AtomicInteger available;

    /**
     * A backoff with a full quota.
     *
     * @param options the limits
     * @param random must be thread-safe
     */
    public Backoff(RetryOptions options, RandomGenerator random) {
        this.options = options;
        this.random = random;
        this.capacity = options.quota() * COST;
        this.available = new AtomicInteger(capacity);
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

    /** Takes what one retry costs; false when there is not enough left. */
    public boolean take() {
        if (capacity == 0) {
            return true;
        }
        int current;
        do {
            current = available.get();
            if (current < COST) {
                return false;
            }
        } while (!available.compareAndSet(current, current - COST));
        return true;
    }

    /**
     * Refills after a success.
     *
     * @param retried whether the call had taken from the quota, which it then gives back
     */
    public void refill(boolean retried) {
        int more = retried ? COST : 1;
        int current = available.get();
        while (current < capacity && !available.compareAndSet(current, Math.min(capacity, current + more))) {
            current = available.get();
        }
    }
}
