package dev.tenon.runtime.call;

import java.util.function.BooleanSupplier;

/** Waits between attempts. Replaced in tests. */
@FunctionalInterface
public interface Sleeper {
    /**
     * Waits.
     *
     * @param millis how long
     * @param cancelled asked while waiting; true ends the wait
     * @throws InterruptedException when the thread is interrupted
     */
    void sleep(long millis, BooleanSupplier cancelled) throws InterruptedException;
}
