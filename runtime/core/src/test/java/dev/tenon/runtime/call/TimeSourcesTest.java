package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The machine's own time. */
final class TimeSourcesTest {
    private static final long SOME = TimeUnit.MILLISECONDS.toNanos(60);

    @Test
    @DisplayName(
            "R16 R20 the machine's own schedulers run a task as late as asked, and not at all once it is cancelled")
    void tasksRunLaterOrNotAtAll() throws InterruptedException {
        for (Scheduler scheduler : new Scheduler[] {
            TimeSources.system().pauses(), TimeSources.system().deadlines()
        }) {
            AtomicBoolean cancelledRan = new AtomicBoolean();
            CountDownLatch over = new CountDownLatch(1);
            long start = System.nanoTime();
            Scheduler.Scheduled cancelled = scheduler.schedule(SOME / 2, () -> cancelledRan.set(true));
            cancelled.cancel();
            // Otherwise it was due before it was cancelled, on a machine that is busy elsewhere.
            boolean inTime = System.nanoTime() - start < SOME / 2;
            scheduler.schedule(SOME, over::countDown);
            assertThat(over.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofNanos(SOME));
            assertThat(cancelledRan.get() && inTime).isFalse();
            CountDownLatch soon = new CountDownLatch(1);
            scheduler.schedule(0, soon::countDown);
            assertThat(soon.await(20, TimeUnit.SECONDS)).isTrue();
        }
    }
}
