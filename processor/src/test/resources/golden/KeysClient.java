package sandbox;

import dev.tenon.runtime.annotation.GeneratedByTenon;
import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ClientContext;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.paging.Pages;
import dev.tenon.runtime.waiter.WaiterOptions;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;
import org.jspecify.annotations.NullMarked;

/**
 * Client for Keys, API version 2014-05-26. Key pairs in the cloud.
 */
@NullMarked
@GeneratedByTenon
@Generated("dev.tenon.processor.ApiProcessor")
public final class KeysClient extends ServiceClient<KeysClient> implements Keys {
    private KeysClient(ClientContext context) {
        super(context);
    }

    /**
     * Creates a builder with default options.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    protected KeysClient copy(ClientContext context) {
        return new KeysClient(context);
    }

    @Override
    public AttachKeyPairResponse attachKeyPair(AttachKeyPairRequest request) {
        return call(AttachKeyPairOperation.INSTANCE, request);
    }

    @Override
    public BatchResponse<AttachKeyPairResponse> attachKeyPairBatched(AttachKeyPairRequest request) {
        return sendBatched(AttachKeyPairOperation.INSTANCE, request, AttachKeyPairOperation.batches());
    }

    /**
     * Calls <code>AttachKeyPair</code> asynchronously.
     *
     * @param request the request
     * @return a future of the response; cancelling it cancels the call
     * @see Keys#attachKeyPair(AttachKeyPairRequest)
     */
    public CompletableFuture<AttachKeyPairResponse> attachKeyPairAsync(
            AttachKeyPairRequest request) {
        return callAsync(AttachKeyPairOperation.INSTANCE, request);
    }

    /**
     * Calls <code>AttachKeyPair</code> in batches, asynchronously.
     *
     * @param request the request, with any number of items
     * @return a future of the responses, merged into one; cancelling it cancels the calls
     */
    public CompletableFuture<BatchResponse<AttachKeyPairResponse>> attachKeyPairBatchedAsync(
            AttachKeyPairRequest request) {
        return sendBatchedAsync(AttachKeyPairOperation.INSTANCE, request, AttachKeyPairOperation.batches());
    }

    @Override
    public DescribeMachinesResponse describeMachines(DescribeMachinesRequest request) {
        return call(DescribeMachinesOperation.INSTANCE, request);
    }

    @Override
    public Pages<DescribeMachinesRequest, DescribeMachinesResponse, DescribeMachinesResponse.Machine>
            describeMachinesPages(
            DescribeMachinesRequest request) {
        return pages(DescribeMachinesOperation.INSTANCE, request, DescribeMachinesOperation.pages());
    }

    @Override
    public DescribeMachinesResponse describeMachinesUntilRunning(DescribeMachinesRequest request,
            Duration deadline) {
        return describeMachinesUntilRunning(request, WaiterOptions.within(deadline));
    }

    @Override
    public DescribeMachinesResponse describeMachinesUntilRunning(DescribeMachinesRequest request,
            WaiterOptions options) {
        return await(DescribeMachinesOperation.INSTANCE, request, DescribeMachinesOperation.waiter1(), options);
    }

    /**
     * Calls <code>DescribeMachines</code> asynchronously.
     *
     * @param request the request
     * @return a future of the response; cancelling it cancels the call
     * @see Keys#describeMachines(DescribeMachinesRequest)
     */
    public CompletableFuture<DescribeMachinesResponse> describeMachinesAsync(
            DescribeMachinesRequest request) {
        return callAsync(DescribeMachinesOperation.INSTANCE, request);
    }

    /**
     * Waits for <code>Running</code> asynchronously.
     *
     * @param request the request
     * @param options how long, how often, and which error codes to tolerate
     * @return a future of the first page of the last response; cancelling it ends the wait
     */
    public CompletableFuture<DescribeMachinesResponse> describeMachinesUntilRunningAsync(
            DescribeMachinesRequest request, WaiterOptions options) {
        return awaitAsync(DescribeMachinesOperation.INSTANCE, request, DescribeMachinesOperation.waiter1(), options);
    }

    /**
     * Returns the operations as Retrofit calls, which share the connections of this client.
     *
     * @return the Retrofit interface
     */
    public KeysApi api() {
        return retrofit().build().create(KeysApi.class);
    }

    /**
     * Builder of <code>KeysClient</code>.
     */
    @GeneratedByTenon
    public static final class Builder extends ClientBuilder<Builder, KeysClient> {
        private Builder() {
            super(KeysService.definition());
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public KeysClient build() {
            return new KeysClient(context());
        }
    }
}
