package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * HMAC with one key, in place of the JDK's {@code Mac}, for which a cryptography provider would have to be started. The key
 * is prepared once. A digest serves one signature after the other, but only one at a time: who finds it taken makes
 * another (S10).
 */
final class Hmac {
    private static final int BLOCK = 64;

    private final Credentials owner;
    private final String algorithm;
    private final byte[] inner;
    private final byte[] outer;
    private final AtomicReference<@Nullable TextDigest> idle = new AtomicReference<>();

    private Hmac(Credentials owner, String algorithm, byte[] inner, byte[] outer) {
        this.owner = owner;
        this.algorithm = algorithm;
        this.inner = inner;
        this.outer = outer;
    }

    /**
     * The last one if it has the key of these credentials, or else a new one.
     *
     * @param last what was used before
     * @param digest the name of the digest
     * @param credentials hold the key
     * @param suffix what follows the secret in the key
     */
    static Hmac of(@Nullable Hmac last, String digest, Credentials credentials, String suffix) {
        if (last != null && last.owner == credentials) {
            return last;
        }
        byte[] key = (credentials.accessKeySecret() + suffix).getBytes(StandardCharsets.UTF_8);
        byte[] block = key.length > BLOCK ? sum(digest, key) : key.clone();
        byte[] padded = Arrays.copyOf(block, BLOCK);
        Hmac hmac = new Hmac(credentials, digest, masked(padded, 0x36), masked(padded, 0x5c));
        Arrays.fill(block, (byte) 0);
        Arrays.fill(padded, (byte) 0);
        Arrays.fill(key, (byte) 0);
        return hmac;
    }

    private static byte[] masked(byte[] key, int mask) {
        byte[] masked = new byte[key.length];
        for (int index = 0; index < key.length; index++) {
            masked[index] = (byte) (key[index] ^ mask);
        }
        return masked;
    }

    /** The digest of one text. */
    static byte[] sum(String digest, byte[] text) {
        TextDigest once = TextDigest.of(digest);
        once.add(text);
        return once.finish();
    }

    /** A digest that has taken in the key, to be fed with the message; {@link #finish} gives it back. */
    TextDigest start() {
        TextDigest taken = idle.getAndSet(null);
        TextDigest digest = taken == null ? TextDigest.of(algorithm) : taken;
        digest.add(inner);
        return digest;
    }

    /** The signature of the message. */
    byte[] finish(TextDigest started) {
        byte[] sum = started.finish();
        started.add(outer);
        started.add(sum);
        byte[] signature = started.finish();
        idle.setRelease(started);
        return signature;
    }
}
