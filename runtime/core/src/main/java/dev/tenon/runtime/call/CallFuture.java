package dev.tenon.runtime.call;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Response;

/** A call that is under way; cancelling it ends the call and gives its connection up. */
final class CallFuture<T> extends CompletableFuture<T> implements Callback {
    private final Call call;
    private final Supplier<T> result;

    CallFuture(Call call, Supplier<T> result) {
        this.call = call;
        this.result = result;
    }

    CallFuture<T> start() {
        call.enqueue(this);
        return this;
    }

    @Override
    public void onResponse(Call ended, Response response) {
        response.close();
        complete(result.get());
    }

    @Override
    public void onFailure(Call ended, IOException failure) {
        completeExceptionally(CallFailure.unchecked(failure));
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        boolean cancelled = super.cancel(mayInterruptIfRunning);
        if (cancelled) {
            call.cancel();
        }
        return cancelled;
    }
}
