package dev.tenon.runtime.signing;

import dev.tenon.runtime.credentials.Credentials;
import java.time.Instant;
import okhttp3.Headers;

/**
 * A request that lacks only its signature.
 *
 * @param method the HTTP method, {@code GET} or {@code POST}
 * @param host the host as in the {@code Host} header, with its port unless that is the scheme's own
 * @param path the path of the endpoint, at least {@code /}
 * @param parameters every parameter, including action, version and format, ordered by name
 * @param headers the headers so far, including those of interceptors
 * @param action the name of the operation
 * @param version the version of the API
 * @param region the region; empty when the client has none
 * @param signingName the name under which the service checks signatures
 * @param credentials the access key
 * @param time the time to sign, corrected by the last known clock of the server
 * @param nonce a string never used before, of {@code A-Z a-z 0-9 -}
 */
public record SigningInput(
        String method,
        String host,
        String path,
        EncodedParameters parameters,
        Headers headers,
        String action,
        String version,
        String region,
        String signingName,
        Credentials credentials,
        Instant time,
        String nonce) {
    /**
     * The nonce as an integer of at most ten digits, for services that accept no other: below 4,294,967,296, or the
     * nonce itself if it is such a number, as when a server checks a signature.
     */
    public String numericNonce() {
        return nonce.matches("[0-9]{1,10}") ? nonce : Integer.toUnsignedString(nonce.hashCode());
    }

    /** Names the request without its parameters. */
    @Override
    public String toString() {
        return "SigningInput[" + method + " " + host + path + " " + action + "]";
    }
}
