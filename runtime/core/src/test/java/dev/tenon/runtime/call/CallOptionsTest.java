package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What one call does differently. */
final class CallOptionsTest {
    @ParameterizedTest(name = "N04 N05 {0}")
    @ValueSource(strings = {"READ_TIMEOUT", "CALL_TIMEOUT"})
    @DisplayName("N04 N05 a derived client has timeouts of its own, waiting or not, and the first one keeps its own")
    void derivedClientsHaveTheirOwnTimeouts(TransportException.Kind kind) throws IOException {
        Duration little = Duration.ofMillis(80);
        CallOptions options = kind == TransportException.Kind.READ_TIMEOUT
                ? CallOptions.DEFAULT.readTimeout(little)
                : CallOptions.DEFAULT.callTimeout(little);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    if (connection.served() <= 2) {
                        connection.stall();
                    }
                    connection.respond(Clients.GOOD);
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            KeyPairClient quick = client.with(options);
            TransportException waiting =
                    catchThrowableOfType(TransportException.class, () -> quick.attachKeyPair(Clients.request()));
            assertThat(waiting.kind()).isEqualTo(kind);
            assertThat(waiting)
                    .hasMessageContaining(
                            kind == TransportException.Kind.READ_TIMEOUT
                                    ? "the server was silent for too long: readTimeout is 0.08 s"
                                    : "the deadline of the call passed: callTimeout is 0.08 s");
            assertThatThrownBy(() -> quick.attachKeyPairAsync(Clients.request()).join())
                    .cause()
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            late -> assertThat(late.kind()).isEqualTo(kind));
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
        }
    }

    @Test
    @DisplayName("N03 the time to connect can be set for one call")
    void connectTimeoutIsThatOfTheCall() {
        List<Integer> allowed = new ArrayList<>();
        OkHttpClient base = new OkHttpClient.Builder()
                .socketFactory(new StubSockets() {
                    @Override
                    public void connect() {}

                    @Override
                    public Socket createSocket() {
                        return new Socket() {
                            @Override
                            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                                allowed.add(timeout);
                                throw new SocketTimeoutException("Connect timed out");
                            }
                        };
                    }
                })
                .build();
        try (KeyPairClient client = Clients.to("http://127.0.0.1:9")
                .httpClient(base)
                .connectTimeout(Duration.ofSeconds(7))
                .build()) {
            KeyPairClient quick = client.with(CallOptions.DEFAULT.connectTimeout(Duration.ofMillis(123)));
            for (KeyPairClient one : List.of(client, quick)) {
                TransportException failure =
                        catchThrowableOfType(TransportException.class, () -> one.attachKeyPair(Clients.request()));
                assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT_TIMEOUT);
            }
        }
        assertThat(allowed).containsExactly(7_000, 123);
    }

    @Test
    @DisplayName("R21 the number of attempts can be set for one call")
    void attemptsAreThoseOfTheCall() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(500, "", "{\"Code\":\"InternalError\"}");
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .retries(RetryOptions.DEFAULT)
                        .time(new Clients.RecordedPauses().time())
                        .build()) {
            KeyPairClient once = client.with(CallOptions.DEFAULT.maxAttempts(1));
            assertThat(catchThrowableOfType(ApiException.class, () -> once.attachKeyPair(Clients.request()))
                            .attempts())
                    .isEqualTo(1);
            assertThat(catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request()))
                            .attempts())
                    .isEqualTo(3);
        }
    }

    @Test
    void rangesAreChecked() {
        Duration negative = Duration.ofMillis(-1);
        Duration tooLong = Duration.ofDays(20).plusNanos(1);
        for (Duration wrong : List.of(negative, tooLong)) {
            assertRefused("callTimeout", () -> CallOptions.DEFAULT.callTimeout(wrong));
            assertRefused("readTimeout", () -> CallOptions.DEFAULT.readTimeout(wrong));
            assertRefused("connectTimeout", () -> CallOptions.DEFAULT.connectTimeout(wrong));
        }
        assertRefused("maxAttempts", () -> CallOptions.DEFAULT.maxAttempts(0));
        CallOptions longest =
                CallOptions.DEFAULT.callTimeout(Duration.ofDays(20)).maxAttempts(1);
        assertThat(longest).isEqualTo(new CallOptions(Duration.ofDays(20), null, null, 1));
    }

    private static void assertRefused(String setting, Runnable options) {
        assertThatThrownBy(options::run)
                .isInstanceOfSatisfying(
                        InvalidRequestException.class,
                        refused -> assertThat(refused.parameter()).isEqualTo(setting));
    }
}
