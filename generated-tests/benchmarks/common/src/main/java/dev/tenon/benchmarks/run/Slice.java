package dev.tenon.benchmarks.run;

import com.sun.management.OperatingSystemMXBean;
import dev.tenon.benchmarks.work.Contestant;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Calls from some threads for some time. */
final class Slice {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

    private final Contestant contestant;
    private final int expected;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Slice(Contestant contestant, int expected) {
        this.contestant = contestant;
        this.expected = expected;
    }

    /**
     * Runs and says: calls, wall, CPU, bytes allocated, median, 99th percentile and what the compiler of the JVM worked, in
     * nanoseconds where it is time.
     */
    String run(int threads, long milliseconds) throws InterruptedException {
        CountDownLatch done = new CountDownLatch(threads);
        CountDownLatch leave = new CountDownLatch(1);
        List<Latencies> all = new ArrayList<>();
        for (int index = 0; index < threads; index++) {
            all.add(new Latencies());
        }
        Allocation allocation = new Allocation();
        long compiled = COMPILER.getTotalCompilationTime();
        long processor = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        long end = start + milliseconds * 1_000_000;
        List<Thread> workers = new ArrayList<>();
        for (Latencies own : all) {
            Thread worker = new Thread(() -> work(own, end, done, leave));
            worker.start();
            workers.add(worker);
        }
        done.await();
        long wall = System.nanoTime() - start;
        processor = SYSTEM.getProcessCpuTime() - processor;
        long allocated = allocation.sinceThen();
        compiled = COMPILER.getTotalCompilationTime() - compiled;
        leave.countDown();
        for (Thread worker : workers) {
            worker.join();
        }
        if (failure.get() != null) {
            throw new IllegalStateException("a call failed", failure.get());
        }
        Latencies sum = new Latencies();
        all.forEach(sum::add);
        return sum.total() + " " + wall + " " + processor + " " + allocated + " " + sum.quantile(0.5) + " "
                + sum.quantile(0.99) + " " + compiled * 1_000_000;
    }

    private void work(Latencies own, long end, CountDownLatch done, CountDownLatch leave) {
        try {
            long before = System.nanoTime();
            while (before < end) {
                int items = contestant.call();
                if (items != expected) {
                    throw new IllegalStateException("expected " + expected + " items but got " + items);
                }
                long after = System.nanoTime();
                own.record(after - before);
                before = after;
            }
        } catch (Throwable failed) {
            failure.compareAndSet(null, failed);
        }
        done.countDown();
        try {
            // A thread that ended would take the count of its allocation with it.
            leave.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
