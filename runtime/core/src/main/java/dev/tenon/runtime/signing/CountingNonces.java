package dev.tenon.runtime.signing;

import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;

/** Nonces with a random start that count up from there. */
final class CountingNonces implements NonceSource {
    private final String prefix;
    private final AtomicLong counter;

    CountingNonces(long prefix, long first) {
        this.prefix = hex(prefix);
        this.counter = new AtomicLong(first);
    }

    @Override
    public String next() {
        return prefix + hex(counter.getAndIncrement());
    }

    private static String hex(long bits) {
        return HexFormat.of().toHexDigits(bits);
    }
}
