package dev.tenon.runtime.call;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** The machine's own time. Each thread draws from its own random source; the JDK's timer thread serves all clients. */
final class SystemTime implements LongSupplier, RandomGenerator, Scheduler {
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
        Timer timer = new Timer(task);
        var unused = timer.completeOnTimeout(null, nanos, TimeUnit.NANOSECONDS);
        return timer;
    }

    /**
     * A task that the JDK's timer begins. It is cancelled by ending it without a run: a future that is cancelled makes an
     * exception with a stack trace, and most deadlines never pass.
     */
    private static final class Timer extends CompletableFuture<@Nullable Void> implements Scheduled {
        private volatile boolean cancelled;

        Timer(Runnable task) {
            var unused = thenRun(() -> {
                if (!cancelled) {
                    task.run();
                }
            });
        }

        @Override
        public void cancel() {
            cancelled = true;
            complete(null);
        }
    }
}
