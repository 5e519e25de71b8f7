package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.internal.redact.Redactor;
import dev.tenon.runtime.internal.request.EncodedRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/**
 * One call from its first attempt to its end: what was tried so far, how much time is left, and what ends it early. The
 * steps are taken by one thread at a time; {@link #end} may come from any other. Running it means that its deadline has
 * passed, which no lambda need be made for.
 *
 * @param <R> the response record
 */
final class CallExecution<R> implements Runnable {
    private final EncodedRequest<R> request;
    private final CallOptions options;
    private final Headers headers;
    private final TimeSources time;
    private final int maxAttempts;
    private final PipelineSettings.Limits limits;
    private final long startNanos;
    private final long timeoutNanos;
    private final Redactor redactor = new Redactor();
    private final List<ApiException> earlier = new ArrayList<>(0);
    private int attempts;
    private boolean mayHaveBeenProcessed;
    private boolean signedAgain;
    private boolean paid;
    private Scheduler.@Nullable Scheduled deadline;
    private @Nullable EndReason reason;
    private @Nullable Runnable abortion;

    CallExecution(EncodedRequest<R> request, CallOptions options, Headers headers, PipelineSettings settings) {
        this.request = request;
        this.options = options;
        this.headers = headers;
        this.time = settings.time();
        RetryOptions retries = settings.retries();
        this.maxAttempts = options.maxAttempts() == null ? retries.maxAttempts() : options.maxAttempts();
        this.startNanos = time.nanos().getAsLong();
        this.limits = settings.limits().of(options);
        this.timeoutNanos = limits.callTimeout().toNanos();
        for (String sensitive : request.sensitiveValues()) {
            redactor.add(sensitive);
        }
    }

    EncodedRequest<R> request() {
        return request;
    }

    CallOptions options() {
        return options;
    }

    /** What it may take. */
    PipelineSettings.Limits limits() {
        return limits;
    }

    /** Headers of the caller's for this call. */
    Headers headers() {
        return headers;
    }

    /** Knows the secrets of all attempts. */
    Redactor redactor() {
        return redactor;
    }

    /** Starts the clock of the deadline. */
    void start() {
        if (timeoutNanos != 0) {
            deadline = time.deadlines().schedule(timeoutNanos, this);
        }
    }

    /** The deadline has passed. */
    @Override
    public void run() {
        end(EndReason.DEADLINE);
    }

    /** Stops the clock of the deadline; the call is over. */
    void close() {
        Scheduler.Scheduled running = deadline;
        if (running != null) {
            running.cancel();
        }
    }

    /** Ends the call early; the first reason counts. */
    void end(EndReason why) {
        Runnable running;
        synchronized (this) {
            if (reason != null) {
                return;
            }
            reason = why;
            running = abortion;
        }
        if (running != null) {
            running.run();
        }
    }

    /** Why the call is being ended; null when it is not. */
    synchronized @Nullable EndReason endReason() {
        return reason;
    }

    /** What ends the step that begins now; run at once when the call is already being ended. */
    void running(Runnable ending) {
        boolean late;
        synchronized (this) {
            abortion = ending;
            late = reason != null;
        }
        if (late) {
            ending.run();
        }
    }

    /** Begins another attempt. */
    synchronized void beginAttempt() {
        attempts++;
    }

    /** The attempts made, the current one included. */
    synchronized int attempts() {
        return attempts;
    }

    boolean mayTryAgain() {
        return attempts() < maxAttempts;
    }

    /** How far the call has come. */
    synchronized CallProgress progress(Phase phase, boolean thisAttemptMayHaveBeenProcessed) {
        return new CallProgress(
                request.action(), attempts, phase, mayHaveBeenProcessed || thisAttemptMayHaveBeenProcessed);
    }

    /** Keeps a failed attempt in mind. */
    synchronized void failed(AttemptResult.Failure<R> failure) {
        mayHaveBeenProcessed |= failure.mayHaveBeenProcessed();
        earlier.add(failure.exception());
    }

    /** The one time in a call that a request may be signed again at once; false the second time. */
    boolean takeSigningAgain() {
        boolean first = !signedAgain;
        signedAgain = true;
        return first;
    }

    void pay() {
        paid = true;
    }

    /** Whether a retry was paid for. */
    boolean hasPaid() {
        return paid;
    }

    /** How many nanoseconds are left; huge when there is no deadline. */
    long leftNanos() {
        return timeoutNanos == 0
                ? Long.MAX_VALUE
                : startNanos + timeoutNanos - time.nanos().getAsLong();
    }

    Duration elapsed() {
        return Duration.ofNanos(time.nanos().getAsLong() - startNanos);
    }

    /** Whether a pause leaves time for an attempt. */
    boolean hasTimeFor(long pauseMillis) {
        long left = leftNanos();
        return left == Long.MAX_VALUE || TimeUnit.MILLISECONDS.toNanos(pauseMillis) < left;
    }

    /** The exception of a call that is ended between two attempts. */
    ApiException endedBetweenAttempts(TransportException.Kind kind) {
        CallProgress call = progress(Phase.QUEUED, false);
        String text = call.operation() + ": ended between two attempts" + limits.broken(kind) + " [" + kind + "]";
        return last(new TransportException(kind, text, ErrorDetails.of(call), null));
    }

    /** The exception the caller gets: the last one, with those of earlier attempts suppressed in it. */
    synchronized ApiException last(ApiException failure) {
        ApiException last = failure;
        if (failure instanceof TransportException transport
                && failure.mayHaveBeenProcessed()
                && !request.isRepeatable()) {
            last = new TransportException(
                    transport.kind(),
                    failure.getMessage()
                            + "; the outcome is unknown: the request may have been carried out, and is not repeated"
                            + " because it is neither idempotent nor carries a client token",
                    failure.details(),
                    failure.getCause());
        }
        for (ApiException suppressed : earlier) {
            if (suppressed != failure) {
                last.addSuppressed(suppressed);
            }
        }
        return last;
    }
}
