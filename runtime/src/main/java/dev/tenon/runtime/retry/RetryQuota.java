package dev.tenon.runtime.retry;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * Retries one endpoint may still be given. An outage drains it, so that a failing service is not hit several times as
 * hard; every success refills a little. Safe for use by several threads.
 */
public final class RetryQuota {
    private static final int COST = 5;

    private final int capacity;
    private final AtomicInteger available;

    /**
     * A full quota.
     *
     * @param retries how many retries it is good for; 0 for no limit
     */
    public RetryQuota(int retries) {
        this.capacity = retries * COST;
        this.available = new AtomicInteger(capacity);
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
