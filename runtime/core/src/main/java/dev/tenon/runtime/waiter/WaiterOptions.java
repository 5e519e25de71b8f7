package dev.tenon.runtime.waiter;

import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long and how often to check for a state. Immutable.
 *
 * @param deadline the maximum wait; the last poll is made when it passes
 * @param interval the pause between two polls; null for the one of the description
 * @param tolerated error codes that mean "not yet", besides those of the description
 */
public record WaiterOptions(Duration deadline, @Nullable Duration interval, List<String> tolerated) {
    private static final Duration LONGEST = Duration.ofDays(20);

    /** Checks the ranges. */
    public WaiterOptions {
        if (deadline.isNegative() || deadline.compareTo(LONGEST) > 0) {
            throw new InvalidRequestException("deadline", "must be between 0 and 20 days");
        }
        if (interval != null && (interval.isNegative() || interval.compareTo(LONGEST) > 0)) {
            throw new InvalidRequestException("interval", "must be between 0 and 20 days");
        }
        tolerated = List.copyOf(tolerated);
    }

    /** Options with this deadline. */
    public static WaiterOptions within(Duration deadline) {
        return new WaiterOptions(deadline, null, List.of());
    }

    /** A copy with another pause between two polls. */
    public WaiterOptions every(Duration pause) {
        return new WaiterOptions(deadline, pause, tolerated);
    }

    /**
     * A copy with error codes that mean "not yet", such as {@code InvalidInstanceId.NotFound} right after a creation.
     */
    public WaiterOptions tolerating(String... codes) {
        return new WaiterOptions(deadline, interval, Arrays.asList(codes));
    }
}
