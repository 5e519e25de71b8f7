package dev.tenon.runtime.internal.pipeline;

import org.jspecify.annotations.Nullable;

/** Cancels a call that is made on another thread, before it begins or while it runs. Thread-safe. */
public final class CallHandle {
    private boolean cancelled;
    private @Nullable CallExecution<?> execution;

    /** Makes a handle of no call yet. */
    public CallHandle() {}

    void attach(CallExecution<?> begun) {
        boolean late;
        synchronized (this) {
            execution = begun;
            late = cancelled;
        }
        if (late) {
            begun.end(EndReason.CANCELLED);
        }
    }

    /** Ends the call. */
    public void cancel() {
        CallExecution<?> running;
        synchronized (this) {
            cancelled = true;
            running = execution;
        }
        if (running != null) {
            running.end(EndReason.CANCELLED);
        }
    }

    /** Whether it was cancelled. */
    public synchronized boolean isCancelled() {
        return cancelled;
    }
}
