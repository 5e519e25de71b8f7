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
 * Calls the operations of a description by their names. Requests are checked, encoded, signed, sent and repeated, and failures
 * thrown, as by a generated client; the codes of a refusal know their documented rows and explanations.
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
     * @param own signers of the service that the description names by their classes, preferred to those of Tenon
     */
    public static Builder builder(ApiModel model, RequestSigner... own) {
        return new Builder(new DescribedService<>(model, List.of(own), DescribedOperation::new));
    }

    /**
     * New signers in the styles that a description names, the preferred one first: for a builder that is to get one of them
     * with something around it. None where the description names no style; where Tenon has none of the styles, one that refuses.
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
     * @throws InvalidRequestException when the request cannot be right, or the description has no such operation
     * @throws dev.tenon.runtime.error.ApiException as a generated client does
     */
    public JsonValue call(String operation, Map<String, ?> parameters) {
        return send(DynamicRequest.of(operation, parameters)).value().tree();
    }

    /**
     * Calls an operation and gives the response with its failed items, status, headers, request id and attempts.
     *
     * @param request which, and its parameters
     * @throws InvalidRequestException as {@link #call} does
     */
    public ApiResponse<DynamicResponse> send(DynamicRequest request) {
        return send(operation(request), request);
    }

    /**
     * As {@link #send(DynamicRequest)}, without waiting.
     *
     * @param request which, and its parameters
     * @return cancelling it ends the call
     */
    public CompletableFuture<ApiResponse<DynamicResponse>> sendAsync(DynamicRequest request) {
        return sendAsync(operation(request), request);
    }

    /**
     * Asks the server to check a request without carrying it out.
     *
     * @param request which, and its parameters; the operation must take a dry run
     */
    public void dryRun(DynamicRequest request) {
        dryRun(operation(request), request);
    }

    /**
     * A line for a shell that sends the signed request; valid for some minutes, once. It holds every parameter and the signature,
     * never the secret.
     *
     * @param request which, and its parameters
     */
    public String curl(DynamicRequest request) {
        return curl(operation(request), request);
    }

    /**
     * The address of a signed GET; valid for some minutes, once. It holds every parameter and the signature, never the
     * secret.
     *
     * @param request which, and its parameters
     */
    public String signedUrl(DynamicRequest request) {
        return signedUrl(operation(request), request);
    }

    /**
     * What the runtime knows of the operation of a request: its traits, errors, documentation.
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
