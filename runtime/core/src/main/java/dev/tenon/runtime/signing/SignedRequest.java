package dev.tenon.runtime.signing;

import java.nio.charset.StandardCharsets;
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
        Form form, Map<String, String> headers, Supplier<@Nullable String> stringToSign, List<String> secrets) {
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

    /**
     * Parameters as they are sent.
     *
     * @param bytes holds {@code name=value&name=value}, in ASCII; taken over, not copied
     * @param length how many bytes of it count
     */
    @SuppressWarnings("ArrayRecordComponent") // the body of a request, written once and sent
    public record Form(byte[] bytes, int length) {
        /** The form as text. */
        public String text() {
            return new String(bytes, 0, length, StandardCharsets.US_ASCII);
        }

        /** Its length only. */
        @Override
        public String toString() {
            return "Form[" + length + " bytes]";
        }
    }

    /** The amounts only. */
    @Override
    public String toString() {
        return "SignedRequest[" + form + ", headers=" + headers.keySet() + "]";
    }
}
