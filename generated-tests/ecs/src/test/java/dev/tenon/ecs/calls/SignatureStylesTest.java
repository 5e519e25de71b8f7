package dev.tenon.ecs.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.signing.Acs3HmacSha256Signer;
import dev.tenon.alibaba.signing.HmacSha1Signer;
import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.runtime.call.ApiResponse;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Both ways to sign, with lasting and temporary keys, checked by an endpoint that signs for itself. */
@Tag("long")
final class SignatureStylesTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");
    /** The styles that the service takes. */
    enum Style {
        PARAMETER,
        HEADER;

        RequestSigner signer() {
            return this == PARAMETER ? new HmacSha1Signer() : new Acs3HmacSha256Signer();
        }
    }

    private static final AttachKeyPairRequest REQUEST = AttachKeyPairRequest.builder()
            .regionId("cn-hangzhou")
            .keyPairName("名 *~+%")
            .instanceIds("i-1", "i-2")
            .build();

    private final EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS)
            .accessKey("lasting", "lastingsecret")
            .temporaryAccessKey("temporary", "temporarysecret", "the/token+=")
            .start();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private EcsClient client(Style style, Credentials credentials) {
        return EcsClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .signer(style.signer())
                .format(style == Style.PARAMETER ? Format.XML : Format.JSON)
                .credentials(credentials)
                .build();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Style.class)
    @DisplayName("S17 calls are accepted with lasting and with temporary keys, and a retry is signed anew")
    void callsAreAcceptedAndRetriesSignedAnew(Style style) {
        for (Credentials credentials : List.of(
                Credentials.of("lasting", "lastingsecret"),
                Credentials.of("temporary", "temporarysecret", "the/token+="))) {
            endpoint.reset();
            endpoint.on("AttachKeyPair").throttles(1, Duration.ZERO).respondsAsUsual();
            try (EcsClient ecs = client(style, credentials)) {
                ApiResponse<?> response = ecs.send(AttachKeyPairOperation.INSTANCE, REQUEST);
                assertThat(response.attempts()).isEqualTo(2);
                assertThat(response.requestId()).isNotEmpty();
            }
            List<RecordedCall> calls = endpoint.calls("AttachKeyPair");
            assertThat(calls).hasSize(2).allSatisfy(call -> {
                assertThat(call.request().parameter("KeyPairName")).hasValue("名 *~+%");
                boolean inHeader = style == Style.HEADER;
                assertThat(call.request().parameter("Signature").isEmpty()).isEqualTo(inHeader);
                assertThat(call.request().header("Authorization").isPresent()).isEqualTo(inHeader);
            });
            assertThat(calls.stream().map(SignatureStylesTest::nonce).distinct())
                    .hasSize(2);
        }
    }

    private static String nonce(RecordedCall call) {
        return call.request()
                .parameter("SignatureNonce")
                .or(() -> call.request().header("x-acs-signature-nonce"))
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(Style.class)
    @DisplayName("a wrong secret and a missing token are refused once")
    void wrongSecretsAndMissingTokensAreRefusedOnce(Style style) {
        try (EcsClient ecs = client(style, Credentials.of("lasting", "wrong"))) {
            assertThatThrownBy(() -> ecs.attachKeyPair(REQUEST))
                    .isInstanceOfSatisfying(EcsException.class, refused -> {
                        assertThat(refused.rawCode()).isEqualTo("SignatureDoesNotMatch");
                        assertThat(refused.attempts()).isEqualTo(1);
                    })
                    .hasMessageContaining("secret");
        }
        try (EcsClient ecs = client(style, Credentials.of("temporary", "temporarysecret"))) {
            assertThatThrownBy(() -> ecs.attachKeyPair(REQUEST)).isInstanceOf(EcsException.class);
        }
        assertThat(endpoint.calls()).hasSize(2);
    }

    @Test
    @DisplayName("what came around a response is there on success and on failure")
    void responsesAndFailuresTellOfTheirCall() {
        try (EcsClient ecs = client(Style.PARAMETER, Credentials.of("lasting", "lastingsecret"))) {
            ApiResponse<?> response =
                    ecs.sendAsync(AttachKeyPairOperation.INSTANCE, REQUEST).join();
            assertThat(response.httpStatus()).isEqualTo(200);
            assertThat(response.requestId()).isEqualTo(endpoint.calls().get(0).requestId());
            assertThat(response.headers()).containsKey("content-type");
            assertThat(response.duration()).isPositive();
            assertThat(response.body()).contains("AttachKeyPairResponse");

            endpoint.on("AttachKeyPair").throttles(3, Duration.ZERO);
            assertThatThrownBy(() -> ecs.attachKeyPair(REQUEST)).isInstanceOfSatisfying(EcsException.class, failure -> {
                assertThat(failure.isThrottled()).isTrue();
                assertThat(failure.attempts()).isEqualTo(3);
                assertThat(failure.requestId())
                        .isEqualTo(endpoint.calls().get(3).requestId());
                assertThat(failure.details().headers()).containsKey("content-type");
                assertThat(failure.operation()).isEqualTo("AttachKeyPair");
                assertThat(failure.mayHaveBeenProcessed()).isFalse();
                assertThat(failure.details().code()).isEqualTo(EcsErrorCode.THROTTLING);
            });
        }
    }

    @Test
    @DisplayName("a signed address and a line for curl are good for one call each, and hold no secret")
    void aSignedAddressAndACurlLineWorkOnce() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        for (Credentials credentials : List.of(
                Credentials.of("lasting", "lastingsecret"),
                Credentials.of("temporary", "temporarysecret", "the/token+="))) {
            try (EcsClient ecs = client(Style.PARAMETER, credentials)) {
                String url = ecs.signedUrl(AttachKeyPairOperation.INSTANCE, REQUEST);
                String curl = ecs.curl(AttachKeyPairOperation.INSTANCE, REQUEST);
                assertThat(url + curl).doesNotContain(credentials.accessKeySecret());
                HttpRequest get = HttpRequest.newBuilder(URI.create(url)).build();
                String form = curl.substring(curl.indexOf("--data-raw '") + 12, curl.length() - 1);
                HttpRequest post = HttpRequest.newBuilder(URI.create(endpoint.url() + "/"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build();
                for (HttpRequest request : List.of(get, post)) {
                    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
                    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
                    // Nobody can send it a second time.
                    assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                    .statusCode())
                            .isEqualTo(400);
                }
            }
        }
    }
}
