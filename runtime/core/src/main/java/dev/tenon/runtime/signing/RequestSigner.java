package dev.tenon.runtime.signing;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Signs requests in one style. A signer gets a request that lacks only its signature and returns what to send; it never
 * sends, retries or logs. Whatever it declares secret is redacted from every message of the call. Must be thread-safe.
 * Anonymous calls do not reach it.
 */
public interface RequestSigner {
    /**
     * The name of the style as written in descriptions, such as {@code hmac-sha1}; for a class of yours, its class
     * name.
     */
    default String name() {
        return getClass().getName();
    }

    /** Names of parameters that the signer adds itself; a request that uses one of them is refused. */
    default Set<String> reservedParameters() {
        return Set.of();
    }

    /**
     * Signs one attempt.
     *
     * @param request the request without its signature, with one consistent snapshot of the credentials
     * @return what to send, what was signed, and which of it is secret
     */
    SignedRequest sign(SigningInput request);

    /**
     * Explains why a server refused a signature.
     *
     * @param code the error code as the server sent it
     * @param message the server's message as it was sent; the hint may quote only names from it
     * @param stringToSign gives what was signed for this attempt; null when nothing was
     * @return what the caller can do about it; null when the refusal is not about the signature
     */
    default @Nullable SignatureDiagnosis diagnose(
            String code, String message, Supplier<@Nullable String> stringToSign) {
        return null;
    }

    /** Drops what was derived from secrets; the next signature derives it again. Called when a client is closed. */
    default void forget() {}
}
