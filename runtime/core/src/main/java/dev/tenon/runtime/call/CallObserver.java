package dev.tenon.runtime.call;

import java.time.Duration;

/** Observes every attempt, for metrics and traces. Must be fast and must not throw; what it throws is dropped. */
@FunctionalInterface
public interface CallObserver {
    /**
     * Called after each attempt, on the thread that made it.
     *
     * @param attempt what happened
     */
    void observed(ObservedAttempt attempt);

    /**
     * One attempt; nothing in it is secret, and all of it is of low cardinality.
     *
     * @param operation the action
     * @param number the number of the attempt, from 1
     * @param outcome how it ended
     * @param code the documented error code, or the kind of transport or decoding failure; empty on success
     * @param httpStatus the HTTP status; 0 when there was no response
     * @param duration how long the attempt took
     * @param last whether no further attempt follows
     */
    record ObservedAttempt(
            String operation,
            int number,
            Outcome outcome,
            String code,
            int httpStatus,
            Duration duration,
            boolean last) {}

    /** How an attempt ended. */
    enum Outcome {
        /** The response was read. */
        SUCCESS,
        /** The server refused. */
        REFUSED,
        /** The server asked to slow down. */
        THROTTLED,
        /** No complete response came. */
        TRANSPORT,
        /** The response could not be read. */
        UNREADABLE,
        /** There were no credentials. */
        CREDENTIALS,
        /** The request could not be made. */
        INVALID
    }
}
