package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.CallObserver.ObservedAttempt;
import dev.tenon.runtime.call.CallObserver.Outcome;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Tells the observer of attempts, and does not let it break the call. */
final class AttemptReport {
    private final @Nullable CallObserver observer;

    AttemptReport(@Nullable CallObserver observer) {
        this.observer = observer;
    }

    void ended(CallExecution<?> call, AttemptResult<?> result, long nanos, boolean last) {
        if (observer == null) {
            return;
        }
        ApiException failure = result instanceof AttemptResult.Failure<?> failed ? failed.exception() : null;
        int status = result instanceof AttemptResult.Success<?> success
                ? success.received().status()
                : failure == null ? 0 : failure.httpStatus();
        try {
            observer.observed(new ObservedAttempt(
                    call.request().action(),
                    call.attempts(),
                    outcome(failure),
                    code(failure),
                    status,
                    Duration.ofNanos(nanos),
                    last));
        } catch (Throwable ignored) {
            // An observer is no part of the call.
        }
    }

    static Outcome outcome(@Nullable ApiException failure) {
        if (failure == null) {
            return Outcome.SUCCESS;
        }
        if (failure instanceof ServiceException refused) {
            return refused.isThrottled() ? Outcome.THROTTLED : Outcome.REFUSED;
        }
        if (failure instanceof TransportException) {
            return Outcome.TRANSPORT;
        }
        if (failure instanceof CredentialsException) {
            return Outcome.CREDENTIALS;
        }
        return failure instanceof DecodeException ? Outcome.UNREADABLE : Outcome.INVALID;
    }

    static String code(@Nullable ApiException failure) {
        if (failure instanceof TransportException transport) {
            return transport.kind().name();
        }
        if (failure instanceof DecodeException unreadable) {
            return unreadable.kind().name();
        }
        // The documented code only: what servers invent would be of high cardinality.
        return failure == null ? "" : failure.details().code().code();
    }
}
