package dev.tenon.benchmarks.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.benchmarks.server.FakeServer;
import dev.tenon.benchmarks.tenon.TenonContestant;
import dev.tenon.benchmarks.work.Target;
import dev.tenon.benchmarks.work.Work;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Threads that a call wakes although they have nothing to do: each costs about as much as encoding and signing do. */
final class WakingTest {
    private static final String TIMER = "Okio Watchdog";
    private static final int WARM_UP = 20;
    private static final int CALLS = 500;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    @Test
    @DisplayName("Calls that come one by one do not wake the timer that watches over them")
    void callsDoNotWakeTheTimer() throws Exception {
        Work work = Work.ATTACH_2_JSON;
        TenonContestant contestant = new TenonContestant();
        contestant.open(new Target(false, FakeServer.listen(work)), work);
        for (int call = 0; call < WARM_UP; call++) {
            contestant.call();
        }

        long before = waits();
        for (int call = 0; call < CALLS; call++) {
            contestant.call();
        }

        assertThat(before).as("the timer has begun").isPositive();
        // It looks once a second, however long these calls take.
        assertThat(waits() - before).isBetween(0L, CALLS / 5L);
    }

    private static long waits() {
        for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().equals(TIMER)) {
                return thread.getWaitedCount();
            }
        }
        throw new AssertionError("no thread is named " + TIMER);
    }
}
