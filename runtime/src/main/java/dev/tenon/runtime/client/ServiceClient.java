package dev.tenon.runtime.client;

import dev.tenon.runtime.call.Answer;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.operation.Operation;
import java.util.concurrent.CompletableFuture;

/**
 * What all generated clients share. Safe for use by several threads; close it when no call is to follow.
 *
 * @param <C> the generated client
 */
public abstract class ServiceClient<C> implements AutoCloseable {
    private final Transport transport;

    /**
     * Wraps a transport.
     *
     * @param transport sends the operations
     */
    protected ServiceClient(Transport transport) {
        this.transport = transport;
    }

    /**
     * A client of the same kind over another transport.
     *
     * @param other sends the operations
     */
    protected abstract C copy(Transport other);

    /**
     * A client over the same connections whose calls differ in some options.
     *
     * @param options what differs
     */
    public final C with(CallOptions options) {
        return copy(transport.with(options));
    }

    /**
     * Sends an operation and waits for its answer.
     *
     * @param operation which
     * @param request its parameters
     */
    protected final <Q, R> R send(Operation<Q, R> operation, Q request) {
        return transport.send(operation, request);
    }

    /**
     * Sends an operation without waiting.
     *
     * @param operation which
     * @param request its parameters
     * @return completes with the answer or fails as {@link #send} does; cancelling it ends the call
     */
    protected final <Q, R> CompletableFuture<R> sendAsync(Operation<Q, R> operation, Q request) {
        return transport.sendAsync(operation, request);
    }

    /**
     * Sends an operation and gives the answer with its status, headers, request id and attempts.
     *
     * @param operation which
     * @param request its parameters
     */
    public final <Q, R> Answer<R> answer(Operation<Q, R> operation, Q request) {
        return transport.answer(operation, request);
    }

    /**
     * As {@link #answer}, without waiting.
     *
     * @param operation which
     * @param request its parameters
     */
    public final <Q, R> CompletableFuture<Answer<R>> answerAsync(Operation<Q, R> operation, Q request) {
        return transport.answerAsync(operation, request);
    }

    /**
     * An implementation of a generated Retrofit interface over the same connections, retries and errors.
     *
     * @param api the interface
     */
    protected final <A> A retrofitApi(Class<A> api) {
        return transport.retrofitApi(api);
    }

    /** Ends running asynchronous calls and closes idle connections, unless they belong to the caller's own client. */
    @Override
    public final void close() {
        transport.close();
    }
}
