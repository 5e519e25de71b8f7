package dev.tenon.testkit.internal.check;

import java.util.Optional;

/**
 * A key that may call; made up for tests, and of no use anywhere else.
 *
 * @param id the id
 * @param secret the secret
 * @param token the security token that must come with a temporary key
 */
public record AccessKey(String id, String secret, Optional<String> token) {
    /** The key that an endpoint knows when it is told none. */
    public static final AccessKey USUAL = new AccessKey("testid", "testsecret", Optional.empty());

    /** Hides secret and token, for they end up in logs. */
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
