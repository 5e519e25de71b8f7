package dev.tenon.runtime.internal.pipeline;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;

/**
 * A future of what is made of another one's result. Unlike a stage of the JDK's, cancelling it cancels the other, and its
 * failure is the other's own.
 *
 * @param <T> the result
 */
public final class LinkedFuture<T> extends CompletableFuture<T> {
    private final CompletableFuture<?> source;

    private LinkedFuture(CompletableFuture<?> source) {
        this.source = source;
    }

    /** A future of what a function makes of the result. */
    public static <S, T> LinkedFuture<T> of(CompletableFuture<S> source, Function<S, T> function) {
        LinkedFuture<T> linked = new LinkedFuture<>(source);
        var unused = source.whenComplete((value, failure) -> {
            if (failure != null) {
                linked.completeExceptionally(
                        failure instanceof CompletionException && failure.getCause() != null
                                ? failure.getCause()
                                : failure);
                return;
            }
            try {
                linked.complete(function.apply(value));
            } catch (RuntimeException thrown) {
                linked.completeExceptionally(thrown);
            }
        });
        return linked;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            source.cancel(mayInterruptIfRunning);
        }
        return cancelled;
    }
}
