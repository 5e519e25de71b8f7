package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.ItemFailure;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a call with more items than one request takes is sent in batches.
 *
 * @param <Q> the request record
 * @param <R> the response record
 * @param parameter the full wire name of the list, without the number at its end
 * @param limit how many items one request takes
 * @param items the items of the list
 * @param merge one response of several: counts added, lists joined, everything else from the first
 * @param failures the failed items that a response reports
 */
public record Batching<Q, R>(
        String parameter,
        int limit,
        Function<Q, List<?>> items,
        Function<List<R>, R> merge,
        Function<R, List<ItemFailure>> failures) {
    /** Batches of an operation whose responses report no failed items. */
    public static <Q, R> Batching<Q, R> of(
            String parameter, int limit, Function<Q, List<?>> items, Function<List<R>, R> merge) {
        return new Batching<>(parameter, limit, items, merge, none -> List.of());
    }

    /** The sum of two counts, either of which may be absent. */
    public static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.addExact(one, other));
    }
}
