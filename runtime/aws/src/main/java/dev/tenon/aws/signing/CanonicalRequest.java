package dev.tenon.aws.signing;

import dev.tenon.runtime.signing.EncodedParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import okhttp3.Headers;

/**
 * The canonical form of a request, which is hashed and signed.
 *
 * @param text all of it
 * @param signedHeaders the names of the headers that are signed, in lower case, separated by semicolons
 */
record CanonicalRequest(String text, String signedHeaders) {
    /** What proxies and HTTP clients may add, drop or change on the way. */
    private static final Set<String> UNSIGNED = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "expect",
            "keep-alive",
            "proxy-authorization",
            "te",
            "transfer-encoding",
            "upgrade",
            "user-agent",
            "x-amzn-trace-id");

    /**
     * Puts a request into that form.
     *
     * @param method its HTTP method
     * @param path its path as it is sent, encoded once more here
     * @param query its query, encoded and in order
     * @param headers the headers that are signed, by their names in lower case
     * @param bodyHash the SHA-256 of its body
     */
    static CanonicalRequest of(
            String method, String path, String query, SortedMap<String, String> headers, String bodyHash) {
        String names = String.join(";", headers.keySet());
        StringBuilder text = new StringBuilder(512)
                .append(method)
                .append('\n')
                .append(path(path))
                .append('\n')
                .append(query)
                .append('\n');
        headers.forEach(
                (name, value) -> text.append(name).append(':').append(value).append('\n'));
        text.append('\n').append(names).append('\n').append(bodyHash);
        return new CanonicalRequest(text.toString(), names);
    }

    /** The headers that are signed, several values of one name joined by commas, runs of spaces as one. */
    static SortedMap<String, String> headers(Headers headers) {
        SortedMap<String, String> signed = new TreeMap<>();
        for (int index = 0; index < headers.size(); index++) {
            String name = headers.name(index).toLowerCase(Locale.ROOT);
            if (!UNSIGNED.contains(name)) {
                signed.merge(name, plain(headers.value(index)), (before, more) -> before + "," + more);
            }
        }
        return signed;
    }

    private static String plain(String value) {
        return value.strip().replaceAll("\\s+", " ");
    }

    /** Parameters as a query: encoded, by their encoded names and then their encoded values. */
    static String query(EncodedParameters parameters) {
        List<String[]> pairs = new ArrayList<>();
        for (int index = 0; index < parameters.size(); index++) {
            pairs.add(parameters.text(index).split("=", 2));
        }
        pairs.sort(Comparator.<String[], String>comparing(pair -> pair[0]).thenComparing(pair -> pair[1]));
        StringBuilder query = new StringBuilder(parameters.length(0, parameters.size()));
        for (String[] pair : pairs) {
            query.append(query.length() == 0 ? "" : "&")
                    .append(pair[0])
                    .append('=')
                    .append(pair[1]);
        }
        return query.toString();
    }

    private static String path(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~")
                .replace("%2F", "/");
    }

    /** Hides the content of the request. */
    @Override
    public String toString() {
        return "CanonicalRequest[" + signedHeaders + "]";
    }
}
