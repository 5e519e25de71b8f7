package dev.tenon.alibaba.internal.provider;

import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;

/**
 * How long a provider waits.
 *
 * @param connect the longest time to connect
 * @param read the longest silence of the server
 */
public record Timeouts(Duration connect, Duration read) {
    private static final Duration LONGEST = Duration.ofMinutes(5);

    /** As the official clients have them for everything else. */
    public static final Timeouts FAR = new Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(10));

    /** Checks the ranges. */
    public Timeouts {
        require("connectTimeout", connect);
        require("readTimeout", read);
    }

    /** For the metadata service, which is near. */
    public static Timeouts near(Surroundings surroundings) {
        return new Timeouts(surroundings.near(), surroundings.near());
    }

    private static void require(String name, Duration timeout) {
        if (timeout.isNegative() || timeout.isZero() || timeout.compareTo(LONGEST) > 0) {
            throw new InvalidRequestException(name, "must be above 0 and at most 5 minutes");
        }
    }

    /** The same with another time to connect. */
    public Timeouts connect(Duration timeout) {
        return new Timeouts(timeout, read);
    }

    /** The same with another silence. */
    public Timeouts read(Duration timeout) {
        return new Timeouts(connect, timeout);
    }
}
