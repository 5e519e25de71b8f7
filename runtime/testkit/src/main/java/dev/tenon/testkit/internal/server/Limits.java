package dev.tenon.testkit.internal.server;

import java.time.Duration;

/**
 * What a server takes.
 *
 * @param connections the most connections at a time; each has a thread
 * @param headBytes the most bytes of a request line with its headers
 * @param bodyBytes the most bytes of a request body
 * @param bufferedBytes the most bytes of all request bodies that are held at a time, small ones not counted
 * @param idle how long a connection may be without a request
 * @param exchange how long a request may take to arrive, and a response to be taken
 */
public record Limits(
        int connections, int headBytes, int bodyBytes, long bufferedBytes, Duration idle, Duration exchange) {
    /** Enough for tests, and harmless on a heap of 256 MiB. */
    public static final Limits USUAL =
            new Limits(256, 64 << 10, 1 << 20, 16 << 20, Duration.ofSeconds(60), Duration.ofSeconds(30));

    /** The same with another limit of a request body. */
    public Limits withBodyBytes(int bytes) {
        return new Limits(connections, headBytes, bytes, bufferedBytes, idle, exchange);
    }
}
