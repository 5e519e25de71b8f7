package dev.tenon.runtime.call;

/** Runs something later without holding a thread. Replaced in tests. */
@FunctionalInterface
public interface Scheduler {
    /**
     * Runs a short task once, later.
     *
     * @param nanos how much later, in nanoseconds; 0 for as soon as possible
     * @param task must return at once
     */
    Scheduled schedule(long nanos, Runnable task);

    /** A scheduled task. */
    @FunctionalInterface
    interface Scheduled {
        /** Keeps it from running, if it has not begun. */
        void cancel();
    }
}
