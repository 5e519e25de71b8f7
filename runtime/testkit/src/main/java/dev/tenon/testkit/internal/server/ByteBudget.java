package dev.tenon.testkit.internal.server;

import java.util.concurrent.atomic.AtomicLong;

/** How many bytes of request bodies may be held at a time, by all connections together. */
final class ByteBudget {
    private final AtomicLong left;

    ByteBudget(long bytes) {
        left = new AtomicLong(bytes);
    }

    /** Takes so many bytes; false, and nothing taken, when there are not so many left. */
    boolean take(long bytes) {
        return left.getAndUpdate(now -> now < bytes ? now : now - bytes) >= bytes;
    }

    long left() {
        return left.get();
    }

    void give(long bytes) {
        left.addAndGet(bytes);
    }
}
