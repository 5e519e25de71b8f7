package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.fixture.FailedCalls.assertTransport;
import static dev.tenon.runtime.fixture.FailedCalls.failure;
import static dev.tenon.runtime.fixture.FailedCalls.transportFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network does, and what a caller sees of it; retries are off, so that R21 is proved by every case. */
final class NetworkFaultsTest {
    @Test
    @DisplayName("N01 connection refused")
    void refusedConnectionIsConnect() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        TransportException failure = transportFailure(Clients.to("http://127.0.0.1:" + port));
        assertTransport(failure, Kind.CONNECT, false);
        assertThat(failure).hasMessageContaining("127.0.0.1:" + port).hasCauseInstanceOf(IOException.class);
        assertThat(failure.getMessage()).doesNotContain("http://");
    }

    @Test
    @DisplayName("N02 the resolver knows no address, or fails in its own way")
    void failedLookupIsDns() {
        assertTransport(
                failure(Clients.to("http://no-such-host.invalid")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    throw new UnknownHostException(host);
                                })
                                .build())),
                Kind.DNS,
                false);
        assertTransport(
                failure(Clients.to("http://no-such-host.invalid")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    throw new SecurityException("not allowed");
                                })
                                .build())),
                Kind.DNS,
                false);
    }

    @Test
    @DisplayName("N03 connecting takes too long")
    void slowConnectIsConnectTimeout() {
        SocketFactory slow = new StubSockets() {
            @Override
            public void connect() throws IOException {
                throw new SocketTimeoutException("Connect timed out");
            }
        };
        OkHttpClient base = new OkHttpClient.Builder().socketFactory(slow).build();
        assertTransport(failure(Clients.to("http://127.0.0.1:9").httpClient(base)), Kind.CONNECT_TIMEOUT, false);
    }

    @Test
    @DisplayName("N04 the server accepts and stays silent")
    void silenceIsReadTimeout() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::stall)) {
            assertTransport(
                    failure(Clients.to(server.url()).readTimeout(Duration.ofMillis(150))), Kind.READ_TIMEOUT, true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"N05 a body of one byte at a time", "N06 headers of one byte at a time"})
    void slowTrickleEndsAtTheDeadline(String name) throws IOException {
        boolean body = name.startsWith("N05");
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n");
            if (body) {
                connection.write("Content-Length: 100000\r\n\r\n");
            }
            while (true) {
                connection.write(body ? "x" : "X");
                Thread.sleep(20);
            }
        })) {
            long start = System.nanoTime();
            TransportException failure =
                    transportFailure(Clients.to(server.url()).callTimeout(Duration.ofMillis(300)));
            assertTransport(failure, Kind.CALL_TIMEOUT, true);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        }
    }

    @ParameterizedTest(name = "N23 N24 {0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("N23 N24 redirects are not followed, wherever they point")
    void redirectsAreNotFollowed(int status) throws IOException {
        try (RawServer other = RawServer.responding("HTTP/1.1 200 OK\n\n", new byte[0])) {
            for (String location :
                    List.of(other.url() + "/secret?x=1", "/again", "http://[broken", "", "https://example.org/path")) {
                try (RawServer server = RawServer.responding(
                        "HTTP/1.1 " + status + " X\n" + (location.isEmpty() ? "" : "Location: " + location + "\n")
                                + "Content-Length: 0\n\n",
                        new byte[0])) {
                    ApiException failure = failure(Clients.to(server.url()));
                    assertThat(failure).isInstanceOf(ServiceException.class);
                    assertThat(failure.rawCode()).isEqualTo("UNEXPECTED_REDIRECT");
                    assertThat(failure.httpStatus()).isEqualTo(status);
                    assertThat(failure.getMessage())
                            .doesNotContain("secret")
                            .doesNotContain("x=1")
                            .doesNotContain("/path");
                    assertThat(server.requests()).isEqualTo(1);
                }
            }
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    @DisplayName("N26 N27 the server reads everything and closes; the request went out once")
    void closedAfterTheRequestIsSentOnce() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::readRequest)) {
            assertTransport(failure(Clients.to(server.url())), Kind.CLOSED, true);
            assertThat(server.requests()).isEqualTo(1);
        }
        try (RawServer server = new RawServer(connection -> {
            connection.socket().shutdownOutput();
            connection.stall();
        })) {
            assertTransport(failure(Clients.to(server.url())), Kind.CLOSED, true);
        }
    }

    @Test
    @DisplayName("N25 the server closed the idle connection: the call goes out on another one, once")
    void closedIdleConnectionIsReplaced() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.respond(Clients.GOOD);
                    connection.socket().close();
                    closed.countDown();
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            client.attachKeyPair(Clients.request());
            closed.await();
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"N28 503", "N29 408"})
    @DisplayName("N28 N29 nothing is replayed behind our back")
    void nothingIsReplayed(String name) throws IOException {
        int status = Integer.parseInt(name.substring(4));
        try (RawServer server = new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(status, "Retry-After: 0\r\n", "{}");
            }
        })) {
            assertThat(failure(Clients.to(server.url())).httpStatus()).isEqualTo(status);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "N34 {0}")
    @ValueSource(strings = {"HTTP/1.1 407 Who are you", "HTTP/1.1 403 No", ""})
    @DisplayName("N34 a proxy that wants a login, refuses, or hangs up")
    void proxyFaultsAreProxy(String status) throws IOException {
        try (RawServer proxy = new RawServer(connection -> {
            connection.readRequest();
            if (!status.isEmpty()) {
                connection.write(status + "\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            ApiException failure = failure(Clients.to("https://ecs.aliyuncs.com")
                    .proxy(new Proxy(
                            Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                            ? null
                            : response.request()
                                    .newBuilder()
                                    .header("Proxy-Authorization", okhttp3.Credentials.basic("u", Clients.SECRET))
                                    .build()));
            assertTransport(failure, Kind.PROXY, false);
        }
    }
}
