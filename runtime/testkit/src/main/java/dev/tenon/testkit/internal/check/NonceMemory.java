package dev.tenon.testkit.internal.check;

import dev.tenon.testkit.internal.request.Digests;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Remembers nonces for as long as a request that carries them could still pass the check of its timestamp, and the latest of
 * very many.
 */
final class NonceMemory {
    private static final int MOST = 50_000;
    private static final int LONG = 64;

    private final Duration kept;
    private final Map<String, Instant> seen = new LinkedHashMap<>();

    NonceMemory(Duration kept) {
        this.kept = kept;
    }

    /** Takes note of a nonce; false when it was there before. */
    synchronized boolean add(String nonce, Instant now) {
        Iterator<Instant> oldestFirst = seen.values().iterator();
        while (oldestFirst.hasNext() && oldestFirst.next().plus(kept).isBefore(now)) {
            oldestFirst.remove();
        }
        boolean isNew = seen.putIfAbsent(nonce.length() > LONG ? digest(nonce) : nonce, now) == null;
        if (seen.size() > MOST) {
            seen.remove(seen.keySet().iterator().next());
        }
        return isNew;
    }

    /** What stands for a nonce of any length. */
    private static String digest(String nonce) {
        return Digests.sha256Hex(nonce);
    }
}
