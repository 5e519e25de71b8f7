package dev.tenon.runtime.internal.batch;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the items of one request in batches, a few at a time, for a caller who does not wait: no thread is held between the
 * steps of a batch. A batch that fails does not stop the others.
 *
 * @param <R> the response record
 */
public final class BatchSender<R> {
    private final CallPipeline pipeline;
    private final Special call;
    private final Batches<?, R> batches;
    private final Object turn = new Object();
    private final Map<Integer, CompletableFuture<?>> running = new HashMap<>();
    private final CompletableFuture<BatchResponse<R>> result = new CompletableFuture<>();
    /** How many batches may be sent now. */
    private int wanted;

    private boolean sending;

    /**
     * Checks every batch.
     *
     * @param pipeline sends the calls
     * @param call what is special about them
     * @param operation which
     * @param request its parameters, with any number of items
     * @param batching how items are divided and responses merged
     * @throws dev.tenon.runtime.error.InvalidRequestException when a batch is invalid; then nothing is sent
     */
    public <Q> BatchSender(
            CallPipeline pipeline, Special call, Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        this.pipeline = pipeline;
        this.call = call;
        this.batches = new Batches<>(pipeline, call, operation, request, batching);
    }

    /** Sends the batches; the future never fails but by being cancelled, which ends the calls that are running. */
    public CompletableFuture<BatchResponse<R>> send() {
        var unused = result.whenComplete((response, failure) -> {
            if (result.isCancelled()) {
                cancelRunning();
            }
        });
        sendMore(Math.min(Batches.AT_ONCE, batches.size()));
        return result;
    }

    private void cancelRunning() {
        batches.stop();
        List<CompletableFuture<?>> open;
        synchronized (turn) {
            open = List.copyOf(running.values());
        }
        open.forEach(future -> future.cancel(true));
    }

    /** Sends so many more; whoever is sending already takes it over, so that batches that end at once do not pile up. */
    private void sendMore(int count) {
        synchronized (turn) {
            wanted += count;
            if (sending) {
                return;
            }
            sending = true;
        }
        while (true) {
            synchronized (turn) {
                if (wanted == 0) {
                    sending = false;
                    return;
                }
                wanted--;
            }
            sendNext();
        }
    }

    private void sendNext() {
        int batch = batches.take();
        if (batch == Batches.NONE) {
            return;
        }
        CompletableFuture<CallResult<R>> sent = pipeline.sendAsync(batches.request(batch), call);
        synchronized (turn) {
            running.put(batch, sent);
        }
        if (result.isCancelled()) {
            // Cancelled between the two.
            sent.cancel(true);
        }
        var unused = sent.whenComplete((response, failure) -> ended(batch, response, failure));
    }

    private void ended(int batch, @Nullable CallResult<R> response, @Nullable Throwable failure) {
        synchronized (turn) {
            running.remove(batch);
        }
        if (batches.ended(batch, response == null ? failure : response)) {
            result.complete(batches.gathered());
        } else {
            sendMore(1);
        }
    }
}
