package dev.tenon.runtime.call;

import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/** The machine's own time. Each thread draws from its own random source; Okio's timer thread serves all clients. */
final class SystemTime implements LongSupplier, RandomGenerator, Scheduler {
    private final TaskQueue tasks = new TaskQueue();

    @Override
    public long getAsLong() {
        return System.nanoTime();
    }

    @Override
    public long nextLong() {
        return ThreadLocalRandom.current().nextLong();
    }

    @Override
    public Scheduled schedule(long nanos, Runnable task) {
        return tasks.schedule(nanos, task);
    }
}
