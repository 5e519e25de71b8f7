package dev.tenon.runtime.generated;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A state of resources to wait for by calling an operation repeatedly. Immutable.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param name its name in the description
 * @param delaySeconds the pause between two calls, in seconds
 * @param success states that end the wait successfully
 * @param failure states from which none of those can be reached
 * @param observed the resources found in a response, with their states
 * @param expected the identifiers that the request asks for; each must be found before the wait succeeds. Empty for any
 * @param paging how the operation returns its resources in pages; null if it returns all at once
 * @param tolerated error codes that mean "not yet"
 */
public record Waiter<Q, R>(
        String name,
        int delaySeconds,
        List<String> success,
        List<String> failure,
        Function<R, List<Observed>> observed,
        Function<Q, List<String>> expected,
        @Nullable Paging<R, ?> paging,
        List<String> tolerated) {
    /** Copies lists. */
    public Waiter {
        success = List.copyOf(success);
        failure = List.copyOf(failure);
        tolerated = List.copyOf(tolerated);
    }

    /**
     * A wait for any resources.
     *
     * @param name its name in the description
     * @param delaySeconds the pause between two calls, in seconds
     * @param success states that end the wait successfully
     * @param failure states from which none of those can be reached
     * @param observed the resources found in a response, with their states
     */
    public static <Q, R> Waiter<Q, R> of(
            String name,
            int delaySeconds,
            List<String> success,
            List<String> failure,
            Function<R, List<Observed>> observed) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, any -> List.of(), null, List.of());
    }

    /** A copy that waits until each of the identifiers in the request is found. */
    public Waiter<Q, R> expecting(Function<Q, List<String>> identifiers) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, identifiers, paging, tolerated);
    }

    /** A copy that looks at all pages. */
    public Waiter<Q, R> over(Paging<R, ?> pages) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, expected, pages, tolerated);
    }

    /** A copy with error codes that mean "not yet". */
    public Waiter<Q, R> tolerating(String... codes) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, expected, paging, List.of(codes));
    }

    /** Whether a state ends the wait successfully. */
    public boolean isSuccess(@Nullable String state) {
        return state != null && success.contains(state);
    }

    /** Whether no successful state can be reached any more. */
    public boolean isFailure(@Nullable String state) {
        return state != null && failure.contains(state);
    }

    /**
     * A resource and its state.
     *
     * @param subject its identifier; null when the description names none
     * @param state its state; null when the response has none
     */
    public record Observed(
            @Nullable String subject, @Nullable String state) {}
}
