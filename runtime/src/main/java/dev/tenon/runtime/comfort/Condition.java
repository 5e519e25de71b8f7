package dev.tenon.runtime.comfort;

import java.util.List;

/**
 * A condition one waits for by calling an operation again; generated code extends it.
 *
 * @param <R> the response record
 */
public abstract class Condition<R> {
    private final String name;
    private final int delaySeconds;
    private final List<String> success;
    private final List<String> failure;

    /**
     * Describes the condition.
     *
     * @param name its name in the description
     * @param delaySeconds the pause between two calls
     * @param success states that end the wait well
     * @param failure states that end it as hopeless
     */
    protected Condition(String name, int delaySeconds, String[] success, String[] failure) {
        this.name = name;
        this.delaySeconds = delaySeconds;
        this.success = List.of(success);
        this.failure = List.of(failure);
    }

    /** The states found in an answer, one for each element; nulls count as no state at all. */
    public abstract List<String> states(R answer);

    final String name() {
        return name;
    }

    final long delayMillis() {
        return delaySeconds * 1_000L;
    }

    /** Whether there are states, and all of them are good. */
    final boolean isMet(List<String> states) {
        return !states.isEmpty() && success.containsAll(states);
    }

    final boolean isHopeless(List<String> states) {
        for (String state : states) {
            if (failure.contains(state)) {
                return true;
            }
        }
        return false;
    }
}
