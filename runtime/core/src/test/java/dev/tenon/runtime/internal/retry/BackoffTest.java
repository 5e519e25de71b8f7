package dev.tenon.runtime.internal.retry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.RetryOptions;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long to wait, and whether there is quota left. */
final class BackoffTest {
    @Test
    @DisplayName("R13 pauses are drawn between nothing and a limit that doubles up to the cap; throttling has its own")
    void pausesAreDrawnWithinTheirLimits() {
        RetryOptions options =
                new RetryOptions(9, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5), 0);
        Random random = new Random(7);
        Backoff backoff = new Backoff(options, random);
        for (int failures = 1; failures < 60; failures++) {
            long limit = Math.min(5_000, failures > 30 ? 5_000 : 100L << (failures - 1));
            for (int draw = 0; draw < 50; draw++) {
                assertThat(backoff.pauseMillis(failures, false, 0)).isBetween(0L, limit);
            }
        }
        Backoff longest = new Backoff(options, () -> Long.MAX_VALUE);
        Backoff largest = new Backoff(options, new Random() {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });
        assertThat(longest.pauseMillis(1, false, 0)).isBetween(0L, 100L);
        assertThat(List.of(
                        largest.pauseMillis(1, false, 0),
                        largest.pauseMillis(2, false, 0),
                        largest.pauseMillis(9, false, 0),
                        largest.pauseMillis(1, true, 0),
                        largest.pauseMillis(4, true, 0)))
                .containsExactly(100L, 200L, 5_000L, 1_000L, 5_000L);
    }

    @Test
    @DisplayName("R13 pauses never leave their limits, whatever the options")
    void pausesStayWithinTheirLimits() {
        RetryOptions options =
                new RetryOptions(9, Duration.ofMillis(100), Duration.ofMillis(300), Duration.ofMillis(1_000), 0);
        Backoff most = new Backoff(options, new Highest());
        assertThat(List.of(
                        most.pauseMillis(1, false, 0),
                        most.pauseMillis(4, false, 0),
                        most.pauseMillis(5, false, 0),
                        most.pauseMillis(500, false, 0),
                        most.pauseMillis(2, true, 0),
                        most.pauseMillis(3, true, 0)))
                .containsExactly(100L, 800L, 1_000L, 1_000L, 600L, 1_000L);
        Backoff least = new Backoff(options, new Lowest());
        assertThat(least.pauseMillis(1, false, 0)).isZero();
        assertThat(least.pauseMillis(1, false, 70)).isEqualTo(70);
        assertThat(least.pauseMillis(1, false, 1_000)).isEqualTo(1_000);
        assertThat(least.pauseMillis(1, false, 1_001)).isEqualTo(-1);
        assertThat(most.pauseMillis(1, false, 70)).isEqualTo(100);
        RetryOptions none = new RetryOptions(9, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0);
        assertThat(new Backoff(none, new Highest()).pauseMillis(3, true, 0)).isZero();
    }

    private static final class Highest implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("without a bound");
        }

        @Override
        public long nextLong(long bound) {
            return bound - 1;
        }
    }

    private static final class Lowest implements RandomGenerator {
        @Override
        public long nextLong() {
            throw new AssertionError("without a bound");
        }

        @Override
        public long nextLong(long bound) {
            return 0;
        }
    }

    private static Backoff quotaOf(int retries) {
        return new Backoff(new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, retries), new Lowest());
    }

    @Test
    @DisplayName("R15 a retry costs five, a success gives one back, one that was retried all five; never above full")
    void retriesArePaidFor() {
        Backoff quota = quotaOf(2);
        quota.refill(true);
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isFalse();
        for (int success = 0; success < 4; success++) {
            quota.refill(false);
        }
        assertThat(quota.take()).isFalse();
        quota.refill(false);
        assertThat(quota.take()).isTrue();
        for (int success = 0; success < 50; success++) {
            quota.refill(true);
        }
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isTrue();
        assertThat(quota.take()).isFalse();
        Backoff unlimited = quotaOf(0);
        for (int retry = 0; retry < 100; retry++) {
            assertThat(unlimited.take()).isTrue();
        }
    }
}
