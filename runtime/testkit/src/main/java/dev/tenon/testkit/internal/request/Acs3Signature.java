package dev.tenon.testkit.internal.request;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * ACS3-HMAC-SHA256: the signature is in the {@code Authorization} header.
 *
 * @param accessKeyId who signed
 * @param signedHeaders the lower-case names of the headers that the signature covers, in the order given
 * @param signature the signature in hex
 */
public record Acs3Signature(String accessKeyId, List<String> signedHeaders, String signature) {
    private static final String NAME = "ACS3-HMAC-SHA256";
    private static final Pattern AUTHORIZATION =
            Pattern.compile(NAME + " Credential=([^,]+), ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)");

    /** Whether a request is, or tries to be, signed in this style. */
    public static boolean isUsedBy(ReceivedRequest request) {
        return request.header("authorization")
                .filter(value -> value.startsWith(NAME))
                .isPresent();
    }

    /** Reads the header; empty when it is not written as the documents say. */
    public static Optional<Acs3Signature> of(ReceivedRequest request) {
        Matcher matcher = AUTHORIZATION.matcher(request.header("authorization").orElse(""));
        return matcher.matches()
                ? Optional.of(new Acs3Signature(
                        matcher.group(1), List.of(matcher.group(2).split(";", -1)), matcher.group(3)))
                : Optional.empty();
    }

    /** Whether every header that must be covered is covered and the digest of the body is the right one. */
    public boolean covers(ReceivedRequest request) {
        boolean required = request.headers().keySet().stream()
                .filter(name -> name.equals("host") || name.startsWith("x-acs-"))
                .allMatch(signedHeaders::contains);
        return required
                && request.header("x-acs-content-sha256")
                        .filter(Digests.sha256Hex(request.body())::equals)
                        .isPresent();
    }

    /** The canonical form of a request. */
    public String canonicalRequest(ReceivedRequest request) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, String> entry : new TreeMap<>(request.query()).entrySet()) {
            query.add(PercentCoding.encode(entry.getKey()) + "=" + PercentCoding.encode(entry.getValue()));
        }
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders.stream().sorted().toList()) {
            headers.append(name)
                    .append(':')
                    .append(request.header(name).orElse("").strip())
                    .append('\n');
        }
        return String.join(
                "\n",
                request.method(),
                request.path(),
                query.toString(),
                headers.toString(),
                String.join(";", signedHeaders),
                Digests.sha256Hex(request.body()));
    }

    /** The text that is signed. */
    public String stringToSign(ReceivedRequest request) {
        return NAME + "\n" + Digests.sha256Hex(canonicalRequest(request));
    }

    /** Whether the request carries the right signature. */
    public boolean matches(ReceivedRequest request, String secret) {
        String expected = HexFormat.of().formatHex(Digests.hmac("HmacSHA256", secret, stringToSign(request)));
        return Digests.same(expected, signature);
    }
}
