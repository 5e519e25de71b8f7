package dev.tenon.spec.model;

import java.util.List;

/**
 * The service as a whole.
 *
 * @param name the prefix of the generated types, such as {@code Ecs}
 * @param title the full name in prose
 * @param version the API version sent with every call
 * @param defaultFormat the format of responses when a request asks for none
 * @param signatures the signature styles the service takes, the preferred one first
 * @param endpoints where the service listens
 * @param retry which failures may be retried
 * @param dryRunCodes codes of a dry run that passed: the request was checked and not carried out
 * @param commonParameters parameters that every operation takes beside its own, without those of the signature
 * @param commonErrors codes that any operation may return
 * @param sources the documents behind the description
 */
public record Service(
        String name,
        LocalizedText title,
        String version,
        ResponseFormat defaultFormat,
        List<SignatureStyle> signatures,
        Endpoints endpoints,
        RetryRules retry,
        List<String> dryRunCodes,
        List<Parameter> commonParameters,
        List<ErrorCode> commonErrors,
        List<Source> sources) {
    /** A format of responses. */
    public enum ResponseFormat {
        /** JSON. */
        JSON,
        /** XML. */
        XML
    }

    /** A way to sign a request. */
    public enum SignatureStyle {
        /** HMAC-SHA1, version 1.0: the signature is a parameter. */
        HMAC_SHA1,
        /** ACS3-HMAC-SHA256: the signature is a header. */
        ACS3_HMAC_SHA256
    }
}
