package dev.tenon.runtime.call;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.generated.RetryDecision;
import dev.tenon.runtime.generated.RetryRules;
import dev.tenon.runtime.internal.retry.Backoff;
import dev.tenon.runtime.internal.retry.ServerHints;
import dev.tenon.runtime.sign.Attempt;
import dev.tenon.runtime.sign.RpcRequestBody;
import dev.tenon.runtime.sign.SigningClock;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Makes the attempts of one call, outermost among the application interceptors, so that the facade, the asynchronous
 * calls and the Retrofit interface all behave the same. A failed call leaves it as a {@link CallFailure}.
 */
final class AttemptLoop implements Interceptor {
    private final TransportSettings settings;
    private final AttemptRunner runner;
    private final RetryRules rules;
    private final Backoff backoff;
    private final SigningClock clock;

    AttemptLoop(TransportSettings settings, SigningClock clock) {
        this.settings = settings;
        this.runner = new AttemptRunner(settings);
        this.rules = settings.definition.retryRules();
        this.backoff = new Backoff(settings.retries, settings.time.random());
        this.clock = clock;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        RpcRequestBody body = request.body() instanceof RpcRequestBody rpc ? rpc : request.tag(RpcRequestBody.class);
        if (body == null || !(request.tag(Attempt.class) instanceof CallState state)) {
            return chain.proceed(request);
        }
        try {
            return attempts(withTimeouts(chain, state), body, state);
        } catch (RuntimeException failure) {
            throw new CallFailure(failure);
        }
    }

    private Chain withTimeouts(Chain chain, CallState state) {
        Chain adjusted = chain;
        if (state.options().readTimeout() != null) {
            int millis = Math.toIntExact(state.options().readTimeout().toMillis());
            adjusted = adjusted.withReadTimeout(millis, TimeUnit.MILLISECONDS)
                    .withWriteTimeout(millis, TimeUnit.MILLISECONDS);
        }
        if (state.options().connectTimeout() != null) {
            int millis = Math.toIntExact(state.options().connectTimeout().toMillis());
            adjusted = adjusted.withConnectTimeout(millis, TimeUnit.MILLISECONDS);
        }
        return adjusted;
    }

    private Response attempts(Chain chain, RpcRequestBody body, CallState state) throws IOException {
        Integer own = state.options().maxAttempts();
        int maxAttempts = own == null ? settings.retries.maxAttempts() : own;
        List<ApiException> earlier = new ArrayList<>(0);
        boolean signedAgain = false;
        boolean paid = false;
        while (true) {
            state.beginAttempt();
            runner.run(chain, body, state);
            ApiException failure = state.failure();
            if (failure == null) {
                backoff.refill(paid);
                runner.observe(body, state, true);
                return Objects.requireNonNull(state.passed());
            }
            long pause = -1;
            if (state.number() < maxAttempts) {
                RetryDecision verdict = rules.judge(failure, body.isRepeatable());
                if (verdict == RetryDecision.SIGN_AGAIN) {
                    boolean worth = !signedAgain && canSignAgain(failure, state);
                    pause = worth ? 0 : -1;
                    signedAgain = true;
                } else if (verdict != RetryDecision.FAIL) {
                    pause = pause(verdict, state);
                    paid |= pause >= 0;
                }
            }
            runner.observe(body, state, pause < 0);
            if (pause < 0) {
                throw last(failure, earlier, body);
            }
            earlier.add(failure);
            wait(pause, chain, state, earlier, body);
        }
    }

    /** Follows the server's clock when it refuses a timestamp; false when a second signature would be no better. */
    private boolean canSignAgain(ApiException failure, CallState state) {
        if (!rules.isClockSkew(failure.rawCode())) {
            return true;
        }
        // Over plain HTTP anybody on the way could move the clock.
        Headers headers = state.headers();
        return state.secure() && headers != null && clock.follow(ServerHints.dateMillis(headers));
    }

    /** The pause before the next attempt; -1 when there is to be none. */
    private long pause(RetryDecision verdict, CallState state) {
        Headers headers = state.headers();
        long hint = headers == null
                ? 0
                : ServerHints.retryAfterMillis(headers, settings.time.clock().millis());
        long pause = backoff.pauseMillis(state.number(), verdict == RetryDecision.SLOW_DOWN, hint);
        long left = state.leftNanos(settings.time.nanos().getAsLong());
        boolean fits = pause >= 0 && (left == Long.MAX_VALUE || TimeUnit.MILLISECONDS.toNanos(pause) < left);
        return fits && backoff.take() ? pause : -1;
    }

    private void wait(long pause, Chain chain, CallState state, List<ApiException> earlier, RpcRequestBody body) {
        try {
            if (pause > 0) {
                settings.time.sleeper().sleep(pause, chain.call()::isCanceled);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw cancelled(state, earlier, body);
        }
        if (chain.call().isCanceled()) {
            throw cancelled(state, earlier, body);
        }
    }

    private ApiException cancelled(CallState state, List<ApiException> earlier, RpcRequestBody body) {
        boolean timeUp = state.leftNanos(settings.time.nanos().getAsLong()) <= 0;
        TransportException.Kind kind =
                timeUp ? TransportException.Kind.CALL_TIMEOUT : TransportException.Kind.CANCELLED;
        String operation = body.operation().name();
        ErrorDetails details = ErrorDetails.ofCall(operation, state.number(), state.mayHaveBeenProcessed());
        String text = operation + ": ended between two attempts [" + kind + "]";
        return last(new TransportException(kind, text, details, null), earlier, body);
    }

    private static ApiException last(ApiException failure, List<ApiException> earlier, RpcRequestBody body) {
        ApiException last = failure;
        if (failure instanceof TransportException transport && failure.mayHaveBeenProcessed() && !body.isRepeatable()) {
            last = new TransportException(
                    transport.kind(),
                    failure.getMessage()
                            + "; the outcome is unknown: the request may have been carried out, and is not repeated"
                            + " because it is neither idempotent nor carries a client token",
                    failure.details(),
                    failure.getCause());
        }
        for (ApiException suppressed : earlier) {
            last.addSuppressed(suppressed);
        }
        return last;
    }
}
