package dev.tenon.testkit.internal.request;

import dev.tenon.testkit.request.ReceivedRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signature Version 4: the signature is in the {@code Authorization} header.
 *
 * @param accessKeyId who signed
 * @param date the day of the scope
 * @param region the region of the scope
 * @param service the service of the scope
 * @param signedHeaders the lower-case names of the headers that the signature covers, in the order given
 * @param signature the signature in hex
 */
public record SigV4Signature(
        String accessKeyId, String date, String region, String service, List<String> signedHeaders, String signature) {
    private static final String NAME = "AWS4-HMAC-SHA256";
    private static final String END = "aws4_request";
    private static final Pattern AUTHORIZATION = Pattern.compile(NAME
            + " Credential=([^,/]+)/([0-9]{8})/([^,/]+)/([^,/]+)/" + END
            + ", ?SignedHeaders=([^,]+), ?Signature=([0-9a-f]+)");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** Reads the header; empty when it is not written as the documents say. */
    public static Optional<SigV4Signature> of(ReceivedRequest request) {
        Matcher matcher = AUTHORIZATION.matcher(request.header("authorization").orElse(""));
        return matcher.matches()
                ? Optional.of(new SigV4Signature(
                        matcher.group(1),
                        matcher.group(2),
                        matcher.group(3),
                        matcher.group(4),
                        List.of(matcher.group(5).split(";", -1)),
                        matcher.group(6)))
                : Optional.empty();
    }

    /** Reads a time as the header {@code x-amz-date} has it. */
    public static Instant time(String text) {
        return Instant.from(TIME.parse(text));
    }

    /** Whether every header that must be covered is covered, and the scope is of the day of the request. */
    public boolean covers(ReceivedRequest request) {
        return request.headers().keySet().stream()
                        .filter(name -> name.equals("host") || name.startsWith("x-amz-"))
                        .allMatch(signedHeaders::contains)
                && request.header("x-amz-date")
                        .filter(time -> time.startsWith(date))
                        .isPresent();
    }

    private String canonicalRequest(ReceivedRequest request) {
        StringJoiner query = new StringJoiner("&");
        for (Map.Entry<String, String> entry : new TreeMap<>(request.query()).entrySet()) {
            query.add(PercentCoding.encode(entry.getKey()) + "=" + PercentCoding.encode(entry.getValue()));
        }
        StringBuilder headers = new StringBuilder();
        for (String name : signedHeaders) {
            String value = request.header(name).orElse("").strip().replaceAll(" +", " ");
            headers.append(name).append(':').append(value).append('\n');
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

    private String scope() {
        return String.join("/", date, region, service, END);
    }

    /** The text that is signed. */
    public String stringToSign(ReceivedRequest request) {
        return String.join(
                "\n",
                NAME,
                request.header("x-amz-date").orElse(""),
                scope(),
                Digests.sha256Hex(canonicalRequest(request)));
    }

    /** Whether the request carries the right signature. */
    public boolean matches(ReceivedRequest request, String secret) {
        byte[] key = ("AWS4" + secret).getBytes(StandardCharsets.UTF_8);
        for (String step : List.of(date, region, service, END)) {
            key = Digests.hmac("HmacSHA256", key, step);
        }
        String expected = HexFormat.of().formatHex(Digests.hmac("HmacSHA256", key, stringToSign(request)));
        return Digests.same(expected, signature);
    }
}
