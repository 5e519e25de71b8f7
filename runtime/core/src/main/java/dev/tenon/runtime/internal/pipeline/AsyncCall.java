package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Takes the steps of a call without holding a thread between them. Attempts run on OkHttp's dispatcher, whose threads also
 * complete the future; waiting for credentials, for a turn or for the end of a pause takes none. When the call is ended from
 * outside the future completes at once, whatever the attempt is doing.
 *
 * @param <R> the response record
 */
final class AsyncCall<R> {
    private final CallExecution<R> call;
    private final Steps steps;
    private final Executor executor;
    private final CompletableFuture<CallResult<R>> result = new CompletableFuture<>();
    private final Object turn = new Object();
    private long attemptBegan;
    private boolean over;
    private AttemptSender.@Nullable Sending<R> sending;
    private boolean betweenAttempts;

    AsyncCall(CallExecution<R> call, Steps steps, Executor executor) {
        this.call = call;
        this.steps = steps;
        this.executor = executor;
    }

    /** Begins; the future completes with the result, or with the exception of the call. */
    CompletableFuture<CallResult<R>> start() {
        attempt();
        return result;
    }

    private void attempt() {
        synchronized (turn) {
            if (over) {
                return;
            }
            betweenAttempts = false;
            sending = null;
            attemptBegan = steps.nanos().getAsLong();
            call.beginAttempt();
        }
        CompletableFuture<Credentials> question =
                steps.credentials().resolve(call.request().operation().traits());
        call.running(this::end);
        var unused = question.whenComplete((credentials, thrown) -> {
            if (thrown == null) {
                send(credentials);
            } else {
                Throwable cause =
                        thrown instanceof CompletionException && thrown.getCause() != null ? thrown.getCause() : thrown;
                conclude(() -> new AttemptResult.NotSent<>(
                        CredentialsFailures.exception(cause, call.progress(Phase.CREDENTIALS, false))));
            }
        });
    }

    private void send(Credentials credentials) {
        AttemptSender.Sending<R> next;
        try {
            synchronized (turn) {
                if (over) {
                    return;
                }
                next = steps.sender().prepare(call, credentials);
                sending = next;
            }
        } catch (Throwable thrown) {
            conclude(() -> steps.sender().unprepared(call, thrown));
            return;
        }
        // In place of what the sender arranged: the future must not wait for OkHttp.
        call.running(this::end);
        try {
            next.call().enqueue(new Callback() {
                @Override
                public void onResponse(Call ended, Response response) {
                    conclude(() -> next.received(response));
                }

                @Override
                public void onFailure(Call ended, IOException failure) {
                    if (next.wasStale()) {
                        send(credentials);
                    } else {
                        conclude(() -> next.failed(failure));
                    }
                }
            });
        } catch (Throwable thrown) {
            conclude(() -> next.failed(thrown));
        }
    }

    /** What came of an attempt decides what follows, unless the call is over already. */
    private void conclude(Supplier<AttemptResult<R>> outcome) {
        AttemptResult<R> ended = outcome.get();
        Decision<R> decision;
        long took;
        synchronized (turn) {
            if (over) {
                return;
            }
            took = steps.nanos().getAsLong() - attemptBegan;
            decision = steps.retry().decide(call, ended);
            over = !(decision instanceof Decision.Again);
            betweenAttempts = !over;
        }
        steps.report().ended(call, ended, took, over);
        if (decision instanceof Decision.Return<R> done) {
            finish(future -> future.complete(done.result()));
        } else if (decision instanceof Decision.Fail<R> failed) {
            finish(future -> future.completeExceptionally(failed.exception()));
        } else {
            pause(((Decision.Again<R>) decision).pauseMillis());
        }
    }

    private void pause(long millis) {
        if (millis == 0) {
            call.running(this::end);
            attempt();
            return;
        }
        // The timer's thread serves others, too.
        Scheduler.Scheduled pause = steps.pauses().schedule(TimeUnit.MILLISECONDS.toNanos(millis), this::resume);
        call.running(() -> {
            pause.cancel();
            end();
        });
    }

    private void resume() {
        try {
            executor.execute(this::attempt);
        } catch (RejectedExecutionException closed) {
            call.end(EndReason.CANCELLED);
        }
    }

    /** The call is ended from outside. */
    private void end() {
        EndReason reason = call.endReason();
        AttemptSender.Sending<R> running;
        AttemptResult.@Nullable Failure<R> ended;
        long took;
        synchronized (turn) {
            if (over || reason == null) {
                return;
            }
            over = true;
            running = sending;
            took = steps.nanos().getAsLong() - attemptBegan;
            ended = betweenAttempts ? null : running == null ? waiting(reason) : running.ended(reason);
        }
        if (running != null) {
            running.call().cancel();
        }
        // Not on the timer's thread, which serves others, too.
        elsewhere(() -> {
            ApiException failure =
                    ended == null ? call.endedBetweenAttempts(reason.kind()) : call.last(ended.exception());
            if (ended != null) {
                steps.report().ended(call, ended, took, true);
            }
            finish(future -> future.completeExceptionally(failure));
        });
    }

    private void elsewhere(Runnable task) {
        try {
            executor.execute(task);
        } catch (RejectedExecutionException closed) {
            task.run();
        }
    }

    private AttemptResult.Failure<R> waiting(EndReason reason) {
        CallProgress progress = call.progress(Phase.CREDENTIALS, false);
        String text = progress.operation() + ": " + reason.kind().text() + " (waiting for credentials, attempt "
                + progress.attempts() + ") [" + reason.kind() + "]";
        return new AttemptResult.NotSent<>(
                new TransportException(reason.kind(), text, ErrorDetails.of(progress), null));
    }

    private void finish(Consumer<CompletableFuture<CallResult<R>>> completion) {
        call.close();
        completion.accept(result);
    }
}
