package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AttachKeyPairRequest;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that speak TLS and then say nothing more, or read nothing more. */
@Timeout(30)
final class SilentTlsTest {
    /** More than all buffers between the client and the server hold. */
    private static final int LARGE = 16_000_000;

    private static ServerSocket listener(String version) throws IOException {
        SSLServerSocket listener = LocalTls.listener();
        listener.setEnabledProtocols(new String[] {version});
        return listener;
    }

    private static KeyPairClient client(RawServer server) {
        return LocalTls.clientTo("https://localhost:" + server.port())
                .readTimeout(Duration.ofMillis(200))
                .callTimeout(Duration.ofSeconds(8))
                .build();
    }

    @ParameterizedTest(name = "N04 {0}")
    @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
    @DisplayName("N04 the server accepts and stays silent")
    void silenceIsReadTimeout(String version) throws IOException {
        try (RawServer server = new RawServer(listener(version), connection -> {
                    connection.readRequest();
                    connection.stall();
                });
                KeyPairClient client = client(server)) {
            TransportException failure =
                    catchThrowableOfType(TransportException.class, () -> client.attachKeyPair(Clients.request()));
            assertThat(failure.kind()).isEqualTo(Kind.READ_TIMEOUT);
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
        }
    }

    @Test
    @DisplayName("N04 R16 a server that reads nothing keeps neither its own call beyond its timeouts nor any other")
    void serversThatReadNothingKeepNobody() throws Exception {
        AttachKeyPairRequest large = AttachKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy")
                .instanceIds("i".repeat(LARGE))
                .build();
        try (RawServer deaf = new RawServer(listener("TLSv1.3"), connection -> {
                    ((SSLSocket) connection.socket()).startHandshake();
                    connection.stall();
                });
                RawServer silent = new RawServer(RawServer.Connection::stall);
                KeyPairClient writing = client(deaf);
                KeyPairClient reading = Clients.to(silent.url())
                        .readTimeout(Duration.ofSeconds(2))
                        .build()) {
            CompletableFuture<Kind> written = CompletableFuture.supplyAsync(
                    () -> catchThrowableOfType(TransportException.class, () -> writing.attachKeyPair(large))
                            .kind());
            TransportException read =
                    catchThrowableOfType(TransportException.class, () -> reading.attachKeyPair(Clients.request()));

            assertThat(read.kind()).isEqualTo(Kind.READ_TIMEOUT);
            assertThat(written.get(20, TimeUnit.SECONDS)).isEqualTo(Kind.WRITE_TIMEOUT);
        }
    }
}
