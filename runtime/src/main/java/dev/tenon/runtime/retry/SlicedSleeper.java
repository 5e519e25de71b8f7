package dev.tenon.runtime.retry;

import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Sleeps in slices, so that a cancelled call ends soon. */
final class SlicedSleeper implements Sleeper {
    private static final long SLICE_MILLIS = 40;

    @Override
    public void sleep(long millis, BooleanSupplier cancelled) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (!cancelled.getAsBoolean()) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime() + 999_999);
            if (left <= 0) {
                return;
            }
            Thread.sleep(Math.min(left, SLICE_MILLIS));
        }
    }
}
