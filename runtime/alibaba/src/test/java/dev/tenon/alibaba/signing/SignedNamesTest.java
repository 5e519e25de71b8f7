package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.AnyClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.signing.RequestSigner;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S16 S17 S21 what a signature adds to a call, what it leaves free, and calls without one. */
final class SignedNamesTest {
    @ParameterizedTest(name = "S16 {0}")
    @ValueSource(
            strings = {
                "Action",
                "Version",
                "Signature",
                "AccessKeyId",
                "SignatureNonce",
                "Timestamp",
                "SecurityToken",
                "Format",
                "SignatureMethod",
                "SignatureVersion"
            })
    @DisplayName("S16 parameters that collide with those of the protocol or the signer are refused, nothing is sent")
    void collisions(String name) {
        try (AnyClient client = AnyClient.builder()
                .endpoint("https://127.0.0.1:1")
                .credentials(SignedForms.CREDENTIALS)
                .build()) {
            assertThatThrownBy(() -> client.call("Do", Map.of(name, "x")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(name);
        }
    }

    @ParameterizedTest(name = "S21 {0}")
    @ValueSource(strings = {"Timestamp", "Signature", "AccessKeyId", "SignatureNonce"})
    @DisplayName("S21 a signature in headers leaves these names to the operation")
    void namesThatHeadersLeaveFree(String name) {
        assertThat(new Acs3HmacSha256Signer().reservedParameters()).doesNotContain(name);
        assertThat(new HmacSha1Signer().reservedParameters()).contains(name);
    }

    @ParameterizedTest(name = "S17 {0}")
    @MethodSource("signers")
    @DisplayName("S17 anonymous calls carry no key and no signature in either style")
    void anonymous(RequestSigner signer) throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse(200, Headers.of(), "{\"RequestId\":\"r\"}"));
            server.start();
            try (AnyClient client = AnyClient.builder()
                    .endpoint("http://127.0.0.1:" + server.getPort())
                    .allowInsecureHttp(true)
                    .signer(signer)
                    .credentials(Credentials.anonymous())
                    .build()) {
                assertThat(client.call("Do", Map.of("A", "b"))).isEqualTo("r");
            }
            RecordedRequest request = server.takeRequest();
            assertThat(String.valueOf(request.getBody()))
                    .contains("A=b&Action=Do&Format=JSON&Version=2014-05-26")
                    .doesNotContain("Signature");
            assertThat(request.getHeaders().get("Authorization")).isNull();
        }
    }

    static Stream<RequestSigner> signers() {
        return Stream.of(new HmacSha1Signer(), new Acs3HmacSha256Signer());
    }
}
