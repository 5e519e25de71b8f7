package dev.tenon.spec.description;

import dev.tenon.spec.description.ServiceDescription.RetryDescription;
import dev.tenon.spec.source.Located;
import java.util.List;
import java.util.Optional;

/**
 * What a file says about a protocol; what it leaves out comes from the protocol that this one extends.
 *
 * @param base the built-in protocol that this one extends
 * @param request what is added to requests
 * @param success values that mean success, by member path
 * @param failure paths of members whose presence means failure
 * @param response where responses have what belongs to no operation
 * @param errors where a refusal gives its code and message
 * @param signers signature styles or classes
 * @param signature the parameters of a signature
 * @param signingName the name of the service in signatures
 * @param retry what may be retried
 */
public record ProtocolDescription(
        Optional<Located<String>> base,
        RequestDescription request,
        Optional<List<AcceptedDescription>> success,
        Optional<List<Located<String>>> failure,
        ResponseDescription response,
        ErrorsDescription errors,
        Optional<List<Located<String>>> signers,
        Optional<SignatureDescription> signature,
        Optional<Located<String>> signingName,
        RetryDescription retry) {
    /** A copy with other rules of success. */
    ProtocolDescription with(Optional<List<AcceptedDescription>> other) {
        return new ProtocolDescription(
                base, request, other, failure, response, errors, signers, signature, signingName, retry);
    }

    /**
     * What is added to requests.
     *
     * @param path the path
     * @param action the parameter for the operation
     * @param version the parameter for the version
     * @param format the parameter for the format
     * @param json the value that asks for JSON
     * @param xml the value that asks for XML
     * @param wrappers steps of parameter names that are not steps in Java
     */
    public record RequestDescription(
            Optional<Located<String>> path,
            Optional<Located<String>> action,
            Optional<Located<String>> version,
            Optional<Located<String>> format,
            Optional<Located<String>> json,
            Optional<Located<String>> xml,
            Optional<List<Located<String>>> wrappers) {}

    /**
     * One rule of success.
     *
     * @param member the path of a member
     * @param values the values that mean success
     */
    public record AcceptedDescription(Located<String> member, List<Located<String>> values) {}

    /**
     * Where responses have what belongs to no operation.
     *
     * @param root the XML root
     * @param rootInJson whether JSON has the root
     * @param result the element that holds the fields
     * @param requestId paths of the request id
     * @param requestIdHeader headers with the request id
     * @param retryAfterMillisHeader headers with a pause
     */
    public record ResponseDescription(
            Optional<Located<String>> root,
            Optional<Located<Boolean>> rootInJson,
            Optional<Located<String>> result,
            Optional<List<Located<String>>> requestId,
            Optional<List<Located<String>>> requestIdHeader,
            Optional<List<Located<String>>> retryAfterMillisHeader) {}

    /**
     * Where a refusal gives its code and message.
     *
     * @param at places to look into
     * @param code names of the code
     * @param message names of the message
     * @param envelope where the service writes errors
     * @param host the member that names the host
     */
    public record ErrorsDescription(
            Optional<List<Located<String>>> at,
            Optional<List<Located<String>>> code,
            Optional<List<Located<String>>> message,
            Optional<Located<String>> envelope,
            Optional<Located<String>> host) {}

    /**
     * The parameters of a signature.
     *
     * @param accessKey the parameter for the access key
     * @param value the parameter for the signature
     * @param timestamp the parameter for the time
     * @param nonce the parameter for the nonce
     * @param securityToken the parameter for the token
     * @param others further parameters
     */
    public record SignatureDescription(
            Located<String> accessKey,
            Located<String> value,
            Optional<Located<String>> timestamp,
            Optional<Located<String>> nonce,
            Optional<Located<String>> securityToken,
            List<Located<String>> others) {}
}
