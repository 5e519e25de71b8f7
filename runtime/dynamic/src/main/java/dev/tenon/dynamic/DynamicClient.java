package dev.tenon.dynamic;

import dev.tenon.dynamic.internal.service.DescribedService;
import dev.tenon.dynamic.internal.service.Signers;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.client.ClientContext;
import dev.tenon.runtime.client.ServiceClient;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.ApiModel;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Calls the operations of a description by name. Requests are checked, encoded, signed, sent and retried, and failures thrown, as by a generated client; the codes of a refusal have their documented rows and explanations.
 *
 * <pre>{@code
 * try (DynamicClient ecs = DynamicClient.builder(model).region("cn-hangzhou").credentials(credentials).build()) {
 *     JsonValue response = ecs.call(
 *             "AttachKeyPair",
 *             Map.of("RegionId", "cn-hangzhou", "KeyPairName", "deploy", "InstanceIds", List.of("i-1", "i-2")));
 *     int failed = Integer.parseInt(response.get("FailCount").orElseThrow().text());
 * }
 * }</pre>
 */
public final class DynamicClient extends ServiceClient<DynamicClient> {
    private final DescribedService<DynamicOperation> service;

    private DynamicClient(DescribedService<DynamicOperation> service, ClientContext context) {
        super(context);
        this.service = service;
    }

    /**
     * A builder of clients for a service.
     *
     * @param model its description; {@link dev.tenon.spec.SpecLoader} reads one
     * @param own signers that the description names by class, preferred to those of Tenon
     */
    public static Builder builder(ApiModel model, RequestSigner... own) {
        return new Builder(new DescribedService<>(model, List.of(own), DescribedOperation::new));
    }

    /**
     * New signers in the styles that a description names, the preferred one first, for a builder that should get a
     * wrapped one. Empty if the description names no style; if Tenon has none of the styles, one that refuses.
     *
     * @param model the description
     */
    public static List<RequestSigner> signers(ApiModel model) {
        return Signers.of(model.service().protocol().signers(), List.of());
    }

    @Override
    protected DynamicClient copy(ClientContext other) {
        return new DynamicClient(service, other);
    }

    /** The description. */
    public ApiModel model() {
        return service.model();
    }

    /**
     * Calls an operation.
     *
     * @param operation the action, in exact case
     * @param parameters values by name; see {@link DynamicRequest}
     * @return the documented fields by their names on the wire
     * @throws InvalidRequestException when the request is invalid, or the description has no such operation
     * @throws dev.tenon.runtime.error.ApiException as with a generated client
     */
    public JsonValue call(String operation, Map<String, ?> parameters) {
        return send(DynamicRequest.of(operation, parameters)).value().tree();
    }

    /**
     * Calls an operation and returns the response with its failed items, status, headers, request id and attempts.
     *
     * @param request the operation and its parameters
     * @throws InvalidRequestException as for {@link #call}
     */
    public ApiResponse<DynamicResponse> send(DynamicRequest request) {
        return send(operation(request), request);
    }

    /**
     * Like {@link #send(DynamicRequest)}, but asynchronous.
     *
     * @param request the operation and its parameters
     * @return cancelling it ends the call
     */
    public CompletableFuture<ApiResponse<DynamicResponse>> sendAsync(DynamicRequest request) {
        return sendAsync(operation(request), request);
    }

    /**
     * Asks the server to check a request without carrying it out.
     *
     * @param request the operation, which must support dry runs, and its parameters
     */
    public void dryRun(DynamicRequest request) {
        dryRun(operation(request), request);
    }

    /**
     * A shell command that sends the signed request; valid once, for some minutes. It contains every parameter and the
     * signature, never the secret.
     *
     * @param request the operation and its parameters
     */
    public String curl(DynamicRequest request) {
        return curl(operation(request), request);
    }

    /**
     * The URL of a signed GET; valid once, for some minutes. It contains every parameter and the signature, never the
     * secret.
     *
     * @param request the operation and its parameters
     */
    public String signedUrl(DynamicRequest request) {
        return signedUrl(operation(request), request);
    }

    /**
     * What the runtime knows about the operation of a request: its traits, errors, documentation.
     *
     * @throws InvalidRequestException when the description has no such operation; the message names the nearest one
     */
    public Operation<DynamicRequest, DynamicResponse> operation(DynamicRequest request) {
        String name = request.operation();
        if (!request.isDescribed()) {
            return new UndescribedOperation(name);
        }
        DynamicOperation found = service.operation(name);
        if (found == null) {
            String nearest =
                    Suggestions.didYouMean(name, service.model().service().operations());
            throw new InvalidRequestException(
                            "operation", "is not described" + nearest + "; DynamicRequest.undescribed sends it anyway")
                    .in(name);
        }
        return found;
    }

    /** Configures a client. */
    public static final class Builder extends ClientBuilder<Builder, DynamicClient> {
        private final DescribedService<DynamicOperation> service;

        private Builder(DescribedService<DynamicOperation> service) {
            super(service);
            this.service = service;
        }

        @Override
        protected Builder self() {
            return this;
        }

        @Override
        public DynamicClient build() {
            return new DynamicClient(service, context());
        }
    }
}
