package dev.tenon.runtime.comfort;

import dev.tenon.runtime.error.ItemFailure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a call with too many items goes out as several; generated code extends it.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public abstract class Splitting<Q, R> {
    private final String parameter;
    private final int limit;

    /**
     * Describes the split.
     *
     * @param parameter the full wire name of the list
     * @param limit how many items one call takes
     */
    protected Splitting(String parameter, int limit) {
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

    final String parameter() {
        return parameter;
    }

    final int limit() {
        return limit;
    }

    /** The sum of two counts, where either may be absent. */
    public static @Nullable Integer sum(@Nullable Integer one, @Nullable Integer other) {
        return one == null ? other : other == null ? one : Integer.valueOf(Math.addExact(one, other));
    }
}
