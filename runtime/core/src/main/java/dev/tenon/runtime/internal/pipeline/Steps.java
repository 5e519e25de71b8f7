package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.Scheduler;
import java.util.function.LongSupplier;

/**
 * What the two ways to drive a call share.
 *
 * @param credentials asks for credentials
 * @param sender makes attempts
 * @param retry decides what follows
 * @param report tells observers
 * @param pauses ends pauses
 * @param nanos a steady count of nanoseconds
 */
record Steps(
        CredentialsResolver credentials,
        AttemptSender sender,
        RetryStep retry,
        AttemptReport report,
        Scheduler pauses,
        LongSupplier nanos) {
    /** Decides what follows an attempt and tells the observer. */
    <R> Decision<R> decide(CallExecution<R> call, AttemptResult<R> result, long beganNanos) {
        long took = nanos.getAsLong() - beganNanos;
        Decision<R> decision = retry.decide(call, result);
        report.ended(call, result, took, !(decision instanceof Decision.Again));
        return decision;
    }
}
