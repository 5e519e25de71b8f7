package dev.tenon.runtime.call;

import java.time.Duration;

/** Sees every attempt, to bind metrics and traces. Must be fast and must not throw; what it throws is dropped. */
@FunctionalInterface
public interface CallObserver {
    /**
     * Called after each attempt, by the thread of the call.
     *
     * @param attempt what happened
     */
    void observed(ObservedAttempt attempt);

    /**
     * One attempt; nothing in it is secret or of unbounded variety.
     *
     * @param operation the action
     * @param number the number of the attempt, from 1
     * @param outcome how it ended
     * @param code the documented error code, or the kind of transport or decoding failure; empty on success
     * @param httpStatus the HTTP status; 0 when there was no answer
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
        /** The answer was read. */
        SUCCESS,
        /** The server refused. */
        REFUSED,
        /** The server asked to slow down. */
        THROTTLED,
        /** No complete answer came. */
        TRANSPORT,
        /** The answer could not be read. */
        UNREADABLE,
        /** The request could not be made. */
        INVALID
    }
}
