package dev.tenon.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The time in the form the wire wants, percent-encoded, made once a second. */
final class Timestamp {
    private long second;
    private byte[] encoded = new byte[0];

    byte[] encoded() {
        long now = System.currentTimeMillis() / 1000;
        if (now != second) {
            second = now;
            encoded = Instant.ofEpochSecond(now).toString().replace(":", "%3A").getBytes(StandardCharsets.US_ASCII);
        }
        return encoded;
    }
}
