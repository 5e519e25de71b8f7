package dev.tenon.runtime.call;

import dev.tenon.runtime.signing.NonceSource;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Everything of a call that is not the same twice. Replaced in tests.
 *
 * @param clock the time of day, put into signatures
 * @param nanos a steady count of nanoseconds, which deadlines are measured by
 * @param random draws the pauses between attempts; must be safe for use by several threads
 * @param pauses ends the pauses between attempts
 * @param deadlines ends calls whose time is up
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
