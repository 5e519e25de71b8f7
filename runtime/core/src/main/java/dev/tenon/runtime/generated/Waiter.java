package dev.tenon.runtime.generated;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A state of resources that one waits for by calling an operation again. Immutable.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param name its name in the description
 * @param delaySeconds the pause between two calls, in seconds
 * @param success states that end the wait well
 * @param failure states from which none of those can be reached
 * @param observed the resources found in a response, with their states
 * @param expected the identifiers that the request asks for; each must be found before the wait ends well. Empty for whatever comes
 * @param paging how the operation gives its resources in pages; null when it gives all at once
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
     * A wait for whatever comes.
     *
     * @param name its name in the description
     * @param delaySeconds the pause between two calls, in seconds
     * @param success states that end the wait well
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

    /** The same, until each of the identifiers that the request asks for is found. */
    public Waiter<Q, R> expecting(Function<Q, List<String>> identifiers) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, identifiers, paging, tolerated);
    }

    /** The same, over all pages. */
    public Waiter<Q, R> over(Paging<R, ?> pages) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, expected, pages, tolerated);
    }

    /** The same, where error codes mean "not yet". */
    public Waiter<Q, R> tolerating(String... codes) {
        return new Waiter<>(name, delaySeconds, success, failure, observed, expected, paging, List.of(codes));
    }

    /** Whether a state ends the wait well. */
    public boolean isSuccess(@Nullable String state) {
        return state != null && success.contains(state);
    }

    /** Whether no state that ends the wait well can be reached any more. */
    public boolean isFailure(@Nullable String state) {
        return state != null && failure.contains(state);
    }

    /**
     * A resource and its state.
     *
     * @param subject its identifier; null when the description names none
     * @param state its state; null when the response holds none
     */
    public record Observed(
            @Nullable String subject, @Nullable String state) {}
}
