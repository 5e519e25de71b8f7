package dev.tenon.testkit.internal.scenario;

import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/**
 * How a response is sent.
 *
 * @param delay how long the endpoint waits before the status line
 * @param cutAfterBytes after how many bytes of the body the connection is closed, though the length said more
 * @param silence what happens in place of a response
 * @param headers headers besides the usual ones
 */
public record Delivery(Duration delay, OptionalInt cutAfterBytes, Silence silence, Map<String, String> headers) {
    /** What happens in place of a response. */
    public enum Silence {
        /** Nothing: there is a response. */
        NONE,
        /** The connection stays open and silent. */
        STALL,
        /** The connection is closed. */
        CLOSE,
        /** The connection is reset. */
        RESET
    }

    /** The whole response, at once. */
    public static final Delivery USUAL = new Delivery(Duration.ZERO, OptionalInt.empty(), Silence.NONE, Map.of());

    /** The same, after a delay. */
    public Delivery after(Duration time) {
        return new Delivery(time, cutAfterBytes, silence, headers);
    }

    /** The same, cut. */
    public Delivery cutAfter(int bytes) {
        return new Delivery(delay, OptionalInt.of(bytes), silence, headers);
    }

    /** Nothing that way. */
    public Delivery silent(Silence how) {
        return new Delivery(delay, cutAfterBytes, how, headers);
    }

    /** The same, with headers. */
    public Delivery with(Map<String, String> more) {
        return new Delivery(delay, cutAfterBytes, silence, Map.copyOf(more));
    }
}
