package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;

/** A client whose calls come as far as one phase and no further, until it is closed. */
final class StuckAttempt implements AutoCloseable {
    private final CountDownLatch reached;
    private final CountDownLatch released = new CountDownLatch(1);
    private final Phase phase;
    private final RawServer server;
    private final KeyPairClient.Builder builder;

    StuckAttempt(Phase phase) throws IOException {
        this.phase = phase;
        // Both sides must know that the request is there.
        this.reached = new CountDownLatch(phase == Phase.WAITING ? 2 : 1);
        this.server = new RawServer(this::serve);
        this.builder = Clients.to(phase == Phase.TLS ? "https://127.0.0.1:" + server.port() : server.url())
                .callTimeout(Duration.ofSeconds(1))
                .readTimeout(Duration.ZERO)
                .connectTimeout(Duration.ZERO)
                .eventListenerFactory(call -> new Watch());
        switch (phase) {
            case CREDENTIALS ->
                builder.credentials(() -> {
                    stuck();
                    return Credentials.of("testid", Clients.SECRET);
                });
            case DNS ->
                builder.endpoint("http://service.example")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    stuck();
                                    throw new IllegalStateException("nobody waits for it");
                                })
                                .build());
            case CONNECTING ->
                builder.httpClient(new OkHttpClient.Builder()
                        .socketFactory(new StubSockets() {
                            @Override
                            public void connect() {}

                            @Override
                            public Socket createSocket() {
                                return new NeverConnected();
                            }
                        })
                        .build());
            default -> {}
        }
    }

    /** Where it gets stuck is set up. */
    KeyPairClient.Builder builder() {
        return builder;
    }

    int requests() {
        return server.requests();
    }

    /** Waits until a call has come so far. */
    void await() throws InterruptedException {
        reached.await();
    }

    private void reached(Phase now) {
        if (now == phase) {
            reached.countDown();
        }
    }

    /** No interrupt ends this, as no interrupt ends the JDK's resolver. */
    private void stuck() {
        reached.countDown();
        boolean interrupted = false;
        while (true) {
            try {
                released.await();
                break;
            } catch (InterruptedException ignored) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void serve(RawServer.Connection connection) throws IOException, InterruptedException {
        if (phase == Phase.TLS) {
            connection.stall();
        }
        connection.readRequest();
        reached(Phase.WAITING);
        if (phase == Phase.READING) {
            connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{");
        }
        connection.stall();
    }

    @Override
    public void close() throws IOException {
        released.countDown();
        server.close();
    }

    /** Tells how far an attempt has come. */
    private final class Watch extends EventListener {
        @Override
        public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
            reached(Phase.CONNECTING);
        }

        @Override
        public void secureConnectStart(Call call) {
            reached(Phase.TLS);
        }

        @Override
        public void requestBodyEnd(Call call, long bytes) {
            reached(Phase.WAITING);
        }

        @Override
        public void responseHeadersEnd(Call call, Response response) {
            reached(Phase.READING);
        }
    }

    /** Ends when it is closed, or when its thread is interrupted, as sockets of channels do. */
    private static final class NeverConnected extends Socket {
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public void connect(SocketAddress endpoint, int timeout) throws IOException {
            try {
                closed.await();
            } catch (InterruptedException awake) {
                Thread.currentThread().interrupt();
                throw new ClosedByInterruptException();
            }
            throw new SocketException("Socket closed");
        }

        @Override
        public synchronized void close() {
            closed.countDown();
        }
    }
}
