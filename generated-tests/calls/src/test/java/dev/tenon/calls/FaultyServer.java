package dev.tenon.calls;

import java.io.IOException;

/** A server that does what the steps of a row say. */
interface FaultyServer extends AutoCloseable {
    /** Where it listens, without a path. */
    String url();

    /** What it has read. */
    RequestLog requests();

    /** Waits until what it does after a response is done. */
    default void awaitSettled() throws InterruptedException {}

    @Override
    void close() throws IOException;
}
