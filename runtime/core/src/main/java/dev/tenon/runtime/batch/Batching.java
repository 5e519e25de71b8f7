package dev.tenon.runtime.batch;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.encode.Overrides;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * How a call with too many items goes out as several; generated code extends it.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public abstract class Batching<Q, R> {
    private static final int AT_ONCE = 4;
    private static final int MAX_TOKEN = 64;

    private final String parameter;
    private final int limit;

    /**
     * Describes the split.
     *
     * @param parameter the full wire name of the list
     * @param limit how many items one call takes
     */
    protected Batching(String parameter, int limit) {
        this.parameter = parameter;
        this.limit = limit;
    }

    /** The items of the list that is split. */
    public abstract List<?> items(Q request);

    /** One answer of several: counts added, lists joined, everything else from the first. */
    public abstract R merge(List<R> answers);

    /** The failed items that an answer tells of. */
    public List<ItemFailure> failures(R answer) {
        return List.of();
    }

    /** The sum of two counts, where either may be absent. */
    public static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.addExact(one, other));
    }

    /**
     * Sends a call in parts, a few at a time, waits for all of them, and puts the answers together in the order of the
     * request; a part that fails does not stop the others.
     *
     * @param transport sends the calls
     * @param operation which
     * @param request its parameters, with any number of items
     */
    public final BatchResponse<R> send(Transport transport, Operation<Q, R> operation, Q request) {
        List<?> items = items(request);
        int parts = Math.max(1, (items.size() + limit - 1) / limit);
        String token = transport.time().nonces().next();
        Deque<CompletableFuture<R>> running = new ArrayDeque<>();
        List<R> answers = new ArrayList<>();
        List<ItemFailure> failures = new ArrayList<>();
        List<ApiException> failedCalls = new ArrayList<>();
        try {
            for (int part = 0; part < parts + AT_ONCE; part++) {
                if (part < parts) {
                    running.add(transport.sendAsync(operation, request, overrides(operation, part, token)));
                }
                int first = (part - AT_ONCE + 1) * limit;
                if (first >= 0 && first < Math.max(1, items.size())) {
                    List<?> sent = items.subList(first, Math.min(first + limit, items.size()));
                    gather(operation, running.element(), sent, answers, failures, failedCalls);
                    running.remove();
                }
            }
        } finally {
            // Only when this thread is leaving early.
            for (CompletableFuture<R> left : running) {
                left.cancel(true);
            }
        }
        @Nullable R merged = answers.isEmpty() ? null : answers.size() == 1 ? answers.get(0) : merge(answers);
        return new BatchResponse<>(merged, failures, failedCalls, parts);
    }

    /** Each part is a request of its own, so it has a token of its own. */
    private Overrides overrides(Operation<?, ?> operation, int part, String token) {
        Overrides cut = Overrides.part(parameter, part * limit, (part + 1) * limit);
        String tokenName = operation.traits().clientToken();
        String own = token + "-" + part;
        return tokenName == null ? cut : cut.and(tokenName, own.substring(Math.max(0, own.length() - MAX_TOKEN)));
    }

    private void gather(
            Operation<Q, R> operation,
            CompletableFuture<R> future,
            List<?> sent,
            List<R> answers,
            List<ItemFailure> failures,
            List<ApiException> failedCalls) {
        try {
            R answer = future.get();
            answers.add(answer);
            failures.addAll(failures(answer));
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
            throw TransportException.interrupted(operation.name(), 1, true);
        } catch (ExecutionException failed) {
            if (!(failed.getCause() instanceof ApiException failure)) {
                throw new IllegalStateException("a part of the call ended in an unknown way", failed.getCause());
            }
            failedCalls.add(failure);
            for (Object item : sent) {
                failures.add(new ItemFailure(
                        String.valueOf(item), failure.details().code(), failure.rawCode(), failure.getMessage()));
            }
        }
    }
}
