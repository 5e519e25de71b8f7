package dev.tenon.runtime.client;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CallProgress;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.generated.Batching;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.generated.Waiter;
import dev.tenon.runtime.internal.batch.BatchLanes;
import dev.tenon.runtime.internal.batch.BatchSender;
import dev.tenon.runtime.internal.encode.Overrides;
import dev.tenon.runtime.internal.pipeline.CallPipeline;
import dev.tenon.runtime.internal.pipeline.CallPipeline.Special;
import dev.tenon.runtime.internal.pipeline.CallResult;
import dev.tenon.runtime.internal.pipeline.LinkedFuture;
import dev.tenon.runtime.internal.retrofit.PipelineCallAdapterFactory;
import dev.tenon.runtime.internal.waiter.Wait;
import dev.tenon.runtime.paging.Pages;
import dev.tenon.runtime.waiter.WaiterOptions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import retrofit2.Retrofit;

/**
 * The base of all generated clients. Whichever way an operation is called, {@link CallPipeline} makes the call.
 * Thread-safe; close it after the last call.
 *
 * @param <C> the generated client
 */
public abstract class ServiceClient<C> implements AutoCloseable {
    private final ClientContext context;
    private final CallPipeline pipeline;
    private final Special special;

    /**
     * A client.
     *
     * @param context its parts
     */
    protected ServiceClient(ClientContext context) {
        this.context = context;
        this.pipeline = context.pipeline();
        this.special = context.special();
    }

    /**
     * A client of the same kind.
     *
     * @param other its parts
     */
    protected abstract C copy(ClientContext other);

    /**
     * A client over the same connections whose calls differ in some options. Closing either closes both.
     *
     * @param options what differs
     */
    public final C with(CallOptions options) {
        return copy(new ClientContext(context.pipeline(), special.with(options)));
    }

    /**
     * Calls an operation.
     *
     * @param operation the operation
     * @param request its parameters
     * @return the response record
     */
    protected final <Q, R> R call(Operation<Q, R> operation, Q request) {
        return pipeline.send(operation, request, special).value();
    }

    /**
     * Calls an operation asynchronously.
     *
     * @param operation the operation
     * @param request its parameters
     * @return completes with the response record or fails as {@link #call} does; cancelling it ends the call
     */
    protected final <Q, R> CompletableFuture<R> callAsync(Operation<Q, R> operation, Q request) {
        return LinkedFuture.of(pipeline.sendAsync(operation, request, special), CallResult::value);
    }

    /**
     * Calls an operation and returns the response with its status, headers, request id and attempts.
     *
     * @param operation the operation
     * @param request its parameters
     */
    public final <Q, R> ApiResponse<R> send(Operation<Q, R> operation, Q request) {
        return pipeline.send(operation, request, special).toApiResponse();
    }

    /**
     * Like {@link #send}, but asynchronous.
     *
     * @param operation the operation
     * @param request its parameters
     * @return cancelling it ends the call
     */
    public final <Q, R> CompletableFuture<ApiResponse<R>> sendAsync(Operation<Q, R> operation, Q request) {
        return LinkedFuture.of(pipeline.sendAsync(operation, request, special), CallResult::toApiResponse);
    }

    /**
     * Asks the server to check a request without carrying it out. It returns normally if the request would be accepted,
     * even if the service says so with an error code.
     *
     * @param operation the operation; it must support dry runs
     * @param request its parameters
     * @throws dev.tenon.runtime.error.ApiException as the call itself would
     */
    public final <Q, R> void dryRun(Operation<Q, R> operation, Q request) {
        String parameter = operation.traits().dryRun();
        if (parameter == null) {
            throw new InvalidRequestException(operation.name(), "takes no dry run").in(operation.name());
        }
        try {
            pipeline.send(operation, request, special.with(Overrides.of(parameter, "true")));
        } catch (ServiceException refused) {
            if (!pipeline.definition().isDryRunPassed(refused.rawCode())) {
                throw refused;
            }
        }
    }

    /**
     * The URL of a signed GET, for debugging; valid once, for some minutes. It contains every parameter and the
     * signature, never the secret.
     *
     * @param operation the operation
     * @param request its parameters
     * @throws InvalidRequestException when the client's signer signs with headers, which a URL cannot contain
     */
    public final <Q> String signedUrl(Operation<Q, ?> operation, Q request) {
        return pipeline.preview().url(operation, request);
    }

    /**
     * A shell command that sends the signed request as this client would, for debugging; valid once, for some minutes.
     * It contains every parameter and the signature, never the secret.
     *
     * @param operation the operation
     * @param request its parameters
     */
    public final <Q> String curl(Operation<Q, ?> operation, Q request) {
        return pipeline.preview().curl(operation, request);
    }

    /**
     * Lists all items, fetching pages as they are needed.
     *
     * @param operation returns one page
     * @param request what to list
     * @param paging how pages follow each other
     */
    protected final <Q, R, T> Pages<Q, R, T> pages(Operation<Q, R> operation, Q request, Paging<R, T> paging) {
        return new Pages<>(pipeline, special, operation, request, paging);
    }

    /**
     * Calls an operation until the resources it reports are in a state.
     *
     * @param operation reports the states
     * @param request the resources to look at
     * @param waiter the state to wait for
     * @param options how long and how often
     * @return the first page of the last poll
     * @throws dev.tenon.runtime.error.WaiterException when the deadline passes or the state can no longer be reached
     */
    protected final <Q, R> R await(Operation<Q, R> operation, Q request, Waiter<Q, R> waiter, WaiterOptions options) {
        return get(operation, new Wait<>(pipeline, special, operation, request, waiter, options).start());
    }

    /**
     * Like {@link #await}, but asynchronous.
     *
     * @param operation reports the states
     * @param request the resources to look at
     * @param waiter the state to wait for
     * @param options how long and how often
     * @return cancelling it ends the wait
     */
    protected final <Q, R> CompletableFuture<R> awaitAsync(
            Operation<Q, R> operation, Q request, Waiter<Q, R> waiter, WaiterOptions options) {
        return new Wait<>(pipeline, special, operation, request, waiter, options).start();
    }

    /**
     * Sends any number of items, in batches of as many as one request takes.
     *
     * @param operation the operation
     * @param request its parameters
     * @param batching how items are divided and responses merged
     * @throws InvalidRequestException when a batch is invalid; then nothing is sent
     */
    protected final <Q, R> BatchResponse<R> sendBatched(Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        var lanes = new BatchLanes<>(pipeline, special, operation, request, batching);
        try {
            return lanes.send();
        } catch (InterruptedException awake) {
            throw interrupted(operation);
        }
    }

    /**
     * Like {@link #sendBatched}, but asynchronous.
     *
     * @param operation the operation
     * @param request its parameters
     * @param batching how items are divided and responses merged
     * @return cancelling it ends the calls that are running
     */
    protected final <Q, R> CompletableFuture<BatchResponse<R>> sendBatchedAsync(
            Operation<Q, R> operation, Q request, Batching<Q, R> batching) {
        try {
            return new BatchSender<>(pipeline, special, operation, request, batching).send();
        } catch (ApiException refused) {
            return CompletableFuture.failedFuture(refused);
        }
    }

    /** Waits for several calls; an interrupt ends them. */
    private static <T> T get(Operation<?, ?> operation, CompletableFuture<T> future) {
        try {
            return future.get();
        } catch (InterruptedException awake) {
            future.cancel(true);
            throw interrupted(operation);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof ApiException failure) {
                throw failure;
            }
            throw new IllegalStateException("a call ended in an unknown way", failed.getCause());
        }
    }

    private static TransportException interrupted(Operation<?, ?> operation) {
        Thread.currentThread().interrupt();
        return TransportException.interrupted(new CallProgress(operation.name(), 1, Phase.WAITING, true));
    }

    /**
     * A Retrofit builder whose interfaces call this client's operations: same connections, retries and errors. Adapters of
     * your own, such as RxJava's, can be added to it.
     */
    public final Retrofit.Builder retrofit() {
        return PipelineCallAdapterFactory.retrofit(pipeline, special);
    }

    /**
     * Ends running calls and fetches of credentials, and closes idle connections unless they belong to your own OkHttp
     * client. Everything derived from the secret is dropped; the secret itself is a string, which Java keeps as long as
     * it is referenced. Later calls fail with {@link InvalidRequestException}. May be called twice.
     */
    @Override
    public final void close() {
        pipeline.close();
    }
}
