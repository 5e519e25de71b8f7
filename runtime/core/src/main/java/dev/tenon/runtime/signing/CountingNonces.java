package dev.tenon.runtime.signing;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Nonces with a random start that count up from there. */
final class CountingNonces implements NonceSource {
    private static final byte[] DIGITS = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Of a long. */
    private static final int LENGTH = 16;

    private final byte[] prefix = new byte[2 * LENGTH];
    private final AtomicLong counter;

    CountingNonces(long prefix, long first) {
        this.counter = new AtomicLong(first);
        write(prefix, this.prefix, 0);
    }

    @Override
    public String next() {
        byte[] nonce = prefix.clone();
        write(counter.getAndIncrement(), nonce, LENGTH);
        return new String(nonce, StandardCharsets.ISO_8859_1);
    }

    private static void write(long bits, byte[] target, int from) {
        long rest = bits;
        for (int index = from + LENGTH - 1; index >= from; index--) {
            target[index] = DIGITS[(int) (rest & 0xF)];
            rest >>>= 4;
        }
    }
}
