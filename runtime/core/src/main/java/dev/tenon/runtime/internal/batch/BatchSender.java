package dev.tenon.runtime.internal.batch;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import dev.tenon.runtime.internal.request.EncodedRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Sends the items of one request in batches, a few at a time. All batches are checked before the first is sent; a batch
 * that fails does not stop the others. The outcome is put together in the order of the request.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public final class BatchSender<Q, R> {
    private static final int AT_ONCE = 4;
    private static final int MAX_TOKEN = 64;

    private final CallPipeline pipeline;
    private final Special call;
    private final Operation<Q, R> operation;
    private final Batching<Q, R> batching;
    private final List<?> items;
    private final List<EncodedRequest<R>> batches = new ArrayList<>();
    private final Object turn = new Object();
    private final List<@Nullable Object> outcomes = new ArrayList<>();
    private final Map<Integer, CompletableFuture<?>> running = new HashMap<>();
    private final CompletableFuture<BatchResponse<R>> result = new CompletableFuture<>();
    private int next;
    /** How many batches may be sent now. */
    private int wanted;

    private boolean sending;
    private int left;

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
    public BatchSender(
            CallPipeline pipeline, Special call, Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        this.pipeline = pipeline;
        this.call = call;
        this.operation = operation;
        this.batching = batching;
        this.items = batching.items().apply(request);
        for (Overrides batch : divide()) {
            batches.add(pipeline.encode(operation, request, call.with(batch)));
            outcomes.add(null);
        }
        this.left = batches.size();
    }

    private List<Overrides> divide() {
        int count = Math.max(1, (items.size() + batching.limit() - 1) / batching.limit());
        String tokenName = operation.traits().clientToken();
        String token = tokenName == null ? "" : pipeline.time().nonces().next();
        List<Overrides> divided = new ArrayList<>(count);
        for (int batch = 0; batch < count; batch++) {
            Overrides cut =
                    Overrides.slice(batching.parameter(), batch * batching.limit(), (batch + 1) * batching.limit());
            // Each batch is a request of its own, so it has a token of its own.
            String own = token + "-" + batch;
            divided.add(
                    tokenName == null ? cut : cut.and(tokenName, own.substring(Math.max(0, own.length() - MAX_TOKEN))));
        }
        return divided;
    }

    /** Sends the batches; the future never fails but by being cancelled, which ends the calls that are running. */
    public CompletableFuture<BatchResponse<R>> send() {
        var unused = result.whenComplete((response, failure) -> {
            if (result.isCancelled()) {
                cancelRunning();
            }
        });
        sendMore(Math.min(AT_ONCE, batches.size()));
        return result;
    }

    private void cancelRunning() {
        List<CompletableFuture<?>> open;
        synchronized (turn) {
            next = batches.size();
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
        int batch;
        synchronized (turn) {
            if (next == batches.size()) {
                return;
            }
            batch = next++;
        }
        CompletableFuture<CallResult<R>> sent = pipeline.sendAsync(batches.get(batch), call);
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
        boolean last;
        synchronized (turn) {
            running.remove(batch);
            outcomes.set(batch, response == null ? failure : response);
            last = --left == 0;
        }
        if (last) {
            result.complete(gathered());
        } else {
            sendMore(1);
        }
    }

    @SuppressWarnings("unchecked")
    private BatchResponse<R> gathered() {
        List<R> responses = new ArrayList<>();
        List<ItemFailure> failures = new ArrayList<>();
        List<ApiException> failedBatches = new ArrayList<>();
        for (int batch = 0; batch < outcomes.size(); batch++) {
            Object outcome = outcomes.get(batch);
            if (outcome instanceof CallResult<?> result) {
                R response = ((CallResult<R>) result).value();
                responses.add(response);
                failures.addAll(batching.failures().apply(response));
            } else if (outcome instanceof ApiException failure) {
                failedBatches.add(failure);
                failures.addAll(all(batch, failure));
            }
        }
        R merged = responses.isEmpty()
                ? null
                : responses.size() == 1 ? responses.get(0) : batching.merge().apply(responses);
        return new BatchResponse<>(merged, failures, failedBatches, batches.size());
    }

    private List<ItemFailure> all(int batch, ApiException failure) {
        int from = batch * batching.limit();
        List<ItemFailure> failures = new ArrayList<>();
        for (Object item : items.subList(from, Math.min(from + batching.limit(), items.size()))) {
            failures.add(new ItemFailure(
                    String.valueOf(item), failure.details().code(), failure.rawCode(), failure.getMessage()));
        }
        return failures;
    }
}
