package dev.tenon.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/** The bytes that the threads of this process allocated. */
public final class Allocation {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Predicate<String> counted;
    private final Map<Long, Long> before;

    /** Begins to count, for all threads. */
    public Allocation() {
        this(name -> true);
    }

    private Allocation(Predicate<String> counted) {
        this.counted = counted;
        this.before = now();
    }

    /** Begins to count, for the threads whose names are wanted. */
    public static Allocation of(Predicate<String> counted) {
        return new Allocation(counted);
    }

    /** What was allocated since this object was made, by all counted threads that live now. */
    public long sinceThen() {
        long sum = 0;
        for (Map.Entry<Long, Long> thread : now().entrySet()) {
            sum += thread.getValue() - before.getOrDefault(thread.getKey(), 0L);
        }
        return sum;
    }

    /** What the calling thread has allocated so far. */
    public static long ofThisThread() {
        return THREADS.getThreadAllocatedBytes(Thread.currentThread().getId());
    }

    private Map<Long, Long> now() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> all = new HashMap<>();
        for (int index = 0; index < ids.length; index++) {
            ThreadInfo thread = THREADS.getThreadInfo(ids[index]);
            if (bytes[index] >= 0 && thread != null && counted.test(thread.getThreadName())) {
                all.put(ids[index], bytes[index]);
            }
        }
        return all;
    }
}
