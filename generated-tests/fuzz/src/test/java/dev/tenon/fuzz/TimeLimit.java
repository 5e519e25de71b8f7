package dev.tenon.fuzz;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds the effort of one input, in processor time, so that a busy machine is no finding. */
final class TimeLimit {
    private TimeLimit() {}

    /** Does the work; fails when it took longer. */
    static <T> T within(Duration limit, Supplier<T> work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        T result = work.get();
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
        if (taken > limit.toNanos()) {
            throw new AssertionError("took " + Duration.ofNanos(taken).toMillis() + " ms");
        }
        return result;
    }
}
