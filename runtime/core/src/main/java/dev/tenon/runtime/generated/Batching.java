package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.ItemFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call with more items than one request takes goes out in batches; generated code extends it.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public abstract class Batching<Q, R> {
    private final String parameter;
    private final int limit;

    /**
     * Describes the batches.
     *
     * @param parameter the full wire name of the list, without the number at its end
     * @param limit how many items one request takes
     */
    protected Batching(String parameter, int limit) {
        this.parameter = parameter;
        this.limit = limit;
    }

    /** The items of the list. */
    public abstract List<?> items(Q request);

    /** One response of several: counts added, lists joined, everything else from the first. */
    public abstract R merge(List<R> responses);

    /** The failed items that a response tells of. */
    public List<ItemFailure> failures(R response) {
        return List.of();
    }

    /** The full wire name of the list, without the number at its end. */
    public final String parameter() {
        return parameter;
    }

    /** How many items one request takes. */
    public final int limit() {
        return limit;
    }

    /** The sum of two counts, where either may be absent. */
    public static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.addExact(one, other));
    }
}
