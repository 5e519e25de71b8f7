package dev.tenon.testkit.internal.check;

import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * A key that may call; made up for tests, and of no use anywhere else.
 *
 * @param id the id
 * @param secret the secret
 * @param token the security token that must come with a temporary key
 */
public record AccessKey(String id, String secret, Optional<String> token) {
    /** An unguessable key. */
    public static AccessKey random(RandomGenerator random) {
        return new AccessKey(hex(random, 8), hex(random, 16), Optional.empty());
    }

    private static String hex(RandomGenerator random, int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Hides secret and token, for they end up in logs. */
    @Override
    public String toString() {
        return "AccessKey[" + id + "]";
    }
}
