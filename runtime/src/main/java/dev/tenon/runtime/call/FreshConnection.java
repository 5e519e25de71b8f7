package dev.tenon.runtime.call;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Looks whether the server has closed a connection while it was idle, before anything is sent on it: a request that was
 * never sent can go out on another connection, whatever it asks for. Over TLS this is left to OkHttp, which looks at
 * connections that were idle for ten seconds.
 */
final class FreshConnection implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
        Connection connection = chain.connection();
        SocketChannel channel = connection == null ? null : connection.socket().getChannel();
        if (channel != null && isClosed(channel)) {
            connection.socket().close();
            throw new Stale();
        }
        return chain.proceed(chain.request());
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

    /** The connection was closed before anything was sent. */
    static final class Stale extends IOException {
        private static final long serialVersionUID = 1L;

        Stale() {
            super("the server closed an idle connection");
        }
    }
}
