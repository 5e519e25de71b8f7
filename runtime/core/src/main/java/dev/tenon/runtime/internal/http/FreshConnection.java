package dev.tenon.runtime.internal.http;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the server has closed a connection while it was idle, before anything is sent on it: a request that was
 * never sent can go out on another connection, whatever it asks for. OkHttp looks only after ten seconds without use; N25
 * and R02 need it at once. A connection made for this very attempt was not idle, and may hold what a TLS server sends of
 * its own accord; one of HTTP/2 is read by OkHttp all the time.
 */
final class FreshConnection implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Attempt attempt = Attempt.of(chain.request());
        if (attempt != null) {
            require(chain.connection(), attempt.trace());
        }
        return chain.proceed(chain.request());
    }

    /**
     * Notes the connection as that of the attempt, fails when the server has closed it, and leaves its timeouts to Okio where
     * that is cheaper.
     */
    static void require(@Nullable Connection connection, AttemptTrace trace) throws IOException {
        if (connection == null) {
            return;
        }
        trace.uses(connection);
        // Of a socket of TLS this is the channel below it.
        SocketChannel channel =
                connection.protocol() == Protocol.HTTP_1_1 ? connection.socket().getChannel() : null;
        if (channel == null) {
            return;
        }
        if (!trace.madeConnection() && isClosed(channel)) {
            connection.socket().close();
            trace.foundStale();
            throw new IOException("the server closed an idle connection");
        }
        if (connection.handshake() == null) {
            // Okio closes the socket of a server that is silent for too long. For a timeout of its own a channel would
            // stop and start blocking around each read, which are four calls of the system. With TLS it keeps its own:
            // Okio's timer may then be waiting for another connection.
            connection.socket().setSoTimeout(0);
        }
    }

    private static boolean isClosed(SocketChannel channel) {
        try {
            channel.configureBlocking(false);
            try {
                // Nothing may come before a request: neither an end nor a byte.
                return channel.read(ByteBuffer.allocate(1)) != 0;
            } finally {
                channel.configureBlocking(true);
            }
        } catch (IOException broken) {
            return true;
        }
    }
}
