package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Tasks of many calls behind one look of the timer. */
@Timeout(30)
final class TaskQueueTest {
    private static final long SOON = TimeUnit.MILLISECONDS.toNanos(20);
    private static final long NEVER = Long.MAX_VALUE;

    private final TaskQueue queue = new TaskQueue();

    private CompletableFuture<String> scheduled(long nanos, String name) {
        CompletableFuture<String> over = new CompletableFuture<String>().orTimeout(20, TimeUnit.SECONDS);
        queue.schedule(nanos, () -> over.complete(name));
        return over;
    }

    @Test
    @DisplayName("R16 a task that is due before the one that is awaited does not wait for it")
    void whatIsDueEarlierIsNotLate() {
        CompletableFuture<String> late = scheduled(TimeUnit.HOURS.toNanos(1), "late");
        assertThat(scheduled(SOON, "early").join()).isEqualTo("early");
        assertThat(late).isNotDone();
    }

    @Test
    @DisplayName("R16 a task that is cancelled does not run, even when it is due, and keeps nobody waiting")
    void whatIsCancelledKeepsNobodyWaiting() {
        List<String> ran = new CopyOnWriteArrayList<>();
        CompletableFuture<Void> oneRan = new CompletableFuture<>();
        CompletableFuture<Scheduler.Scheduled> one = new CompletableFuture<>();
        CompletableFuture<Scheduler.Scheduled> other = new CompletableFuture<>();
        one.complete(queue.schedule(SOON, () -> {
            ran.add("one");
            other.join().cancel();
            oneRan.complete(null);
        }));
        other.complete(queue.schedule(SOON, () -> {
            ran.add("other");
            one.join().cancel();
            oneRan.complete(null);
        }));
        oneRan.join();
        assertThat(scheduled(2 * SOON, "later").join()).isEqualTo("later");
        assertThat(ran).hasSize(1);
    }

    @Test
    @DisplayName("R16 a task that fails keeps nobody waiting")
    void whatFailsKeepsNobodyWaiting() {
        CompletableFuture<Void> allScheduled = new CompletableFuture<>();
        // Holds the timer up until the others are due as well, so that one look finds them all.
        queue.schedule(0, allScheduled::join);
        for (int index = 0; index < 8; index++) {
            queue.schedule(0, () -> {
                throw new IllegalStateException("a listener of one call");
            });
        }
        CompletableFuture<String> sameTime = scheduled(0, "same time");
        allScheduled.complete(null);
        assertThat(sameTime.join()).isEqualTo("same time");
        assertThat(scheduled(SOON, "later").join()).isEqualTo("later");
    }

    @Test
    @DisplayName("R16 a task may schedule another")
    void aTaskMayScheduleAnother() {
        CompletableFuture<String> outer = new CompletableFuture<>();
        queue.schedule(SOON, () -> queue.schedule(0, () -> outer.complete("inner")));
        assertThat(outer.join()).isEqualTo("inner");
    }

    @Test
    @DisplayName("R16 what is due at the end of time keeps nobody waiting")
    void theEndOfTimeKeepsNobodyWaiting() {
        CompletableFuture<String> never = scheduled(NEVER, "never");
        assertThat(scheduled(-1, "at once").join()).isEqualTo("at once");
        assertThat(never).isNotDone();
    }

    @Test
    @DisplayName("R16 N36 tasks of many threads all run once")
    void tasksOfManyThreadsRunOnce() throws InterruptedException {
        List<Integer> ran = new CopyOnWriteArrayList<>();
        List<CompletableFuture<Void>> all = new CopyOnWriteArrayList<>();
        Thread[] threads = new Thread[4];
        for (int index = 0; index < threads.length; index++) {
            int own = index;
            threads[index] = new Thread(() -> {
                for (int task = 0; task < 50; task++) {
                    int number = 50 * own + task;
                    CompletableFuture<Void> over = new CompletableFuture<>();
                    all.add(over);
                    queue.schedule(SOON * (1 + (number * 7L) % 5) / 5, () -> {
                        ran.add(number);
                        over.complete(null);
                    });
                    queue.schedule(TimeUnit.HOURS.toNanos(1), () -> ran.add(-1)).cancel();
                }
            });
            threads[index].start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        all.forEach(CompletableFuture::join);
        assertThat(ran).filteredOn(number -> number >= 0).hasSize(200).doesNotHaveDuplicates();
    }

    @Test
    @DisplayName("R16 the timer does not look after a queue without tasks, which goes with its client")
    void theTimerForgetsQueuesWithoutTasks() throws InterruptedException {
        ReferenceQueue<TaskQueue> gone = new ReferenceQueue<>();
        WeakReference<TaskQueue> client = new WeakReference<>(used(), gone);
        Reference<? extends TaskQueue> found = null;
        while (found == null) {
            System.gc();
            found = gone.remove(50);
        }
        assertThat(found).isSameAs(client);
    }

    private static TaskQueue used() {
        TaskQueue used = new TaskQueue();
        CompletableFuture<Void> ran = new CompletableFuture<>();
        used.schedule(TimeUnit.HOURS.toNanos(1), () -> ran.complete(null)).cancel();
        used.schedule(0, () -> ran.complete(null));
        ran.join();
        return used;
    }
}
