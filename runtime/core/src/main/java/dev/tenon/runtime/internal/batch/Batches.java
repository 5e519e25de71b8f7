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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The batches of one request: which is sent next, and what became of each. All are checked before the first is sent. The
 * outcome is put together in the order of the request. Thread-safe.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
final class Batches<Q, R> {
    /** How many batches are sent at the same time. */
    static final int AT_ONCE = 4;
    /** There is no other batch to send. */
    static final int NONE = -1;

    private static final int MAX_TOKEN = 64;

    private final CallPipeline pipeline;
    private final Operation<Q, R> operation;
    private final Batching<Q, R> batching;
    private final List<?> items;
    private final List<EncodedRequest<R>> requests = new ArrayList<>();
    private final List<@Nullable Object> outcomes = new ArrayList<>();
    private int next;
    private int left;

    /**
     * Divides a request.
     *
     * @param pipeline encodes the batches
     * @param call what is special about them
     * @param operation which
     * @param request its parameters, with any number of items
     * @param batching how items are divided and responses merged
     * @throws dev.tenon.runtime.error.InvalidRequestException when a batch is invalid
     */
    Batches(CallPipeline pipeline, Special call, Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        this.pipeline = pipeline;
        this.operation = operation;
        this.batching = batching;
        this.items = batching.items().apply(request);
        for (Overrides batch : divide()) {
            requests.add(pipeline.encode(operation, request, call.with(batch)));
            outcomes.add(null);
        }
        this.left = requests.size();
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

    /** How many there are. */
    int size() {
        return requests.size();
    }

    /** What a batch sends. */
    EncodedRequest<R> request(int batch) {
        return requests.get(batch);
    }

    /** The batch to send now, which is nobody else's from then on; or {@link #NONE}. */
    synchronized int take() {
        return next == requests.size() ? NONE : next++;
    }

    /** Sends no other. */
    synchronized void stop() {
        next = requests.size();
    }

    /** Keeps the result or the failure of a batch; true when it was the last one that was missing. */
    synchronized boolean ended(int batch, @Nullable Object outcome) {
        outcomes.set(batch, outcome);
        return --left == 0;
    }

    /** The outcome of the whole, once each batch has one. */
    @SuppressWarnings("unchecked")
    synchronized BatchResponse<R> gathered() {
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
        return new BatchResponse<>(merged, failures, failedBatches, requests.size());
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
