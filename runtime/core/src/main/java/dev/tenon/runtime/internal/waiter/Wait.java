package dev.tenon.runtime.internal.waiter;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.error.WaiterException.Reason;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.generated.Waiter;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.paging.PageTurner;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import dev.tenon.runtime.waiter.WaiterOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One wait: looks, page by page, until every resource that was asked for is in the state waited for. Holds no thread
 * between two looks. The last look is taken when the deadline passes.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public final class Wait<Q, R> {
    /** The last look may take this long beyond the deadline. */
    private static final Duration LAST_LOOK = Duration.ofSeconds(10);

    private final CallPipeline pipeline;
    private final Special call;
    private final Operation<Q, R> operation;
    private final Q request;
    private final Waiter<Q, R> waiter;
    private final WaiterOptions options;
    private final long endNanos;
    private final CompletableFuture<R> result = new CompletableFuture<>();
    private volatile @Nullable CompletableFuture<?> looking;
    private volatile Scheduler.@Nullable Scheduled pausing;
    private Look<R> look;
    private int looks;
    private int calls;

    /**
     * A wait that is yet to begin.
     *
     * @param pipeline sends the calls
     * @param call what is special about them
     * @param operation reports the states
     * @param request the resources to look at
     * @param waiter the state to wait for
     * @param options how long and how often
     */
    public Wait(
            CallPipeline pipeline,
            Special call,
            Operation<Q, R> operation,
            Q request,
            Waiter<Q, R> waiter,
            WaiterOptions options) {
        this.pipeline = pipeline;
        this.call = call;
        this.operation = operation;
        this.request = request;
        this.waiter = waiter;
        this.options = options;
        this.endNanos = pipeline.time().nanos().getAsLong() + options.deadline().toNanos();
        this.look = new Look<>(waiter, waiter.expected().apply(request));
    }

    /**
     * Begins to look.
     *
     * @return the first page of the look that found everything in the state waited for; fails with a
     *     {@link WaiterException}, or as a call does; cancelling it ends the wait
     */
    public CompletableFuture<R> start() {
        var unused = result.whenComplete((response, failure) -> endIfCancelled());
        begin();
        return result;
    }

    /** Asked when the wait ends, and when something has begun: either may come first. */
    private void endIfCancelled() {
        CompletableFuture<?> running = looking;
        Scheduler.Scheduled pause = pausing;
        if (result.isCancelled() && running != null) {
            running.cancel(true);
        }
        if (result.isCancelled() && pause != null) {
            pause.cancel();
        }
    }

    private void begin() {
        looks++;
        look = new Look<>(waiter, waiter.expected().apply(request));
        Paging<R, ?> paging = waiter.paging();
        PageTurner<Q, R, ?> turner = paging == null ? null : new PageTurner<>(operation, request, paging);
        fetch(turner, Overrides.NONE);
    }

    private void fetch(@Nullable PageTurner<Q, R, ?> turner, Overrides overrides) {
        if (result.isDone()) {
            return;
        }
        calls++;
        CompletableFuture<CallResult<R>> page =
                pipeline.sendAsync(operation, request, call.with(overrides).with(limited()));
        looking = page;
        endIfCancelled();
        var unused = page.whenComplete((response, failure) -> {
            try {
                if (failure != null) {
                    failed(failure);
                } else {
                    seen(turner, response.value());
                }
            } catch (RuntimeException thrown) {
                result.completeExceptionally(thrown);
            }
        });
    }

    /** A call of the wait ends with the wait, but for the last look. */
    private CallOptions limited() {
        Duration own = call.options().callTimeout();
        Duration client = own == null ? pipeline.settings().limits().callTimeout() : own;
        Duration left = Duration.ofNanos(Math.max(leftNanos(), LAST_LOOK.toNanos()));
        return call.options().callTimeout(client.isZero() || client.compareTo(left) > 0 ? left : client);
    }

    private long leftNanos() {
        return endNanos - pipeline.time().nanos().getAsLong();
    }

    private void seen(@Nullable PageTurner<Q, R, ?> turner, R page) {
        look.add(page);
        if (look.isFailed()) {
            result.completeExceptionally(ended(Reason.FAILURE_STATE));
            return;
        }
        Overrides next = null;
        if (turner != null) {
            turner.turn(page);
            next = turner.next();
        }
        if (next != null) {
            fetch(turner, next);
        } else if (look.isMet()) {
            result.complete(look.firstPage());
        } else {
            again(null);
        }
    }

    private void failed(Throwable failure) {
        boolean tolerated = failure instanceof ServiceException refused
                && (options.tolerated().contains(refused.rawCode())
                        || waiter.tolerated().contains(refused.rawCode()));
        boolean late = failure instanceof TransportException timeout
                && timeout.kind() == TransportException.Kind.CALL_TIMEOUT
                && leftNanos() <= 0;
        if (tolerated || late) {
            again((ApiException) failure);
        } else {
            result.completeExceptionally(failure);
        }
    }

    private void again(@Nullable ApiException instead) {
        long left = leftNanos();
        if (left <= 0) {
            WaiterException over = ended(Reason.TIMEOUT);
            if (instead != null) {
                over.addSuppressed(instead);
            }
            result.completeExceptionally(over);
            return;
        }
        Duration interval = options.interval() == null ? Duration.ofSeconds(waiter.delaySeconds()) : options.interval();
        long pause = Math.min(left, Math.max(TimeUnit.MILLISECONDS.toNanos(1), interval.toNanos()));
        pausing = pipeline.time().pauses().schedule(pause, this::resume);
        endIfCancelled();
    }

    /** Elsewhere: the timer's thread serves others, too. */
    private void resume() {
        if (!pipeline.execute(this::begin)) {
            result.completeExceptionally(new InvalidRequestException("client", "is closed").in(operation.name()));
        }
    }

    private WaiterException ended(Reason reason) {
        String why = reason == Reason.TIMEOUT ? "the deadline passed" : "it cannot be reached any more";
        String text = operation.name() + ": waited for " + waiter.name() + ", " + why + " after " + looks + " polls ("
                + calls + " calls); last seen: " + look.summary();
        return new WaiterException(
                reason, text, ErrorDetails.of(new CallProgress(operation.name(), calls, Phase.COMPLETE, true)));
    }
}
