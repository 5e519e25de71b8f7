package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.Forms;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clocks that differ. */
final class ClockSkewTest {
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
            MockResponse.Builder response = new MockResponse.Builder()
                    .code(good ? 200 : 400)
                    .body(good ? Clients.GOOD : "{\"Code\":\"InvalidTimeStamp.Expired\"}");
            if (!date.isEmpty()) {
                response.setHeader("Date", date);
            }
            return response.build();
        }
    }

    @ParameterizedTest(name = "R09 machine {0} s off")
    @ValueSource(longs = {3_600, -3_600, 60 * 60 * 8})
    @DisplayName("R09 R11 a wrong clock costs one attempt, once; when it is set right, one more")
    void aWrongClockCostsOneAttempt(long offset) throws IOException {
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
    @DisplayName("R10 a date that is missing, malformed or absurd is not followed")
    void unusableDatesAreNotFollowed(String date) throws IOException {
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
}
