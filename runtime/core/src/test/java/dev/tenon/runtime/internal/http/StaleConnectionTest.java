package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Protocol;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Connections that are used again, and those that should not be. */
@Timeout(30)
final class StaleConnectionTest {
    private static ServerSocket listener(boolean secure) throws IOException {
        return secure ? LocalTls.listener() : new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    }

    @ParameterizedTest(name = "N25 over {0}, seen by an interceptor: {1}")
    @CsvSource({"https, false", "http, false", "https, true", "http, true"})
    @DisplayName("N25 good connections are used again; one the server closed is not, and the call is processed once")
    void closedConnectionsAreNotUsedAgain(String scheme, boolean watched) throws Exception {
        AtomicInteger seen = new AtomicInteger();
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(listener(scheme.equals("https")), connection -> {
                    connection.readRequest();
                    connection.respond(Clients.GOOD);
                    connection.readRequest();
                    connection.respond(Clients.GOOD);
                    connection.socket().close();
                    closed.countDown();
                });
                KeyPairClient client = watched(
                                LocalTls.clientTo(scheme + "://localhost:" + server.port()), watched ? seen : null)
                        .build()) {
            client.attachKeyPair(Clients.request());
            client.attachKeyPair(Clients.request());
            assertThat(server.connections()).isEqualTo(1);
            assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
            assertThat(server.requests()).isEqualTo(3);
            assertThat(server.connections()).isEqualTo(2);
            assertThat(seen).as("it sees what is sent").hasValue(watched ? 3 : 0);
        }
    }

    private static KeyPairClient.Builder watched(KeyPairClient.Builder builder, @Nullable AtomicInteger seen) {
        return seen == null
                ? builder
                : builder.networkInterceptor(chain -> {
                    seen.incrementAndGet();
                    return chain.proceed(chain.request());
                });
    }

    @Test
    @DisplayName("N25 N37 a connection of HTTP/2 is used again and again")
    void sharedConnectionsAreUsedAgain() throws IOException {
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(LocalTls.serverSockets());
            server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.start();
            try (KeyPairClient client =
                    LocalTls.clientTo("https://localhost:" + server.getPort()).build()) {
                client.attachKeyPair(Clients.request());
                assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
            }
            assertThat(server.getRequestCount()).isEqualTo(2);
        }
    }
}
