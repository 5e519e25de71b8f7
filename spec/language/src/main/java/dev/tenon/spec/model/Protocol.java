package dev.tenon.spec.model;

import dev.tenon.spec.source.SourceLocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The protocol of a service: what its description says, on top of the built-in protocol that it extends.
 *
 * @param request what is added to the parameters of every request
 * @param success which responses with an HTTP status of 200 to 299 are successes
 * @param response where a response has what belongs to no operation
 * @param errors where a refusal gives its code and message
 * @param signers the names of signature styles, or of classes that sign, the preferred one first
 * @param signerPlaces where the description names them; empty for those of the protocol that it extends
 * @param signature the parameters of a signature in a style that Tenon does not come with
 * @param signingName the name under which the service checks signatures, where the style has one
 * @param retry what error codes and statuses mean for the next attempt
 */
public record Protocol(
        RequestRules request,
        SuccessRules success,
        ResponseRules response,
        ErrorRules errors,
        List<String> signers,
        Map<String, SourceLocation> signerPlaces,
        Optional<SignatureRules> signature,
        Optional<String> signingName,
        RetryRules retry) {
    /** Only the path {@code /} and the action: every response with a status of 200 to 299 is a success. */
    public static final Protocol PLAIN = new Protocol(
            new RequestRules("/", Optional.of("Action"), Optional.empty(), Optional.empty(), "JSON", "XML", List.of()),
            new SuccessRules(Map.of(), List.of()),
            new ResponseRules("{operation}Response", false, Optional.empty(), List.of(), List.of(), List.of()),
            new ErrorRules(List.of(""), List.of("Code"), List.of("Message"), Optional.empty(), Optional.empty()),
            List.of(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            new RetryRules(List.of(), Set.of(), List.of(), List.of(), List.of()));

    /**
     * What is added to the parameters of every request.
     *
     * @param path the path of every request
     * @param action the parameter that names the operation; absent when none does
     * @param version the parameter that names the version of the API; absent when none does
     * @param format the parameter that asks for a format; absent when the service has only one
     * @param json the value that asks for JSON
     * @param xml the value that asks for XML
     * @param wrappers steps of parameter names right before a number that are not steps in Java, such as {@code member}
     */
    public record RequestRules(
            String path,
            Optional<String> action,
            Optional<String> version,
            Optional<String> format,
            String json,
            String xml,
            List<String> wrappers) {}

    /**
     * Which responses with an HTTP status of 200 to 299 are successes; without a rule every one is.
     *
     * @param accepted the values that mean success, by member path
     * @param failureAt paths of members whose presence means failure
     */
    public record SuccessRules(Map<String, List<String>> accepted, List<String> failureAt) {
        /** Whether there is no rule. */
        public boolean isEmpty() {
            return accepted.isEmpty() && failureAt.isEmpty();
        }
    }

    /**
     * Where a response has what belongs to no operation.
     *
     * @param root the XML root, with <code>{operation}</code> or <code>{operation-lower}</code> for the operation
     * @param rootInJson whether JSON has the root, too
     * @param result the element below the root that holds the fields; absent when the root does
     * @param requestIds paths of the member that identifies the request, the first as the service writes it
     * @param requestIdHeaders headers that do so
     * @param retryAfterMillisHeaders headers with the minimum pause before another attempt, in milliseconds
     */
    public record ResponseRules(
            String root,
            boolean rootInJson,
            Optional<String> result,
            List<String> requestIds,
            List<String> requestIdHeaders,
            List<String> retryAfterMillisHeaders) {}

    /**
     * Where a refusal gives its code and message.
     *
     * @param at paths of structures to look into; the empty path is the response itself
     * @param code names of the member with the code
     * @param message names of the member with the message
     * @param envelope the path of the structure in which the service writes errors; the first of {@code at} when absent
     * @param host the member in which the service names its host; absent when none does
     */
    public record ErrorRules(
            List<String> at,
            List<String> code,
            List<String> message,
            Optional<String> envelope,
            Optional<String> host) {}

    /**
     * The parameters of a signature.
     *
     * @param accessKey the one that names the access key
     * @param value the signature itself
     * @param timestamp the time that was signed; absent when none was
     * @param nonce the text that is used only once; absent when there is none
     * @param securityToken the token of a temporary access key; absent when there is none
     * @param others what else the signer adds, such as the name of its method
     */
    public record SignatureRules(
            String accessKey,
            String value,
            Optional<String> timestamp,
            Optional<String> nonce,
            Optional<String> securityToken,
            List<String> others) {}
}
