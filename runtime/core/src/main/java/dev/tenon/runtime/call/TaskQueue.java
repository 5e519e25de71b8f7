package dev.tenon.runtime.call;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import okio.AsyncTimeout;

/**
 * Tasks that run later, most of which are cancelled long before. Okio's timer looks at them at least once a second as long as
 * there are any, and is not told when one is cancelled. So a call with a deadline neither wakes another thread nor takes a lock
 * that all calls share. It is the timer that OkHttp watches its sockets with, and runs in any case; the JDK's would be another
 * thread.
 *
 * <p>Okio wakes its timer for whatever is due before all else that it knows. OkHttp asks it several times a call, so that
 * calls which come one by one would wake it each time; a look that is due sooner than their timeouts leaves it asleep. Safe
 * for use by several threads.
 */
final class TaskQueue {
    private static final long NONE = Long.MAX_VALUE;
    /** Shorter than the timeouts of a call usually are. */
    private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);

    private final long origin = System.nanoTime();
    private final Set<Task> tasks = ConcurrentHashMap.newKeySet();
    /** When the timer looks next, counted from the origin. */
    private final AtomicLong awaited = new AtomicLong(NONE);

    /** Runs a task so many nanoseconds from now. */
    Scheduler.Scheduled schedule(long nanos, Runnable what) {
        long now = now();
        // What is due after centuries need not be due at all.
        Task task = new Task(nanos < NONE - now ? now + Math.max(0, nanos) : NONE - 1, what, tasks);
        tasks.add(task);
        await(task.due, now);
        return task;
    }

    private long now() {
        return System.nanoTime() - origin;
    }

    private void await(long due, long now) {
        if (due == NONE) {
            return;
        }
        long next = Math.min(due, now + LONGEST_WAIT);
        long current = awaited.get();
        while (next < current) {
            if (awaited.compareAndSet(current, next)) {
                new Look(next).in(next - now);
                return;
            }
            current = awaited.get();
        }
    }

    /** Runs what is due. Whoever adds a task meanwhile either finds nothing awaited, or is seen here. */
    private void look(long expected) {
        awaited.compareAndSet(expected, NONE);
        List<Task> due = new ArrayList<>();
        long next = NONE;
        long now = now();
        for (Task task : tasks) {
            if (task.due > now) {
                next = Math.min(next, task.due);
            } else {
                due.add(task);
            }
        }
        await(next, now);
        for (Task task : due) {
            if (tasks.remove(task)) {
                run(task);
            }
        }
    }

    private static void run(Task task) {
        try {
            task.what.run();
        } catch (Throwable ignored) {
            // It tells nobody, and must not keep the tasks of other calls waiting.
        }
    }

    /** One look, on the timer's own thread: it takes a moment. */
    private final class Look extends AsyncTimeout {
        private final long expected;

        Look(long expected) {
            this.expected = expected;
        }

        void in(long nanos) {
            // Zero would mean never.
            timeout(Math.max(1, nanos), TimeUnit.NANOSECONDS);
            enter();
        }

        @Override
        protected void timedOut() {
            look(expected);
        }
    }

    /** Compared by identity. */
    private static final class Task implements Scheduler.Scheduled {
        private final long due;
        private final Runnable what;
        private final Set<Task> tasks;

        Task(long due, Runnable what, Set<Task> tasks) {
            this.due = due;
            this.what = what;
            this.tasks = tasks;
        }

        @Override
        public void cancel() {
            tasks.remove(this);
        }
    }
}
