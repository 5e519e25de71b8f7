package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.internal.http.SigningClock;
import dev.tenon.runtime.internal.retry.Backoff;
import dev.tenon.runtime.internal.retry.RetryAdvice;
import dev.tenon.runtime.internal.retry.RetryClassifier;
import dev.tenon.runtime.internal.retry.ServerHints;
import dev.tenon.runtime.protocol.Protocol;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Step 3 of a call: done, again after a pause, or over. Thread-safe. */
final class RetryStep {
    private static final long NEVER = -1;

    private final Backoff backoff;
    private final SigningClock signingClock;
    private final InstantSource clock;

    RetryStep(PipelineSettings settings, SigningClock signingClock) {
        this.backoff = new Backoff(settings.retries(), settings.time().random());
        this.signingClock = signingClock;
        this.clock = settings.time().clock();
    }

    <R> Decision<R> decide(CallExecution<R> call, AttemptResult<R> result) {
        if (result instanceof AttemptResult.Success<R> success) {
            backoff.refill(call.hasPaid());
            return new Decision.Return<>(new CallResult<>(
                    success.value(), success.requestId(), success.received(), call.attempts(), call.elapsed()));
        }
        AttemptResult.Failure<R> failure = (AttemptResult.Failure<R>) result;
        long pause = call.mayTryAgain() ? pause(call, failure) : NEVER;
        if (pause == NEVER) {
            return new Decision.Fail<>(call.last(failure.exception()));
        }
        call.failed(failure);
        return new Decision.Again<>(pause);
    }

    private <R> long pause(CallExecution<R> call, AttemptResult.Failure<R> failure) {
        Protocol protocol = call.request().protocol();
        RetryAdvice advice = new RetryClassifier(protocol.codes())
                .judge(
                        failure.exception(),
                        failure.mayHaveBeenProcessed(),
                        call.request().isRepeatable());
        return switch (advice) {
            case FAIL -> NEVER;
            case SIGN_AGAIN ->
                call.takeSigningAgain() && isWorthSigning(protocol, failure.exception(), failure.received())
                        ? 0
                        : NEVER;
            case RETRY, SLOW_DOWN -> paidPause(call, failure.received(), advice == RetryAdvice.SLOW_DOWN);
        };
    }

    /** Follows the server's clock when it refuses a timestamp; false when a second signature would be no better. */
    private boolean isWorthSigning(Protocol protocol, ApiException failure, @Nullable Received received) {
        if (!protocol.codes().isClockSkew(failure.rawCode())) {
            return true;
        }
        // Over plain HTTP anybody on the way could move the clock.
        return received != null
                && received.isSecure()
                && signingClock.follow(ServerHints.dateMillis(received.headers()));
    }

    private long paidPause(CallExecution<?> call, @Nullable Received received, boolean throttled) {
        long hint = received == null
                ? 0
                : ServerHints.retryAfterMillis(
                        received.headers(), call.request().protocol().response(), clock.millis());
        long pause = backoff.pauseMillis(call.attempts(), throttled, hint);
        if (pause < 0 || !call.hasTimeFor(pause) || !backoff.take()) {
            return NEVER;
        }
        call.pay();
        return pause;
    }
}
