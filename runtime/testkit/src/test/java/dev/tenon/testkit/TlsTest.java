package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;

class TlsTest {
    @Test
    void speaksTlsWithACertificateOfOnesOwn() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .build();
        HandshakeCertificates server =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates client = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                .tls(server.sslContext())
                .start()) {
            HttpResponse<String> response = HttpClient.newBuilder()
                    .sslContext(client.sslContext())
                    .build()
                    .send(
                            HttpRequest.newBuilder(URI.create(endpoint.url() + "/"))
                                    .build(),
                            BodyHandlers.ofString());

            assertThat(endpoint.url()).startsWith("https://127.0.0.1:");
            assertThat(response.body()).contains("<Code>MissingParameter</Code>");
        }
    }
}
