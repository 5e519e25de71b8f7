package dev.tenon.runtime.protocol;

/**
 * How a service is spoken to, from the {@code protocol} part of its description. Immutable; generated code builds one for
 * each service.
 *
 * @param request what is added to the parameters of every request
 * @param success which responses with an HTTP status of 200 to 299 are successes
 * @param response where a response tells its request id, and which headers count
 * @param errors where a refusal says what it is
 * @param codes what error codes and statuses mean for the next attempt
 */
public record Protocol(
        RequestRules request, SuccessRules success, ResponseRules response, ErrorRules errors, CodeRules codes) {
    /** A builder that starts with nothing but the path {@code /}. */
    public static ProtocolBuilder builder() {
        return new ProtocolBuilder();
    }
}
