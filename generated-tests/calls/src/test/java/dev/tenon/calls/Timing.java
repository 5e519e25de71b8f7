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
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    private static final Duration GRACE = Duration.ofMillis(100);

    private final Interference interference;
    private final Duration deadline;
    private final List<Long> pauses = new CopyOnWriteArrayList<>();

    Timing(Interference interference, Duration deadline) {
        this.interference = interference;
        this.deadline = deadline;
    }

    void setUp(ShopClient.Builder builder) {
        TimeSources system = TimeSources.system();
        builder.callTimeout(deadline)
                .time(new TimeSources(
                        CLOCK, System::nanoTime, LONGEST, this::pause, system.deadlines(), NonceSource.unique()));
    }

    private Scheduler.Scheduled pause(long nanos, Runnable over) {
        pauses.add(TimeUnit.NANOSECONDS.toMillis(nanos));
        interference.at("pause");
        over.run();
        return () -> {};
    }

    /** The milliseconds that the client should have waited between attempts. */
    String pauses() {
        return pauses.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** Lets the deadline of a call that has begun pass: it is measured by the machine's own time. */
    void passDeadline() {
        try {
            new CountDownLatch(1).await(deadline.plus(GRACE).toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
