package dev.tenon.testkit.internal.request;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Reads an HTTP request into parameters. */
public final class RequestReader {
    private RequestReader() {}

    /**
     * Reads a request.
     *
     * @param method the HTTP method
     * @param target path and query as in the request line
     * @param headers header values by lower-case name
     * @param body the body as text
     * @throws MalformedRequestException when query or form cannot be decoded
     */
    public static ReceivedRequest read(String method, String target, Map<String, String> headers, String body)
            throws MalformedRequestException {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        NavigableMap<String, String> query = mark < 0 ? new TreeMap<>() : pairs(target.substring(mark + 1));
        String type = headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
        NavigableMap<String, String> form =
                type.startsWith("application/x-www-form-urlencoded") ? pairs(body) : new TreeMap<>();
        return new ReceivedRequest(method, path, query, form, Map.copyOf(headers), body);
    }

    private static NavigableMap<String, String> pairs(String text) throws MalformedRequestException {
        NavigableMap<String, String> pairs = new TreeMap<>();
        for (String pair : text.split("&", -1)) {
            if (pair.isEmpty()) {
                continue;
            }
            int equals = pair.indexOf('=');
            String name = PercentCoding.decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : PercentCoding.decode(pair.substring(equals + 1));
            if (pairs.put(name, value) != null) {
                throw new MalformedRequestException("the parameter " + name + " appears twice");
            }
        }
        return pairs;
    }
}
