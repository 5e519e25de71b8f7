package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * HMAC with one key, in place of the JDK's {@code Mac}: the key is taken in once and each signature goes on from copies of
 * the keyed digests, so that threads share nothing that changes (S10) and no cryptography provider has to be started.
 */
final class Hmac {
    private static final int BLOCK = 64;

    private final Credentials owner;
    private final MessageDigest inner;
    private final MessageDigest outer;

    private Hmac(Credentials owner, MessageDigest inner, MessageDigest outer) {
        this.owner = owner;
        this.inner = inner;
        this.outer = outer;
    }

    /**
     * The last one, when it has the key of these credentials; else a new one.
     *
     * @param last what was used before
     * @param digest the name of the digest
     * @param credentials hold the key
     * @param suffix stands behind the secret in the key
     */
    static Hmac of(@Nullable Hmac last, String digest, Credentials credentials, String suffix) {
        if (last != null && last.owner == credentials) {
            return last;
        }
        byte[] key = (credentials.accessKeySecret() + suffix).getBytes(StandardCharsets.UTF_8);
        byte[] block = key.length > BLOCK ? digest(digest).digest(key) : key.clone();
        byte[] padded = Arrays.copyOf(block, BLOCK);
        MessageDigest inner = digest(digest);
        MessageDigest outer = digest(digest);
        take(inner, padded, 0x36);
        take(outer, padded, 0x5c);
        Arrays.fill(block, (byte) 0);
        Arrays.fill(padded, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return new Hmac(credentials, inner, outer);
    }

    static MessageDigest digest(String name) {
        try {
            return MessageDigest.getInstance(name);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException(name + " is missing from this Java", absent);
        }
    }

    private static void take(MessageDigest digest, byte[] key, int mask) {
        byte[] masked = new byte[key.length];
        for (int index = 0; index < key.length; index++) {
            masked[index] = (byte) (key[index] ^ mask);
        }
        digest.update(masked);
        Arrays.fill(masked, (byte) 0);
    }

    /** A digest that has taken in the key, to be fed with the message. */
    MessageDigest start() {
        return copy(inner);
    }

    /** The signature of the message that was fed. */
    byte[] finish(MessageDigest started) {
        byte[] sum = started.digest();
        MessageDigest last = copy(outer);
        last.update(sum);
        return last.digest();
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException unexpected) {
            throw new IllegalStateException(digest.getAlgorithm() + " of this Java cannot be copied", unexpected);
        }
    }
}
