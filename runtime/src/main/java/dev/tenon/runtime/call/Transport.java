package dev.tenon.runtime.call;

import dev.tenon.runtime.operation.Operation;
import java.util.concurrent.CompletableFuture;

/** Sends operations and reads their answers. Safe for use by several threads. */
@SuppressWarnings("DoNotCallSuggester")
public final class Transport implements AutoCloseable {
    Transport() {}

    private static UnsupportedOperationException pending() {
        return new UnsupportedOperationException("not built yet");
    }

    public <Q, R> R send(Operation<Q, R> operation, Q request) {
        throw pending();
    }

    public <Q, R> CompletableFuture<R> sendAsync(Operation<Q, R> operation, Q request) {
        throw pending();
    }

    public <Q, R> Answer<R> answer(Operation<Q, R> operation, Q request) {
        throw pending();
    }

    public <Q, R> CompletableFuture<Answer<R>> answerAsync(Operation<Q, R> operation, Q request) {
        throw pending();
    }

    public <A> A retrofitApi(Class<A> api) {
        throw pending();
    }

    public Transport with(CallOptions options) {
        return this;
    }

    @Override
    public void close() {}
}
