package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.protocol.Protocol;
import dev.tenon.runtime.signing.RequestSigner;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the runtime needs to know about a service; generated code extends it once for each. */
public abstract class ServiceDefinition {
    private final String name;
    private final String version;
    private final Endpoints endpoints;
    private final Protocol protocol;

    /**
     * Describes a service.
     *
     * @param name the prefix of the generated types
     * @param version the API version sent with every call
     * @param endpoints where the service listens
     * @param protocol its protocol
     */
    protected ServiceDefinition(String name, String version, Endpoints endpoints, Protocol protocol) {
        this.name = name;
        this.version = version;
        this.endpoints = endpoints;
        this.protocol = protocol;
    }

    /** The prefix of the generated types, such as {@code Ecs}. */
    public final String name() {
        return name;
    }

    /** The API version sent with every call. */
    public final String version() {
        return version;
    }

    /** Where the service listens. */
    public final Endpoints endpoints() {
        return endpoints;
    }

    /** The protocol of the service. */
    public final Protocol protocol() {
        return protocol;
    }

    /** New signers in the styles that the service accepts, the preferred one first; each client has its own. */
    public abstract List<RequestSigner> signers();

    /** The name under which the service checks signatures, where the style has one. */
    public String signingName() {
        return "";
    }

    /**
     * The generated operation of an action.
     *
     * @param actionName the action, in exact case
     * @return the operation; null when it was not generated
     */
    public abstract @Nullable Operation<?, ?> operation(String actionName);

    /**
     * The operation that takes a request type.
     *
     * @param typeName the binary name of the request record
     * @return the operation; null when there is none
     */
    public abstract @Nullable Operation<?, ?> operationOfRequest(String typeName);

    /**
     * The typed code.
     *
     * @param raw the code as the server sent it
     * @return the constant of the code, or the constant that stands for undocumented codes
     */
    public abstract ErrorCode errorCode(String raw);

    /**
     * Whether a code says that a dry run found nothing wrong.
     *
     * @param code the code as the server sent it
     */
    public boolean isDryRunPassed(String code) {
        return false;
    }

    /**
     * The service's own exception.
     *
     * @param message what to show
     * @param details what the server responded
     */
    public abstract ServiceException exception(String message, ErrorDetails details);
}
