package dev.tenon.runtime.call;

import dev.tenon.runtime.signing.NonceSource;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Everything that differs from call to call. Replaced in tests.
 *
 * @param clock the time of day, put into signatures
 * @param nanos a monotonic count of nanoseconds, used for deadlines
 * @param random draws the pauses between attempts; must be thread-safe
 * @param pauses schedules the end of pauses between attempts
 * @param deadlines schedules the end of calls
 * @param nonces gives each signature its nonce, and calls their client tokens
 */
public record TimeSources(
        InstantSource clock,
        LongSupplier nanos,
        RandomGenerator random,
        Scheduler pauses,
        Scheduler deadlines,
        NonceSource nonces) {
    /** The machine's own. */
    public static TimeSources system() {
        SystemTime machine = new SystemTime();
        return new TimeSources(InstantSource.system(), machine, machine, machine, machine, NonceSource.unique());
    }
}
