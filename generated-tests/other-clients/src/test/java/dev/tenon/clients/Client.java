package dev.tenon.clients;

import java.util.List;

/** One client library under the common calls. */
interface Client extends AutoCloseable {
    /** Binds instances to a key pair. */
    Outcome attach(String keyPair, List<String> instances) throws Exception;

    /** Lists the instances of the region. */
    Outcome describe() throws Exception;

    @Override
    default void close() {}
}
