package dev.tenon.explorer.internal.call;

import dev.tenon.runtime.credentials.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What must not reach the page, however it is encoded. */
final class Secrets {
    private static final String MASK = "***";

    private final Set<String> texts = new LinkedHashSet<>();

    void add(Credentials credentials) {
        if (!credentials.isAnonymous()) {
            add(credentials.accessKeyId());
            add(credentials.accessKeySecret());
            String token = credentials.securityToken();
            if (token != null) {
                add(token);
            }
        }
    }

    void addAll(Collection<String> secrets) {
        secrets.forEach(this::add);
    }

    private void add(String secret) {
        if (secret.isEmpty()) {
            return;
        }
        texts.add(secret);
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        // The text that is signed holds parameters encoded once, and in some styles twice; a space in two ways.
        texts.add(encoded);
        texts.add(encoded.replace("+", "%20"));
        texts.add(URLEncoder.encode(encoded.replace("+", "%20"), StandardCharsets.UTF_8));
    }

    /** The text with a mask over each secret, the longest first: one may be a part of another. */
    String mask(String text) {
        Stream<String> longestFirst =
                texts.stream().sorted(Comparator.comparingInt(String::length).reversed());
        String masked = text;
        for (String secret : longestFirst.toList()) {
            masked = masked.replace(secret, MASK);
        }
        return masked;
    }
}
