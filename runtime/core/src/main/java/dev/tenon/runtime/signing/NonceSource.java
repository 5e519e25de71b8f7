package dev.tenon.runtime.signing;

import java.security.SecureRandom;

/** Gives every attempt its own nonce. Must be thread-safe. */
@FunctionalInterface
public interface NonceSource {
    /** A nonce that was never returned before: 1 to 64 characters of {@code A-Z a-z 0-9 -}. */
    String next();

    /**
     * Nonces of 32 hexadecimal digits: 64 random bits for this source, then a counter that starts at 64 other random
     * bits. Two sources, in one machine or two, agree on the first half once in 2^64.
     */
    static NonceSource unique() {
        SecureRandom random = new SecureRandom();
        return new CountingNonces(random.nextLong(), random.nextLong());
    }
}
