package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of a call on the caller's own thread.
 *
 * @param <R> the response record
 */
final class BlockingCall<R> {
    private final CallExecution<R> call;
    private final Steps steps;

    BlockingCall(CallExecution<R> call, Steps steps) {
        this.call = call;
        this.steps = steps;
    }

    CallResult<R> run() {
        while (true) {
            long began = steps.nanos().getAsLong();
            call.beginAttempt();
            Decision<R> decision = steps.decide(call, attempt(), began);
            if (decision instanceof Decision.Return<R> done) {
                return done.result();
            }
            if (decision instanceof Decision.Fail<R> failed) {
                throw failed.exception();
            }
            pause(((Decision.Again<R>) decision).pauseMillis());
        }
    }

    private AttemptResult<R> attempt() {
        CompletableFuture<Credentials> question =
                steps.credentials().resolve(call.request().operation().traits());
        if (!question.isDone()) {
            call.running(() -> question.cancel(false));
        }
        try {
            return send(question.get());
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            return ended(Kind.CANCELLED);
        } catch (CancellationException ended) {
            EndReason reason = call.endReason();
            return ended(reason == null ? Kind.CANCELLED : reason.kind());
        } catch (ExecutionException failed) {
            Throwable thrown = failed.getCause() == null ? failed : failed.getCause();
            return new AttemptResult.NotSent<>(
                    CredentialsFailures.exception(thrown, call.progress(Phase.CREDENTIALS, false)));
        }
    }

    /** The call is over while it waits for credentials. */
    private AttemptResult<R> ended(Kind kind) {
        CallProgress progress = call.progress(Phase.CREDENTIALS, false);
        String text = progress.operation() + ": " + kind.text() + " (waiting for credentials, attempt "
                + progress.attempts() + ") [" + kind + "]";
        return new AttemptResult.NotSent<>(new TransportException(kind, text, ErrorDetails.of(progress), null));
    }

    private AttemptResult<R> send(Credentials credentials) {
        while (true) {
            AttemptSender.Sending<R> sending;
            try {
                sending = steps.sender().prepare(call, credentials);
            } catch (Throwable thrown) {
                return steps.sender().unprepared(call, thrown);
            }
            try {
                return sending.received(sending.call().execute());
            } catch (Throwable failure) {
                if (!sending.wasStale()) {
                    return sending.failed(failure);
                }
            }
        }
    }

    private void pause(long millis) {
        if (millis > 0) {
            CompletableFuture<@Nullable Void> over = new CompletableFuture<>();
            var pause = steps.pauses().schedule(TimeUnit.MILLISECONDS.toNanos(millis), () -> over.complete(null));
            call.running(() -> over.complete(null));
            try {
                over.get();
            } catch (InterruptedException awake) {
                Thread.currentThread().interrupt();
                throw interrupted();
            } catch (ExecutionException impossible) {
                throw new IllegalStateException(impossible);
            } finally {
                pause.cancel();
            }
        }
        EndReason reason = call.endReason();
        if (reason != null) {
            throw call.endedBetweenAttempts(reason.kind());
        }
        if (Thread.currentThread().isInterrupted()) {
            throw interrupted();
        }
    }

    private ApiException interrupted() {
        return call.endedBetweenAttempts(Kind.CANCELLED);
    }
}
