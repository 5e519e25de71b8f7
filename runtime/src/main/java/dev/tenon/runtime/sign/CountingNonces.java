package dev.tenon.runtime.sign;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;

/** Random once, counted from then on. */
final class CountingNonces implements NonceSource {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final long prefix;
    private final AtomicLong counter;

    CountingNonces(long prefix, long first) {
        this.prefix = prefix;
        this.counter = new AtomicLong(first);
    }

    @Override
    public String next() {
        byte[] digits = new byte[32];
        hex(prefix, digits, 0);
        hex(counter.getAndIncrement(), digits, 16);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    private static void hex(long bits, byte[] target, int offset) {
        long rest = bits;
        for (int index = offset + 15; index >= offset; index--) {
            target[index] = HEX[(int) rest & 0xF];
            rest >>>= 4;
        }
    }
}
