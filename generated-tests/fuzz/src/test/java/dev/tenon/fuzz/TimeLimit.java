package dev.tenon.fuzz;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.function.Supplier;

/** Bounds the effort of one input, in processor time, so that a busy machine fails no test. */
final class TimeLimit {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private TimeLimit() {}

    /** Does the work, and does it again when it took longer: the first time may have loaded classes. */
    static <T> T within(Duration limit, Supplier<T> work) {
        long start = THREADS.getCurrentThreadCpuTime();
        T result = work.get();
        if (THREADS.getCurrentThreadCpuTime() - start > limit.toNanos()) {
            long again = THREADS.getCurrentThreadCpuTime();
            result = work.get();
            long taken = THREADS.getCurrentThreadCpuTime() - again;
            if (taken > limit.toNanos()) {
                throw new AssertionError("took " + Duration.ofNanos(taken).toMillis() + " ms");
            }
        }
        return result;
    }
}
