package dev.tenon.runtime.error;

import java.util.Objects;

/**
 * How far a call got.
 *
 * @param operation the action; empty when the failure belongs to no call
 * @param attempts how many attempts were made, from 1; 0 when none was
 * @param phase how far the last attempt got
 * @param mayHaveBeenProcessed whether the server may have carried out this attempt or an earlier one
 */
public record CallProgress(String operation, int attempts, Phase phase, boolean mayHaveBeenProcessed) {
    /** The failure belongs to no call. */
    public static final CallProgress NONE = new CallProgress("", 0, Phase.ENCODING, false);

    /** Requires what is always known. */
    public CallProgress {
        Objects.requireNonNull(operation, "operation");
        Objects.requireNonNull(phase, "phase");
    }

    /** A call whose request was not sent. */
    public static CallProgress unsent(String operation) {
        return new CallProgress(operation, 0, Phase.ENCODING, false);
    }
}
