package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.internal.pipeline.RetriedCalls.IDEMPOTENT;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.PLAIN;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.PROTECTED;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.ConnectException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are repeated, and with what. */
final class RetriesTest {
    private final RetriedCalls calls = new RetriedCalls();

    @Test
    @DisplayName("R01 R04 N28 a retry has a nonce and signature of its own, the same token and parameters")
    void retriesAreSignedAgain() throws IOException {
        try (RawServer server = serving("500 InternalError", "503 ServiceUnavailable", "200");
                AnyClient client = calls.client(server)) {
            assertThat(client.call(PROTECTED, Map.of("Name", "value"))).isEqualTo("R");
            List<Map<String, String>> sent =
                    server.bodies().stream().map(Forms::parse).toList();
            assertThat(sent).hasSize(3);
            assertThat(sent.stream().map(form -> form.get("SignatureNonce")).distinct())
                    .hasSize(3);
            assertThat(sent.stream().map(form -> form.get("Signature")).distinct())
                    .hasSize(3);
            assertThat(sent.stream().map(form -> form.get("ClientToken")).distinct())
                    .singleElement()
                    .satisfies(token -> assertThat(token).isNotEmpty().hasSizeLessThanOrEqualTo(64));
            assertThat(sent).allSatisfy(form -> assertThat(form).containsEntry("Name", "value"));
        }
    }

    @ParameterizedTest(name = "R02 {0}")
    @ValueSource(strings = {"reset", "500 InternalError", "503 ServiceUnavailable"})
    @DisplayName("R02 what is neither idempotent nor protected is not repeated once bytes were sent")
    void unprotectedCallsAreNotRepeated(String response) throws IOException {
        try (RawServer server = serving(response)) {
            ApiException failure = calls.failure(server, PLAIN);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
            if (failure instanceof TransportException) {
                assertThat(failure).hasMessageContaining("outcome is unknown");
            }
        }
    }

    @Test
    @DisplayName("R03 what failed before a byte was sent is repeated for every operation")
    void unsentCallsAreRepeated() {
        AnyClient.Builder builder = AnyClient.builder()
                .endpoint("http://127.0.0.1:9")
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", Clients.SECRET))
                .time(new Clients.RecordedPauses().time())
                .httpClient(new OkHttpClient.Builder()
                        .socketFactory(new StubSockets() {
                            @Override
                            public void connect() throws IOException {
                                throw new ConnectException("refused");
                            }
                        })
                        .build());
        try (AnyClient client = builder.build()) {
            ApiException failure = catchThrowableOfType(ApiException.class, () -> client.call(PLAIN, Map.of()));
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
        }
    }

    @ParameterizedTest(name = "R04 N17 N29 {0}")
    @ValueSource(strings = {"500 InternalError", "503 ServiceUnavailable", "reset", "cut", "502 ", "504 ", "408 "})
    @DisplayName("R04 N17 N29 what may pass is repeated up to the limit, then the last error is thrown")
    void transientFailuresAreRepeated(String response) throws IOException {
        try (RawServer server = serving(response)) {
            ApiException failure = calls.failure(server, IDEMPOTENT);
            assertThat(server.requests()).isEqualTo(3);
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure.getSuppressed()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({
        "R05, 404 InvalidInstanceId.NotFound",
        "R05, 403 Forbidden.RAM",
        "R05, 400 MissingParameter",
        "R06, 400 IdempotentParameterMismatch",
        "R08, 400 SignatureDoesNotMatch",
        "R08, 400 IncompleteSignature",
        "R08, 404 InvalidAccessKeyId.NotFound"
    })
    @DisplayName("R05 R06 R08 refusals that stay are not repeated")
    void lastingRefusalsAreNotRepeated(String row, String response) throws IOException {
        try (RawServer server = serving(response)) {
            ApiException failure = calls.failure(server, IDEMPOTENT);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
            if (response.endsWith("SignatureDoesNotMatch")) {
                assertThat(failure).hasMessageEndingWith("; check the secret");
            }
        }
    }

    @Test
    @DisplayName("R07 a used nonce is replaced once; what is unprotected may have happened already")
    void usedNoncesAreReplacedOnce() throws IOException {
        try (RawServer server = serving("400 SignatureNonceUsed", "200");
                AnyClient client = calls.client(server)) {
            client.call(IDEMPOTENT, Map.of());
            assertThat(server.bodies().stream()
                            .map(body -> Forms.parse(body).get("SignatureNonce"))
                            .distinct())
                    .hasSize(2);
        }
        try (RawServer server = serving("400 SignatureNonceUsed")) {
            ApiException failure = calls.failure(server, PLAIN);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
            assertThat(failure).hasMessageContaining("earlier copy");
        }
        try (RawServer server = serving("400 SignatureNonceUsed")) {
            calls.failure(server, IDEMPOTENT);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("R12 a date over plain http moves no clock")
    void plainDatesMoveNoClock() throws IOException {
        try (RawServer server = serving("400 InvalidTimeStamp.Expired|Date: Thu, 01 Jan 2026 00:00:00 GMT", "200")) {
            assertThat(calls.failure(server, IDEMPOTENT)).isInstanceOf(ServiceException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R17 the last failure is thrown, the earlier ones are suppressed in it")
    void lastFailureIsThrown() throws IOException {
        try (RawServer server = serving("503 ServiceUnavailable", "reset", "reset")) {
            ApiException failure = calls.failure(server, IDEMPOTENT);
            assertThat(failure).isInstanceOf(TransportException.class);
            assertThat(failure.getSuppressed()[0]).isInstanceOf(ServiceException.class);
        }
    }

    @Test
    @DisplayName("R18 mistakes of a program are not repeated")
    void mistakesOfProvidersAreNotRepeated() throws IOException {
        try (RawServer server = serving("200");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(() -> {
                            throw new IllegalStateException("broken provider");
                        })
                        .build()) {
            assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of()))
                    .isInstanceOfSatisfying(CredentialsException.class, RetriesTest::assertBrokenProvider);
            CompletableFuture<String> future = client.callAsync(IDEMPOTENT, Map.of());
            assertThatThrownBy(future::join)
                    .cause()
                    .isInstanceOfSatisfying(CredentialsException.class, RetriesTest::assertBrokenProvider);
            assertThat(server.requests()).isZero();
        }
    }

    private static void assertBrokenProvider(CredentialsException failure) {
        assertThat(failure.attempts()).isEqualTo(1);
        assertThat(failure.mayHaveBeenProcessed()).isFalse();
        assertThat(failure.operation()).isEqualTo("Idempotent");
        assertThat(failure)
                .hasMessageContaining("IllegalStateException")
                .cause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken provider");
    }

    @Test
    @DisplayName("R19 each attempt signs with one snapshot of the credentials")
    void eachAttemptHasOneSnapshot() throws IOException {
        List<Credentials> rotating = new ArrayList<>(List.of(
                Credentials.of("first", "firstsecret", "firsttoken"),
                Credentials.of("second", "secondsecret", "secondtoken")));
        try (RawServer server = serving("500 InternalError", "200");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(() -> rotating.remove(0))
                        .time(new Clients.RecordedPauses().time())
                        .build()) {
            client.call(IDEMPOTENT, Map.of());
            for (String body : server.bodies()) {
                Map<String, String> form = Forms.parse(body);
                String who = form.get("AccessKeyId");
                String signature = form.remove("Signature");
                assertThat(form).containsEntry("SecurityToken", who + "token");
                assertThat(ReferenceSigner.sign("POST", form, who + "secret")).isEqualTo(signature);
            }
        }
    }
}
