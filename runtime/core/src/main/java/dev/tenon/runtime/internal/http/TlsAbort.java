package dev.tenon.runtime.internal.http;

import java.io.IOException;
import java.net.SocketException;
import okhttp3.Connection;
import okhttp3.Protocol;

/**
 * Lets a connection with TLS be closed at once while a request is on its way. The JDK otherwise waits with closing until
 * whatever is being written is written: a server that reads nothing would keep Okio's timer, which closes connections and on
 * which every timeout and deadline of the program depends. What is closed then was given up in the middle of a request, so
 * that the server need not be told in the form that TLS has for it.
 */
final class TlsAbort {
    private TlsAbort() {}

    /** From here on the connection is closed without waiting. */
    static void allow(Connection connection) throws IOException {
        if (concerns(connection)) {
            connection.socket().setSoLinger(true, 0);
        }
    }

    /** The request was answered: the connection is closed as is usual. */
    static void end(Connection connection) {
        if (concerns(connection)) {
            try {
                connection.socket().setSoLinger(false, 0);
            } catch (SocketException closed) {
                // It needs no closing.
            }
        }
    }

    /** Streams of HTTP/2 end by themselves. */
    private static boolean concerns(Connection connection) {
        return connection.handshake() != null && connection.protocol() != Protocol.HTTP_2;
    }
}
