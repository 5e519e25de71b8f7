package dev.tenon.runtime.client;

import dev.tenon.runtime.error.InvalidRequestException;
import okhttp3.HttpUrl;

/** Reads an endpoint as people write it: a host, perhaps with a scheme before and a port behind it, and nothing else. */
final class EndpointAddress {
    private EndpointAddress() {}

    static HttpUrl parse(String endpoint, boolean insecureAllowed) {
        requirePlain(endpoint);
        boolean insecure = endpoint.regionMatches(true, 0, "http://", 0, 7);
        boolean secure = endpoint.regionMatches(true, 0, "https://", 0, 8);
        if (insecure && !insecureAllowed) {
            throw refused("must be https; plain http has to be allowed with allowInsecureHttp(true)");
        }
        if (!insecure && !secure && endpoint.contains("://")) {
            throw refused("must be https");
        }
        String text = insecure || secure ? endpoint : "https://" + endpoint;
        String rest = text.substring(insecure ? 7 : 8);
        if (rest.indexOf('@') >= 0) {
            throw refused("must not hold user information");
        }
        if (rest.indexOf('?') >= 0 || rest.indexOf('#') >= 0) {
            throw refused("must not hold a query or fragment");
        }
        int slash = rest.indexOf('/');
        if (slash >= 0 && slash < rest.length() - 1) {
            throw refused("must not hold a path");
        }
        HttpUrl url = HttpUrl.parse(text);
        if (url == null || url.host().isEmpty()) {
            throw refused("is no host name with an optional port");
        }
        return url;
    }

    private static void requirePlain(String endpoint) {
        if (endpoint.isEmpty()) {
            throw refused("is empty");
        }
        for (int index = 0; index < endpoint.length(); index++) {
            char character = endpoint.charAt(index);
            if (character <= ' ' || character == 0x7f || character == '\\' || character == '%') {
                throw refused("holds a blank, a control character, a backslash or a percent sign");
            }
        }
    }

    private static InvalidRequestException refused(String problem) {
        return new InvalidRequestException("endpoint", problem);
    }
}
