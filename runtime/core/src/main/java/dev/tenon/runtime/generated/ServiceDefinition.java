package dev.tenon.runtime.generated;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.runtime.error.ErrorDetails;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.signing.SignatureStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the runtime needs to know of a service; generated code extends it once for each. */
public abstract class ServiceDefinition {
    private final String name;
    private final String version;
    private final Endpoints endpoints;
    private final RetryRules retryRules;
    private final List<SignatureStyle> signatures;

    /**
     * Describes a service that signs with HMAC-SHA1.
     *
     * @param name the prefix of the generated types
     * @param version the API version sent with every call
     * @param endpoints where the service listens
     * @param retryRules which failures may be retried
     */
    protected ServiceDefinition(String name, String version, Endpoints endpoints, RetryRules retryRules) {
        this(name, version, endpoints, retryRules, SignatureStyle.HMAC_SHA1);
    }

    /**
     * Describes a service.
     *
     * @param name the prefix of the generated types
     * @param version the API version sent with every call
     * @param endpoints where the service listens
     * @param retryRules which failures may be retried
     * @param signatures the styles the service takes, the preferred one first
     */
    protected ServiceDefinition(
            String name, String version, Endpoints endpoints, RetryRules retryRules, SignatureStyle... signatures) {
        this.name = name;
        this.version = version;
        this.endpoints = endpoints;
        this.retryRules = retryRules;
        this.signatures = List.of(signatures);
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

    /** Which failures may be retried. */
    public final RetryRules retryRules() {
        return retryRules;
    }

    /** The signature styles the service takes, the preferred one first. */
    public final List<SignatureStyle> signatures() {
        return signatures;
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
     * The operation that answers with a response type.
     *
     * @param typeName the binary name of the response record
     * @return the operation; null when there is none
     */
    public abstract @Nullable Operation<?, ?> operationOfResponse(String typeName);

    /**
     * The typed code.
     *
     * @param raw the code as the server sent it
     * @return the constant of the code, or the constant that stands for undocumented codes
     */
    public abstract ErrorCode errorCode(String raw);

    /**
     * Whether a code is the server's way to say that a dry run found nothing wrong.
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
     * @param details what the server answered
     */
    public abstract ServiceException exception(String message, ErrorDetails details);
}
