package dev.tenon.runtime.protocol;

/**
 * The protocol of a service, from the {@code protocol} part of its description. Immutable; generated code builds one
 * for each service.
 *
 * @param request what is added to the parameters of every request
 * @param success which responses with an HTTP status of 200 to 299 are successes
 * @param response where a response has its request id, and which headers matter
 * @param errors where a refusal gives its code and message
 * @param codes what error codes and statuses mean for the next attempt
 */
public record Protocol(
        RequestRules request, SuccessRules success, ResponseRules response, ErrorRules errors, CodeRules codes) {
    /** A builder that starts with only the path {@code /}. */
    public static ProtocolBuilder builder() {
        return new ProtocolBuilder();
    }
}
