package dev.tenon.runtime.internal.http;

import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** The time put into signatures: the machine's clock, corrected by what the server was last seen to think. */
public final class SigningClock {
    private static final long MAX_SKEW_MILLIS = 24 * 60 * 60 * 1_000L;

    private final InstantSource clock;
    private final AtomicLong offsetMillis = new AtomicLong();

    /**
     * Starts without a correction.
     *
     * @param clock the machine's clock
     */
    public SigningClock(InstantSource clock) {
        this.clock = clock;
    }

    /** The corrected time, in milliseconds since 1970. */
    public long millis() {
        return clock.millis() + offsetMillis.get();
    }

    /**
     * Takes over the server's time for all signatures to come, unless it is more than a day away.
     *
     * @param serverMillis the server's time, in milliseconds since 1970; negative when it is not known
     * @return whether it was taken over
     */
    public boolean follow(long serverMillis) {
        long offset = serverMillis - clock.millis();
        boolean believed = serverMillis >= 0 && Math.abs(offset) <= MAX_SKEW_MILLIS;
        if (believed) {
            offsetMillis.set(offset);
        }
        return believed;
    }

    /** What is added to the machine's clock, in milliseconds. */
    public long offsetMillis() {
        return offsetMillis.get();
    }
}
