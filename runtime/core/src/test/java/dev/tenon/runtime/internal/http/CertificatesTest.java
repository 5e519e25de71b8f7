package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.SocketFactory;
import mockwebserver3.MockWebServer;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a client trusts. */
final class CertificatesTest {
    private static final HeldCertificate LOCALHOST = new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();

    private static MockWebServer server(HeldCertificate certificate) throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.start();
        return server;
    }

    @ParameterizedTest(name = "N30 {0}")
    @ValueSource(strings = {"self-signed", "expired", "wrong host"})
    @DisplayName("N30 certificates that are not to be trusted, also with sockets of the caller's own")
    void untrustedCertificatesAreRefused(String fault) throws IOException {
        HeldCertificate.Builder builder = new HeldCertificate.Builder()
                .addSubjectAlternativeName(fault.equals("wrong host") ? "example.org" : "localhost");
        if (fault.equals("expired")) {
            builder.validityInterval(0, TimeUnit.DAYS.toMillis(1));
        }
        HeldCertificate root =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate certificate = fault.equals("self-signed")
                ? builder.build()
                : builder.signedBy(root).build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(fault.equals("self-signed") ? LOCALHOST.certificate() : root.certificate())
                .build();
        try (MockWebServer server = server(certificate)) {
            SocketFactory callersOwn = new StubSockets() {
                @Override
                public void connect() {}

                @Override
                public Socket createSocket() {
                    return new Socket();
                }
            };
            for (SocketFactory sockets : List.of(callersOwn, SocketFactory.getDefault())) {
                try (KeyPairClient client = Clients.to("https://localhost:" + server.getPort())
                        .httpClient(new OkHttpClient.Builder()
                                .socketFactory(sockets)
                                .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                                .build())
                        .build()) {
                    TransportException failure = catchThrowableOfType(
                            TransportException.class, () -> client.attachKeyPair(Clients.request()));
                    assertThat(failure.kind()).isEqualTo(TransportException.Kind.TLS);
                    assertThat(failure.mayHaveBeenProcessed()).isFalse();
                    SecretScan.assertClean(failure);
                }
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }
}
