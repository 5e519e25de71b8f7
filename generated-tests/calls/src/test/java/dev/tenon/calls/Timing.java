package dev.tenon.calls;

import dev.tenon.calls.shop.ShopClient;
import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.signing.NonceSource;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** The time of one client: a clock that stands, pauses that are noted and not waited for, a deadline that passes when told. */
final class Timing {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));
    /** Draws the longest of all pauses. */
    private static final RandomGenerator LONGEST = new RandomGenerator() {
        @Override
        public long nextLong() {
            return Long.MAX_VALUE;
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    };

    private final Interference interference;
    private final Duration deadline;
    private final AtomicLong skipped = new AtomicLong();
    private final List<Runnable> ends = new CopyOnWriteArrayList<>();
    private final List<Long> pauses = new CopyOnWriteArrayList<>();

    Timing(Interference interference, Duration deadline) {
        this.interference = interference;
        this.deadline = deadline;
    }

    void setUp(ShopClient.Builder builder) {
        builder.time(new TimeSources(
                CLOCK,
                () -> System.nanoTime() + skipped.get(),
                LONGEST,
                this::pause,
                this::deadline,
                NonceSource.unique()));
    }

    private Scheduler.Scheduled pause(long nanos, Runnable over) {
        pauses.add(TimeUnit.NANOSECONDS.toMillis(nanos));
        interference.at("pause");
        over.run();
        return () -> {};
    }

    private Scheduler.Scheduled deadline(long nanos, Runnable over) {
        ends.add(over);
        return () -> ends.remove(over);
    }

    /** The milliseconds that the client should have waited between attempts. */
    String pauses() {
        return pauses.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** How long a call may take. */
    Duration deadline() {
        return deadline;
    }

    /** Lets the deadline of the calls that have begun pass. */
    void passDeadline() {
        skipped.addAndGet(deadline.toNanos());
        ends.forEach(Runnable::run);
    }
}
