package dev.tenon.runtime.sign;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** ACS3-HMAC-SHA256: a canonical form of the request is signed, the signature is a header. */
final class Acs3Signer {
    static final String ALGORITHM = "ACS3-HMAC-SHA256";
    private static final String HEX = "0123456789abcdef";

    private volatile @Nullable Hmac keyed;

    /** The headers of one request that are signed, by their lower-case names. */
    static SortedMap<String, String> headers(
            String host, RpcRequestBody request, Credentials credentials, String nonce, String date, String bodyHash) {
        SortedMap<String, String> headers = new TreeMap<>();
        headers.put("host", host);
        headers.put("x-acs-action", requireAscii(request.operation().name()));
        headers.put("x-acs-version", request.version());
        headers.put("x-acs-date", date);
        headers.put("x-acs-signature-nonce", nonce);
        headers.put("x-acs-content-sha256", bodyHash);
        String token = credentials.securityToken();
        if (token != null) {
            headers.put("x-acs-accesskey-id", credentials.accessKeyId());
            headers.put("x-acs-security-token", token);
        }
        return headers;
    }

    /** A header holds nothing else; as a parameter, as the other way of signing sends it, any action is possible. */
    private static String requireAscii(String action) {
        for (int index = 0; index < action.length(); index++) {
            if (action.charAt(index) < ' ' || action.charAt(index) > '~') {
                throw new InvalidRequestException("Action", "cannot stand in a header, sign with HMAC-SHA1");
            }
        }
        return action;
    }

    /**
     * The value of the {@code Authorization} header.
     *
     * @param method the HTTP method
     * @param canonicalQuery the encoded and sorted query; may be empty
     * @param headers the headers to sign, by their lower-case names; {@code x-acs-content-sha256} is among them
     */
    String authorization(
            String method, String canonicalQuery, SortedMap<String, String> headers, Credentials credentials) {
        StringBuilder names = new StringBuilder();
        StringBuilder canonical = new StringBuilder(512)
                .append(method)
                .append("\n/\n")
                .append(canonicalQuery)
                .append('\n');
        for (Map.Entry<String, String> header : headers.entrySet()) {
            canonical
                    .append(header.getKey())
                    .append(':')
                    .append(header.getValue().strip())
                    .append('\n');
            names.append(names.length() == 0 ? "" : ";").append(header.getKey());
        }
        canonical.append('\n').append(names).append('\n').append(headers.get("x-acs-content-sha256"));
        byte[] hashed = canonical.toString().getBytes(StandardCharsets.UTF_8);
        String toSign = ALGORITHM + "\n" + sha256(hashed, hashed.length);
        Hmac hmac = hmac(credentials);
        MessageDigest digest = hmac.start();
        digest.update(toSign.getBytes(StandardCharsets.UTF_8));
        return ALGORITHM + " Credential=" + credentials.accessKeyId() + ",SignedHeaders=" + names + ",Signature="
                + hex(hmac.finish(digest));
    }

    static String sha256(byte[] bytes, int length) {
        MessageDigest digest = Hmac.digest("SHA-256");
        digest.update(bytes, 0, length);
        return hex(digest.digest());
    }

    private static String hex(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length * 2);
        for (byte next : bytes) {
            text.append(HEX.charAt((next >> 4) & 0xF)).append(HEX.charAt(next & 0xF));
        }
        return text.toString();
    }

    void forget() {
        keyed = null;
    }

    private Hmac hmac(Credentials credentials) {
        Hmac current = Hmac.of(keyed, "SHA-256", credentials, "");
        keyed = current;
        return current;
    }
}
