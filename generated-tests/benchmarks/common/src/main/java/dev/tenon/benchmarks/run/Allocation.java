package dev.tenon.benchmarks.run;

import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;

/** The bytes that the threads of this process allocated. */
public final class Allocation {
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final Map<Long, Long> before = now();

    /** What was allocated since this object was made, by all threads that live now. */
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

    private static Map<Long, Long> now() {
        long[] ids = THREADS.getAllThreadIds();
        long[] bytes = THREADS.getThreadAllocatedBytes(ids);
        Map<Long, Long> all = new HashMap<>();
        for (int index = 0; index < ids.length; index++) {
            if (bytes[index] >= 0) {
                all.put(ids[index], bytes[index]);
            }
        }
        return all;
    }
}
