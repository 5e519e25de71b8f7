package dev.tenon.testkit.internal.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers nonces for as long as a request that carries them could still pass the check of its timestamp. */
final class NonceMemory {
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
        return seen.putIfAbsent(nonce, now) == null;
    }
}
