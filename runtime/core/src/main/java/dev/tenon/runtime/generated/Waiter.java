package dev.tenon.runtime.generated;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A state of resources that one waits for by calling an operation again; generated code extends it.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public abstract class Waiter<Q, R> {
    private final String name;
    private final int delaySeconds;
    private final List<String> success;
    private final List<String> failure;

    /**
     * Describes what is waited for.
     *
     * @param name its name in the description
     * @param delaySeconds the pause between two calls
     * @param success states that end the wait well
     * @param failure states from which none of those can be reached
     */
    protected Waiter(String name, int delaySeconds, String[] success, String[] failure) {
        this.name = name;
        this.delaySeconds = delaySeconds;
        this.success = List.of(success);
        this.failure = List.of(failure);
    }

    /** The resources found in a response, with their states. */
    public abstract List<Observed> observed(R response);

    /** The identifiers that the request asks for; each must be found before the wait ends well. Empty for whatever comes. */
    public List<String> expected(Q request) {
        return List.of();
    }

    /** How the operation gives its resources in pages; null when it gives all at once. */
    public @Nullable Paging<R, ?> paging() {
        return null;
    }

    /** Error codes that mean "not yet". */
    public List<String> tolerated() {
        return List.of();
    }

    /** Its name in the description. */
    public final String name() {
        return name;
    }

    /** The pause between two calls, in seconds. */
    public final int delaySeconds() {
        return delaySeconds;
    }

    /** Whether a state ends the wait well. */
    public final boolean isSuccess(@Nullable String state) {
        return state != null && success.contains(state);
    }

    /** Whether no state that ends the wait well can be reached any more. */
    public final boolean isFailure(@Nullable String state) {
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
