package dev.tenon.runtime.signing;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a signer returns.
 *
 * @param form the parameters to send, percent-encoded: the body of a POST, the query of a GET
 * @param headers headers to add or replace
 * @param stringToSign gives the text that was signed, for diagnosis; it contains every parameter and is never shown
 * @param secrets what must not be shown: the signature, and whatever was derived from the secret
 */
public record SignedRequest(
        EncodedForm form, Map<String, String> headers, Supplier<@Nullable String> stringToSign, List<String> secrets) {
    /** Copies headers and secrets. */
    public SignedRequest {
        headers = Map.copyOf(headers);
        secrets = List.copyOf(secrets);
    }

    /**
     * A request that is signed with parameters.
     *
     * @param parameters all parameters, including those of the signature
     * @param stringToSign the text that was signed
     * @param secrets what must not be shown
     */
    public static SignedRequest of(EncodedParameters parameters, String stringToSign, String... secrets) {
        return new SignedRequest(parameters.form(), Map.of(), () -> stringToSign, List.of(secrets));
    }

    /** The amounts only. */
    @Override
    public String toString() {
        return "SignedRequest[" + form + ", headers=" + headers.keySet() + "]";
    }
}
