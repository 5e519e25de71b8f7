package dev.tenon.testkit.internal.request;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.Base64;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** HMAC-SHA1, SignatureVersion 1.0: the signature is the parameter {@code Signature}. */
public final class RpcSignature {
    private RpcSignature() {}

    /**
     * The text that is signed.
     *
     * @param method the HTTP method
     * @param parameters all parameters of query and form; {@code Signature} is left out here
     */
    public static String stringToSign(String method, Map<String, String> parameters) {
        StringJoiner canonical = new StringJoiner("&");
        new TreeMap<>(parameters).forEach((name, value) -> {
            if (!name.equals("Signature")) {
                canonical.add(PercentCoding.encode(name) + "=" + PercentCoding.encode(value));
            }
        });
        return method + "&%2F&" + PercentCoding.encode(canonical.toString());
    }

    /** The signature of a text, before it is percent-encoded for sending. */
    public static String sign(String stringToSign, String secret) {
        return Base64.getEncoder().encodeToString(Digests.hmac("HmacSHA1", secret + "&", stringToSign));
    }

    /** Whether a request carries the right signature. */
    public static boolean matches(ReceivedRequest request, String secret) {
        String expected = sign(stringToSign(request.method(), request.parameters()), secret);
        return Digests.same(expected, request.parameter("Signature").orElse(""));
    }
}
