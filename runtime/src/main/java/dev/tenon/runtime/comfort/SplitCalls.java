package dev.tenon.runtime.comfort;

import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.encode.Overrides;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.operation.Operation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call in parts, a few at a time, and puts the answers together in the order of the request.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public final class SplitCalls<Q, R> {
    private static final int AT_ONCE = 4;
    private static final int MAX_TOKEN = 64;

    private final Splitting<Q, R> splitting;
    private final List<?> items;
    private final List<R> answers = new ArrayList<>();
    private final List<ItemFailure> failures = new ArrayList<>();
    private final List<ApiException> failedCalls = new ArrayList<>();
    private int part;

    private SplitCalls(Splitting<Q, R> splitting, List<?> items) {
        this.splitting = splitting;
        this.items = items;
    }

    /**
     * Sends and waits for all parts; a part that fails does not stop the others.
     *
     * @param transport sends the calls
     * @param operation which
     * @param request its parameters, with any number of items
     * @param splitting how to split and to merge
     */
    public static <Q, R> SplitAnswer<R> send(
            Transport transport, Operation<Q, R> operation, Q request, Splitting<Q, R> splitting) {
        List<?> items = splitting.items(request);
        int limit = splitting.limit();
        int parts = Math.max(1, (items.size() + limit - 1) / limit);
        String token = transport.time().nonces().next();
        Deque<CompletableFuture<R>> running = new ArrayDeque<>();
        SplitCalls<Q, R> gathered = new SplitCalls<>(splitting, items);
        try {
            for (int part = 0; part < parts; part++) {
                if (running.size() == AT_ONCE) {
                    gathered.next(running.remove());
                }
                running.add(transport.sendAsync(operation, request, overrides(operation, splitting, part, token)));
            }
            while (!running.isEmpty()) {
                gathered.next(running.remove());
            }
        } finally {
            // Only when this thread is leaving early.
            for (CompletableFuture<R> left : running) {
                left.cancel(true);
            }
        }
        return gathered.answer(parts);
    }

    /** Each part is a request of its own, so it has a token of its own. */
    private static Overrides overrides(Operation<?, ?> operation, Splitting<?, ?> splitting, int part, String token) {
        int from = part * splitting.limit();
        Overrides cut = Overrides.part(splitting.parameter(), from, from + splitting.limit());
        String tokenName = operation.traits().clientToken();
        String own = token + "-" + part;
        return tokenName == null ? cut : cut.and(tokenName, own.substring(Math.max(0, own.length() - MAX_TOKEN)));
    }

    private void next(CompletableFuture<R> future) {
        int from = part++ * splitting.limit();
        try {
            R answer = future.join();
            answers.add(answer);
            failures.addAll(splitting.failures(answer));
        } catch (CompletionException failed) {
            if (!(failed.getCause() instanceof ApiException failure)) {
                throw failed;
            }
            failedCalls.add(failure);
            for (Object item : items.subList(from, Math.min(from + splitting.limit(), items.size()))) {
                failures.add(new ItemFailure(
                        String.valueOf(item), failure.details().code(), failure.rawCode(), failure.getMessage()));
            }
        }
    }

    private SplitAnswer<R> answer(int parts) {
        @Nullable R merged = switch (answers.size()) {
            case 0 -> null;
            case 1 -> answers.get(0);
            default -> splitting.merge(answers);
        };
        return new SplitAnswer<>(merged, failures, failedCalls, parts);
    }
}
