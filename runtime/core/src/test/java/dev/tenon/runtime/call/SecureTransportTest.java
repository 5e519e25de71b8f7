package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.Forms;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.Socket;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.SocketFactory;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds over TLS, and what an endpoint may look like. */
final class SecureTransportTest {
    private static final HeldCertificate LOCALHOST = new HeldCertificate.Builder()
            .commonName("localhost")
            .addSubjectAlternativeName("localhost")
            .build();
    private static final HandshakeCertificates TRUSTING = new HandshakeCertificates.Builder()
            .addTrustedCertificate(LOCALHOST.certificate())
            .build();
    private static final DateTimeFormatter DATE = DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

    private static MockWebServer server(HeldCertificate certificate, Dispatcher dispatcher) throws IOException {
        MockWebServer server = new MockWebServer();
        server.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        server.setProtocols(List.of(Protocol.HTTP_1_1));
        server.setDispatcher(dispatcher);
        server.start();
        return server;
    }

    private static KeyPairClient.Builder client(MockWebServer server, InstantSource clock) {
        return Clients.to("https://localhost:" + server.getPort())
                .allowInsecureHttp(false)
                .retries(RetryOptions.DEFAULT)
                .time(new Clients.RecordedPauses().time(clock, () -> Long.MAX_VALUE))
                .httpClient(new OkHttpClient.Builder()
                        .sslSocketFactory(TRUSTING.sslSocketFactory(), TRUSTING.trustManager())
                        .build());
    }

    /** Accepts timestamps within 15 minutes of its own time only. */
    private static final class Strict extends Dispatcher {
        private final String date;
        private final Instant now;

        Strict(Instant now, String date) {
            this.now = now;
            this.date = date;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            Instant sent = Instant.parse(Forms.parse(request.getBody().utf8()).get("Timestamp"));
            boolean good = Math.abs(sent.getEpochSecond() - now.getEpochSecond()) <= 900;
            MockResponse.Builder answer = new MockResponse.Builder()
                    .code(good ? 200 : 400)
                    .body(good ? Clients.GOOD : "{\"Code\":\"InvalidTimeStamp.Expired\"}");
            if (!date.isEmpty()) {
                answer.setHeader("Date", date);
            }
            return answer.build();
        }
    }

    @ParameterizedTest(name = "R09 machine {0} s off")
    @ValueSource(longs = {3_600, -3_600, 60 * 60 * 8})
    @DisplayName("R09 R11 a wrong clock costs one attempt, once; when it is set right, one more")
    void skew(long offset) throws IOException {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        AtomicReference<Instant> machine = new AtomicReference<>(now.plusSeconds(offset));
        try (MockWebServer server = server(LOCALHOST, new Strict(now, DATE.format(now)));
                KeyPairClient client = client(server, machine::get).build()) {
            client.attachKeyPair(Clients.request());
            assertThat(server.getRequestCount()).isEqualTo(2);
            client.attachKeyPair(Clients.request());
            assertThat(server.getRequestCount()).isEqualTo(3);
            machine.set(now);
            client.attachKeyPair(Clients.request());
            assertThat(server.getRequestCount()).isEqualTo(5);
            client.attachKeyPair(Clients.request());
            assertThat(server.getRequestCount()).isEqualTo(6);
        }
    }

    @ParameterizedTest(name = "R10 Date: {0}")
    @CsvSource(
            nullValues = "-",
            value = {
                "''",
                "soon",
                "'Fri, 31 Dec 9999 23:59:59 GMT'",
                "'Thu, 01 Jan 1970 00:00:00 GMT'",
                "'Sun, 29 Nov 2026 12:00:00 GMT'"
            })
    @DisplayName("R10 a date that is missing, misspelt or absurd is not followed")
    void unusableDates(String date) throws IOException {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");
        try (MockWebServer server = server(LOCALHOST, new Strict(now, date));
                KeyPairClient client = client(server, InstantSource.fixed(now.plusSeconds(3_600)))
                        .build()) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request()));
            assertThat(failure).isInstanceOf(ServiceException.class);
            assertThat(server.getRequestCount()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "N30 {0}")
    @ValueSource(strings = {"self-signed", "expired", "wrong host"})
    @DisplayName("N30 certificates that are not to be trusted, also with sockets of the caller's own")
    void certificates(String fault) throws IOException {
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
        try (MockWebServer server = server(certificate, new Strict(Instant.now(), ""))) {
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

    @Test
    @DisplayName("N31 plain http is refused unless this very client allows it")
    void insecure() {
        assertThat(refused("http://ecs.aliyuncs.com", false)).isEqualTo("endpoint");
        assertThat(refused("HTTP://ecs.aliyuncs.com", false)).isEqualTo("endpoint");
        Clients.to("http://ecs.aliyuncs.com").build().close();
    }

    @ParameterizedTest(name = "N32 [{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                "https://user@host",
                "https://user:pass@host",
                "https://host/path",
                "https://host?x=1",
                "https://host#f",
                "ecs.aliyuncs.com ",
                "ecs\r\nX: y",
                "ftp://host",
                "https://",
                "host:99999",
                "a b",
                "ho%73t",
                "host\\evil",
                "https://[::1",
                "//host"
            })
    @DisplayName("N32 what is no endpoint is refused by name")
    void endpoints(String endpoint) {
        assertThat(refused(endpoint, true)).isEqualTo("endpoint");
    }

    @ParameterizedTest(name = "N32 [{0}]")
    @ValueSource(
            strings = {
                "ecs.aliyuncs.com",
                "https://ecs.aliyuncs.com",
                "https://ecs.aliyuncs.com/",
                "127.0.0.1:8443",
                "[::1]:8443",
                "例子.测试"
            })
    @DisplayName("N32 hosts, ports, IPv6 and international names are endpoints")
    void goodEndpoints(String endpoint) {
        Clients.to(endpoint).build().close();
    }

    private static String refused(String endpoint, boolean insecure) {
        InvalidRequestException refused = catchThrowableOfType(
                InvalidRequestException.class,
                () -> Clients.to(endpoint).allowInsecureHttp(insecure).build().close());
        assertThat(refused).as(endpoint).isNotNull();
        return refused.parameter();
    }
}
