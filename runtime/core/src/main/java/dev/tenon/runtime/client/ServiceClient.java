package dev.tenon.runtime.client;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.batch.Batching;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.Transport;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.paging.Pages;
import dev.tenon.runtime.paging.Paging;
import dev.tenon.runtime.waiter.Waiter;
import java.time.Duration;
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
    public final <Q, R> ApiResponse<R> answer(Operation<Q, R> operation, Q request) {
        return transport.answer(operation, request);
    }

    /**
     * As {@link #answer}, without waiting.
     *
     * @param operation which
     * @param request its parameters
     */
    public final <Q, R> CompletableFuture<ApiResponse<R>> answerAsync(Operation<Q, R> operation, Q request) {
        return transport.answerAsync(operation, request);
    }

    /**
     * Asks the server to check a request without carrying it out. It returns when the request would be accepted, even
     * where the service says so with an error code.
     *
     * @param operation which; it must take a dry run
     * @param request its parameters
     * @throws dev.tenon.runtime.error.ApiException as the call itself would
     */
    public final <Q, R> void dryRun(Operation<Q, R> operation, Q request) {
        String parameter = operation.traits().dryRun();
        if (parameter == null) {
            throw new InvalidRequestException(operation.name(), "takes no dry run");
        }
        try {
            transport.send(operation, request, Overrides.of(parameter, "true"));
        } catch (ServiceException answered) {
            if (!transport.definition().isDryRunPassed(answered.rawCode())) {
                throw answered;
            }
        }
    }

    /**
     * The address of a signed GET, to debug; valid for some minutes, once. It holds every parameter and the signature,
     * never the secret.
     *
     * @param operation which
     * @param request its parameters
     */
    public final <Q> String signedUrl(Operation<Q, ?> operation, Q request) {
        return transport.signedUrl(operation, request);
    }

    /**
     * A line for a shell that sends the signed request, to debug; valid for some minutes, once. It holds every parameter
     * and the signature, never the secret.
     *
     * @param operation which
     * @param request its parameters
     */
    public final <Q> String curl(Operation<Q, ?> operation, Q request) {
        return transport.curl(operation, request);
    }

    /**
     * Lists all items, page by page, as they are asked for.
     *
     * @param operation gives one page
     * @param request what is listed
     * @param paging how pages follow each other
     */
    protected final <Q, R, T> Pages<Q, R, T> pages(Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        return new Pages<>(transport, operation, request, paging);
    }

    /**
     * Calls an operation until a condition is met.
     *
     * @param operation tells the states
     * @param request what is looked at
     * @param condition what is waited for
     * @param deadline how long at most
     */
    protected final <Q, R> R await(Operation<Q, R> operation, Q request, Waiter<R> condition, Duration deadline) {
        return condition.await(transport, operation, request, deadline);
    }

    /**
     * Sends a call with any number of items as calls of as many as the server takes.
     *
     * @param operation which
     * @param request its parameters
     * @param splitting how to split and to merge
     */
    protected final <Q, R> BatchResponse<R> sendBatched(
            Operation<Q, R> operation, Q request, Batching<Q, R> splitting) {
        return splitting.send(transport, operation, request);
    }

    /**
     * An implementation of a generated Retrofit interface over the same connections, retries and errors.
     *
     * @param api the interface
     */
    protected final <A> A retrofitApi(Class<A> api) {
        return transport.retrofitApi(api);
    }

    /**
     * Ends running asynchronous calls and closes idle connections, unless they belong to the caller's own client. What was
     * derived from the secret is dropped; the secret itself is a text, which Java keeps until nobody refers to it.
     */
    @Override
    public final void close() {
        transport.close();
    }
}
