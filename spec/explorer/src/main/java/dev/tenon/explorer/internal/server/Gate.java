package dev.tenon.explorer.internal.server;

import com.sun.net.httpserver.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * Decides who is let in: whoever knows the token, under a name of this machine, and not from another site's page. A web
 * page can make a host name of its own point to this machine, and post a form anywhere; neither gets past here.
 */
final class Gate {
    private static final int TOKEN_BYTES = 16;

    private final String token;
    private final List<String> hosts;

    Gate(String token, int port) {
        this.token = token;
        this.hosts = List.of("127.0.0.1:" + port, "localhost:" + port);
    }

    /** An unguessable token. */
    static String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /**
     * Says why a request is refused; empty when it is let in.
     *
     * @param path the path of the request, which begins with the token
     */
    Optional<String> refusal(String path, Headers headers) {
        List<String> named = headers.getOrDefault("Host", List.of());
        if (named.size() != 1 || !hosts.contains(named.get(0))) {
            return Optional.of("Open the explorer at the address that it prints; it accepts no other host name.");
        }
        for (String origin : headers.getOrDefault("Origin", List.of())) {
            if (!origin.equals("http://" + named.get(0))) {
                return Optional.of("The explorer accepts no requests from other sites.");
            }
        }
        boolean elsewhere = headers.getOrDefault("Sec-Fetch-Site", List.of()).stream()
                .anyMatch(site -> site.equals("cross-site") || site.equals("same-site"));
        if (elsewhere && !headers.getOrDefault("Sec-Fetch-Mode", List.of()).equals(List.of("navigate"))) {
            return Optional.of("The explorer accepts no requests from other sites.");
        }
        if (!knowsToken(path)) {
            return Optional.of("The address lacks the token; open the address that the explorer printed at start.");
        }
        return Optional.empty();
    }

    /** The path after the token. */
    String inner(String path) {
        return path.substring(Math.min(path.length(), token.length() + 2));
    }

    private boolean knowsToken(String path) {
        int end = path.indexOf('/', 1);
        String first = end < 0 ? path : path.substring(1, end);
        // Takes as long for a token that is nearly right as for any other.
        return end > 0
                && MessageDigest.isEqual(
                        first.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8));
    }
}
