package dev.tenon.alibaba.internal.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Proxy;
import java.net.Socket;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Map;
import javax.net.SocketFactory;
import okhttp3.Call;
import okhttp3.Connection;
import okhttp3.EventListener;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Sends a few plain requests and is closed. They go to the address itself, never through a proxy, whose own role would be
 * given then (K15); they are never redirected and never repeated, and a response is at most 64 KiB long.
 */
public final class DirectHttp implements AutoCloseable {
    private static final int LIMIT = 64 * 1_024;

    private final OkHttpClient client;

    /**
     * A client.
     *
     * @param connectTimeout the longest time to connect
     * @param readTimeout the longest silence; a whole response may take twice as long
     */
    public DirectHttp(Duration connectTimeout, Duration readTimeout) {
        this.client = new OkHttpClient.Builder()
                .proxy(Proxy.NO_PROXY)
                .socketFactory(new DirectSockets())
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .fastFallback(false)
                .connectTimeout(connectTimeout)
                .readTimeout(readTimeout)
                .callTimeout(connectTimeout.plus(readTimeout.multipliedBy(2)))
                .build();
    }

    /**
     * Gets a document.
     *
     * @param url where
     * @param headers the headers, visible ASCII only
     */
    public HttpResult get(HttpUrl url, Map<String, String> headers) {
        return send(request(url, headers).get().build());
    }

    /**
     * Puts nothing, and gets a document.
     *
     * @param url where
     * @param headers the headers, visible ASCII only
     */
    public HttpResult put(HttpUrl url, Map<String, String> headers) {
        return send(
                request(url, headers).put(RequestBody.create(new byte[0], null)).build());
    }

    private static Request.Builder request(HttpUrl url, Map<String, String> headers) {
        Request.Builder request = new Request.Builder().url(url);
        headers.forEach(request::header);
        return request;
    }

    private HttpResult send(Request request) {
        Connected connected = new Connected();
        OkHttpClient once = client.newBuilder().eventListener(connected).build();
        try (Response response = once.newCall(request).execute()) {
            byte[] body = response.body().byteStream().readNBytes(LIMIT + 1);
            return body.length > LIMIT
                    ? new HttpResult.Broken("returned a response longer than " + LIMIT + " bytes")
                    : new HttpResult.Response(response.code(), body);
        } catch (IOException | RuntimeException failed) {
            // OkHttp has unchecked exceptions for some malformed responses; messages of either may quote what was sent.
            String kind = " (" + failed.getClass().getSimpleName() + ")";
            return connected.seen
                    ? new HttpResult.Broken("did not return a complete response" + kind)
                    : new HttpResult.Unreachable("cannot be reached" + kind);
        }
    }

    /** Closes what is idle. */
    @Override
    public void close() {
        client.connectionPool().evictAll();
    }

    /** Whether there was a connection to speak on. */
    private static final class Connected extends EventListener {
        private volatile boolean seen;

        @Override
        public void connectionAcquired(Call call, Connection connection) {
            seen = true;
        }
    }

    /** Sockets of channels: they pay no heed to a SOCKS proxy of the machine, and end when their thread is interrupted. */
    private static final class DirectSockets extends SocketFactory {
        @Override
        public Socket createSocket() throws IOException {
            return SocketChannel.open().socket();
        }

        @Override
        public Socket createSocket(String host, int port) {
            throw new UnsupportedOperationException("connected by OkHttp");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("connected by OkHttp");
        }

        @Override
        public Socket createSocket(InetAddress host, int port) {
            throw new UnsupportedOperationException("connected by OkHttp");
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort) {
            throw new UnsupportedOperationException("connected by OkHttp");
        }
    }
}
