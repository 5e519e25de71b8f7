package dev.tenon.runtime.generated;

import dev.tenon.runtime.documentation.Authorization;
import dev.tenon.runtime.documentation.OperationDocumentation;
import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.protocol.Protocol;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime needs to know about one operation; generated code extends it once for each.
 *
 * @param <Q> the request record
 * @param <R> the response record
 */
public abstract class Operation<Q, R> implements StructureFactory {
    private final String name;
    private final OperationTraits traits;
    private volatile @Nullable Structure learnt;

    /**
     * Describes an operation.
     *
     * @param name the action, in exact case
     * @param traits what the description says about retries, batches and dry runs
     */
    protected Operation(String name, OperationTraits traits) {
        this.name = name;
        this.traits = traits;
    }

    /** The action, in exact case. */
    public final String name() {
        return name;
    }

    /** What the description says about retries, batches and dry runs. */
    public final OperationTraits traits() {
        return traits;
    }

    /**
     * The protocol of the operation.
     *
     * @param ofService the protocol of its service
     * @return the protocol of the service, unless the description of the operation overrides part of it
     */
    public Protocol protocol(Protocol ofService) {
        return ofService;
    }

    /**
     * The version of the API that a request is written for.
     *
     * @param request the request
     * @param ofService the version of its service
     * @return the version of the service unless the request names another one
     */
    public String version(Q request, String ofService) {
        return ofService;
    }

    /**
     * Whether a request is refused that has no region, of a client that has none.
     *
     * @param request the request
     * @return what the description says, of the operation or of parameters that the request has, unless the request leaves
     *     it to the service
     */
    public boolean requiresRegion(Q request) {
        return traits.regionRequired();
    }

    /**
     * The error codes that the documents list for the operation, as constants of the generated type. Those that every
     * operation may respond with are not included.
     */
    public List<? extends ErrorCode> errors() {
        return List.of();
    }

    /** What a caller must be allowed to do; empty when the documents do not say. */
    public Optional<Authorization> authorization() {
        return Optional.empty();
    }

    /** What the documents say besides parameters, fields and errors; created anew by each call. */
    public OperationDocumentation documentation() {
        return OperationDocumentation.NONE;
    }

    /**
     * Checks the limits that are advisory; called when a request was encoded, unless the client does not enforce them.
     *
     * @param request the request
     * @throws dev.tenon.runtime.error.InvalidRequestException when it exceeds one
     */
    public void checkLimits(Q request) {}

    /**
     * Writes the parameters of a request.
     *
     * @param request the request
     * @param sink takes the name and value of each parameter that is present
     */
    public abstract void encode(Q request, ParameterSink sink);

    /** The element around a response in XML, which JSON leaves out. */
    public String rootName() {
        return name + "Response";
    }

    /** The element below the root that holds the fields of a response; null if the root itself does. */
    public @Nullable String resultName() {
        return null;
    }

    /**
     * Reads a response.
     *
     * @param response the response
     * @throws dev.tenon.runtime.error.DecodeException when it does not match its description
     */
    @SuppressWarnings({"unchecked", "NullAway"}) // what is learnt from an operation makes its responses
    public R read(ResponseReader response) {
        Structure fields = learnt;
        if (fields == null) {
            fields = Structure.of(this);
            learnt = fields;
        }
        String resultName = resultName();
        return (R)
                (resultName == null
                        ? response.read(rootName(), fields)
                        : response.read(rootName(), resultName, fields));
    }

    /**
     * Makes the record of a response, as {@link #structure} does of number 0.
     *
     * @param in gives the fields
     */
    public abstract R decode(StructureReader in);

    @Override
    public @Nullable Object structure(int number, StructureReader in) {
        return decode(in);
    }
}
