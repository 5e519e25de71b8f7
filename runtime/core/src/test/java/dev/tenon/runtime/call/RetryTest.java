package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.ThrottledException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.runtime.internal.retry.Backoff;
import dev.tenon.runtime.internal.retry.ServerHints;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which failures are repeated, how, and how often. */
final class RetryTest {
    private static final AnyOperation PLAIN = AnyOperation.post("Plain");
    private static final AnyOperation IDEMPOTENT = new AnyOperation("Idempotent", OperationTraits.of(true, null, null));
    private static final AnyOperation PROTECTED =
            new AnyOperation("Protected", OperationTraits.of(false, "ClientToken", null));

    private final Clients.RecordedPauses recorded = new Clients.RecordedPauses();

    private static RawServer answering(String... answers) throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                String answer = answers[Math.min(connection.served(), answers.length) - 1];
                if (answer.equals("reset")) {
                    connection.reset();
                    return;
                }
                if (answer.equals("cut")) {
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{");
                    return;
                }
                int blank = answer.indexOf(' ');
                String code = blank < 0 ? "" : answer.substring(blank + 1);
                int status = Integer.parseInt(blank < 0 ? answer : answer.substring(0, blank));
                int bar = code.indexOf('|');
                String headers = bar < 0 ? "" : code.substring(bar + 1) + "\r\n";
                String name = bar < 0 ? code : code.substring(0, bar);
                connection.answer(
                        status, headers, status == 200 ? "{\"RequestId\":\"R\"}" : "{\"Code\":\"" + name + "\"}");
            }
        });
    }

    private AnyClient client(RawServer server) {
        return AnyClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", Clients.SECRET))
                .time(recorded.time())
                .build();
    }

    private ApiException failure(RawServer server, AnyOperation operation) {
        try (AnyClient client = client(server)) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> client.call(operation, Map.of("Name", "value")));
            assertThat(failure).isNotNull();
            SecretScan.assertClean(failure);
            return failure;
        }
    }

    @Test
    @DisplayName("R01 R04 N28 a retry has a nonce and signature of its own, the same token and parameters")
    void fresh() throws IOException {
        try (RawServer server = answering("500 InternalError", "503 ServiceUnavailable", "200");
                AnyClient client = client(server)) {
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
    void unprotected(String answer) throws IOException {
        try (RawServer server = answering(answer)) {
            ApiException failure = failure(server, PLAIN);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
            if (failure instanceof TransportException) {
                assertThat(failure).hasMessageContaining("outcome is unknown");
            }
        }
    }

    @Test
    @DisplayName("R03 what failed before a byte was sent is repeated for every operation")
    void beforeAnyByte() {
        AnyClient.Builder builder = AnyClient.builder()
                .endpoint("http://127.0.0.1:9")
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", Clients.SECRET))
                .time(recorded.time())
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
    void transientFailures(String answer) throws IOException {
        try (RawServer server = answering(answer)) {
            ApiException failure = failure(server, IDEMPOTENT);
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
    void refusalsThatStay(String row, String answer) throws IOException {
        try (RawServer server = answering(answer)) {
            ApiException failure = failure(server, IDEMPOTENT);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
            if (row.equals("R08")) {
                assertThat(failure.getMessage()).contains("; ");
            }
        }
    }

    @Test
    @DisplayName("R07 a used nonce is replaced once; what is unprotected may have happened already")
    void nonceUsed() throws IOException {
        try (RawServer server = answering("400 SignatureNonceUsed", "200");
                AnyClient client = client(server)) {
            client.call(IDEMPOTENT, Map.of());
            assertThat(server.bodies().stream()
                            .map(body -> Forms.parse(body).get("SignatureNonce"))
                            .distinct())
                    .hasSize(2);
        }
        try (RawServer server = answering("400 SignatureNonceUsed")) {
            ApiException failure = failure(server, PLAIN);
            assertThat(server.requests()).isEqualTo(1);
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
            assertThat(failure).hasMessageContaining("earlier copy");
        }
        try (RawServer server = answering("400 SignatureNonceUsed")) {
            failure(server, IDEMPOTENT);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("R12 a date over plain http moves no clock")
    void plainDate() throws IOException {
        try (RawServer server = answering("400 InvalidTimeStamp.Expired|Date: Thu, 01 Jan 2026 00:00:00 GMT", "200")) {
            assertThat(failure(server, IDEMPOTENT)).isInstanceOf(ServiceException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R13 pauses are drawn between nothing and a limit that doubles up to the cap; throttling has its own")
    void backoff() {
        RetryOptions options =
                new RetryOptions(9, Duration.ofMillis(100), Duration.ofSeconds(1), Duration.ofSeconds(5), 0);
        Random random = new Random(7);
        Backoff backoff = new Backoff(options, random);
        for (int failures = 1; failures < 60; failures++) {
            long limit = Math.min(5_000, failures > 30 ? 5_000 : 100L << (failures - 1));
            for (int draw = 0; draw < 50; draw++) {
                assertThat(backoff.pauseMillis(failures, false, 0)).isBetween(0L, limit);
            }
        }
        Backoff longest = new Backoff(options, () -> Long.MAX_VALUE);
        Backoff largest = new Backoff(options, new Random() {
            @Override
            public long nextLong(long bound) {
                return bound - 1;
            }
        });
        assertThat(longest.pauseMillis(1, false, 0)).isBetween(0L, 100L);
        assertThat(List.of(
                        largest.pauseMillis(1, false, 0),
                        largest.pauseMillis(2, false, 0),
                        largest.pauseMillis(9, false, 0),
                        largest.pauseMillis(1, true, 0),
                        largest.pauseMillis(4, true, 0)))
                .containsExactly(100L, 200L, 5_000L, 1_000L, 5_000L);
    }

    @ParameterizedTest(name = "R14 N19 {0}: {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "Retry-After, 2, 2000",
                "Retry-After, -5, 0",
                "Retry-After, 99999999999999999999999, huge",
                "Retry-After, 'Sun, 22 Nov 2026 00:00:03 GMT', 3000",
                "Retry-After, 'Sun, 22 Nov 2026 00:00:00 GMT', 0",
                "Retry-After, soon, 0",
                "x-acs-retry-after, 1500, 1500",
                "X-Other, 7, 0"
            })
    @DisplayName("R14 N19 what the server says of waiting")
    void hints(String name, String value, String expected) {
        long millis = ServerHints.retryAfterMillis(
                Headers.of(name, value), Instant.parse("2026-11-22T00:00:00Z").toEpochMilli());
        if (expected.equals("huge")) {
            assertThat(millis).isGreaterThan(1_000_000_000_000L);
        } else {
            assertThat(millis).isEqualTo(Long.parseLong(expected));
        }
    }

    @Test
    @DisplayName("R14 N19 throttling waits as long as asked, and gives up when asked for too long")
    void throttling() throws IOException {
        try (RawServer server = answering(
                        "400 Throttling.User|Retry-After: 7", "503 Throttling|x-acs-retry-after: 9000", "200");
                AnyClient client = client(server)) {
            client.call(PLAIN, Map.of());
            assertThat(recorded.pauses())
                    .satisfiesExactly(
                            first -> assertThat(first).isGreaterThanOrEqualTo(7_000),
                            second -> assertThat(second).isGreaterThanOrEqualTo(9_000));
        }
        try (RawServer server = answering("429 |Retry-After: 3600")) {
            ApiException failure = failure(server, IDEMPOTENT);
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            ThrottledException.class,
                            throttled -> assertThat(throttled.retryAfter()).isEqualTo(Duration.ofHours(1)));
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R15 an outage drains the quota, successes fill it again")
    void quota() throws IOException {
        RetryOptions two = new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, 2);
        Backoff quota = new Backoff(two, new Random(7));
        assertThat(List.of(quota.take(), quota.take(), quota.take())).containsExactly(true, true, false);
        quota.refill(false);
        assertThat(quota.take()).isFalse();
        quota.refill(true);
        assertThat(quota.take()).isTrue();
        try (RawServer server = answering("500 InternalError");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of("testid", Clients.SECRET))
                        .time(recorded.time())
                        .retries(new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, 3))
                        .build()) {
            for (int call = 0; call < 5; call++) {
                assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of())).isInstanceOf(ServiceException.class);
            }
            assertThat(server.requests()).isEqualTo(5 + 3);
        }
    }

    @Test
    @DisplayName("R16 no pause goes beyond the deadline of the call")
    void deadline() throws IOException {
        try (RawServer server = answering("400 Throttling|Retry-After: 3");
                AnyClient client = client(server).with(CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(2)))) {
            assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of())).isInstanceOf(ThrottledException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R17 the last failure is thrown, the earlier ones are suppressed in it")
    void lastFailure() throws IOException {
        try (RawServer server = answering("503 ServiceUnavailable", "reset", "reset")) {
            ApiException failure = failure(server, IDEMPOTENT);
            assertThat(failure).isInstanceOf(TransportException.class);
            assertThat(failure.getSuppressed()[0]).isInstanceOf(ServiceException.class);
        }
    }

    @Test
    @DisplayName("R18 mistakes of a program are not repeated")
    void programmingErrors() throws IOException {
        try (RawServer server = answering("200");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(() -> {
                            throw new IllegalStateException("broken provider");
                        })
                        .build()) {
            assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("broken provider");
            CompletableFuture<String> future = client.callAsync(IDEMPOTENT, Map.of());
            assertThatThrownBy(future::join).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    @DisplayName("R19 each attempt signs with one snapshot of the credentials")
    void rotation() throws IOException {
        List<Credentials> rotating = new ArrayList<>(List.of(
                Credentials.of("first", "firstsecret", "firsttoken"),
                Credentials.of("second", "secondsecret", "secondtoken")));
        try (RawServer server = answering("500 InternalError", "200");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(() -> rotating.remove(0))
                        .time(recorded.time())
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

    @Test
    @DisplayName("R20 N35 an interrupt ends a pause at once, and a wait for the server; the flag stays")
    void interrupts() throws Exception {
        for (String phase : List.of("pause", "wait")) {
            CountDownLatch reached = new CountDownLatch(1);
            try (RawServer server = phase.equals("pause")
                            ? answering("400 Throttling|Retry-After: 15")
                            : new RawServer(connection -> {
                                connection.readRequest();
                                reached.countDown();
                                connection.stall();
                            });
                    KeyPairClient client = Clients.to(server.url())
                            .retries(RetryOptions.DEFAULT)
                            .observer(attempt -> reached.countDown())
                            .build()) {
                AtomicReference<Throwable> thrown = new AtomicReference<>();
                AtomicReference<Boolean> flag = new AtomicReference<>();
                Thread caller = new Thread(() -> {
                    thrown.set(catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request())));
                    flag.set(Thread.currentThread().isInterrupted());
                });
                caller.start();
                reached.await();
                caller.interrupt();
                caller.join(10_000);
                assertThat(caller.isAlive()).isFalse();
                assertThat(thrown.get())
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                cancelled -> assertThat(cancelled.kind())
                                        .as(phase)
                                        .isEqualTo(TransportException.Kind.CANCELLED));
                assertThat(flag.get()).isTrue();
            }
        }
    }

    @Test
    @DisplayName("N35 cancelling a future ends the call and its connection")
    void cancellation() throws Exception {
        CountDownLatch gone = new CountDownLatch(1);
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    try {
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            reached.await();
            assertThat(future.cancel(true)).isTrue();
            gone.await();
            assertThat(future).isCancelled();
        }
    }
}
