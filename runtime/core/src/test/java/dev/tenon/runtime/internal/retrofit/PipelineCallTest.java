package dev.tenon.runtime.internal.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AttachKeyPairRequest;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.DescribeKeyPairRequest;
import dev.tenon.runtime.fixture.HeaderSigner;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Invocation;
import retrofit2.Response;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.Headers;
import retrofit2.http.POST;

/** What Retrofit promises of its calls. */
@Timeout(30)
final class PipelineCallTest {
    private final VirtualTime time = VirtualTime.withPausesHeld();

    /** As somebody writes it who needs more than the generated interface has. */
    interface OwnApi {
        @POST("/")
        @Headers("X-Fixed: fixed")
        Call<AttachKeyPairResponse> attachKeyPair(@Header("X-Mine") String mine, @Body AttachKeyPairRequest request);

        @POST("/")
        Call<AttachKeyPairResponse> describeKeyPair(@Body DescribeKeyPairRequest request);

        @POST("/")
        Call<AttachKeyPairResponse> nothing();
    }

    private static RawServer good() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(200, "X-Extra: yes\r\n", Clients.GOOD);
            }
        });
    }

    private static OwnApi own(KeyPairClient client) {
        return client.retrofit().build().create(OwnApi.class);
    }

    /** What came of a call that was enqueued. */
    private static CompletableFuture<Response<AttachKeyPairResponse>> enqueued(Call<AttachKeyPairResponse> call) {
        CompletableFuture<Response<AttachKeyPairResponse>> outcome = new CompletableFuture<>();
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<AttachKeyPairResponse> ended, Response<AttachKeyPairResponse> response) {
                outcome.complete(response);
            }

            @Override
            public void onFailure(Call<AttachKeyPairResponse> ended, Throwable failure) {
                outcome.completeExceptionally(failure);
            }
        });
        return outcome;
    }

    private static void assertGood(Response<AttachKeyPairResponse> response) throws IOException {
        assertThat(Objects.requireNonNull(response.body()).requestId()).isEqualTo("R-1");
        assertThat(response.code()).isEqualTo(200);
        assertThat(response.isSuccessful()).isTrue();
        assertThat(response.headers().get("X-Extra")).isEqualTo("yes");
        assertThat(response.raw().header("X-Extra")).isEqualTo("yes");
        assertThat(response.raw().body().contentLength()).isZero();
    }

    @Test
    @DisplayName("execute and enqueue give the response with its status and headers, once; a clone is a new call")
    void callsAreExecutedOnce() throws Exception {
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            assertThat(call.isExecuted()).isFalse();
            assertThat(server.requests()).isZero();
            assertGood(call.execute());
            assertThat(call.isExecuted()).isTrue();
            assertThatIllegalStateException().isThrownBy(call::execute);
            assertThatIllegalStateException().isThrownBy(() -> enqueued(call));
            Call<AttachKeyPairResponse> clone = call.clone();
            assertThat(clone.isExecuted()).isFalse();
            assertGood(enqueued(clone).get());
            assertThat(clone.isExecuted()).isTrue();
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.bodies().stream().map(Forms::parse).map(form -> form.get("SignatureNonce")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("a prepared call tells its request and the method's arguments without sending anything")
    void preparedCallsTellTheirRequest() throws Exception {
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = own(client).attachKeyPair("mine", Clients.request());
            assertThat(call.request().header("X-Mine")).isEqualTo("mine");
            Invocation invocation = Objects.requireNonNull(call.request().tag(Invocation.class));
            assertThat(List.<Object>copyOf(invocation.arguments())).containsExactly("mine", Clients.request());
            assertThat(call.isExecuted()).isFalse();
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    @DisplayName("N18 S18 failures are the typed exceptions, thrown and given to the callback")
    void failuresAreTyped() throws Exception {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(200, "", "<Error><Code>Throttling</Code><RequestId>r</RequestId></Error>");
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            for (Throwable failure : List.of(
                    catchThrowable(call::execute),
                    Objects.requireNonNull(
                            catchThrowable(enqueued(call.clone())::get).getCause()))) {
                assertThat(failure).isInstanceOfSatisfying(KeyPairException.class, throttled -> {
                    assertThat(throttled.isThrottled()).isTrue();
                    assertThat(throttled.operation()).isEqualTo("AttachKeyPair");
                    assertThat(throttled.requestId()).isEqualTo("r");
                    assertThat(throttled.attempts()).isEqualTo(1);
                });
            }
        }
    }

    @Test
    @DisplayName("N35 a call that was cancelled before it began is never sent; its clone is another call")
    void cancelledCallsAreNotSent() throws Exception {
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            Call<AttachKeyPairResponse> other = call.clone();
            assertThat(call.isCanceled()).isFalse();
            call.cancel();
            other.cancel();
            assertThat(call.isCanceled()).isTrue();
            for (Throwable failure : List.of(
                    catchThrowable(call::execute),
                    Objects.requireNonNull(catchThrowable(enqueued(other)::get).getCause()))) {
                assertThat(failure).isInstanceOfSatisfying(TransportException.class, cancelled -> {
                    assertThat(cancelled.kind()).isEqualTo(Kind.CANCELLED);
                    assertThat(cancelled.mayHaveBeenProcessed()).isFalse();
                });
            }
            assertThat(server.requests()).isZero();
            Call<AttachKeyPairResponse> clone = call.clone();
            assertThat(clone.isCanceled()).isFalse();
            assertGood(clone.execute());
        }
    }

    @ParameterizedTest(name = "N35 enqueued: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("N35 cancel ends a running call")
    void cancelEndsRunningCalls(boolean enqueued) throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    connection.stall();
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            CompletableFuture<?> outcome = enqueued ? enqueued(call) : CompletableFuture.runAsync(() -> execute(call));
            reached.await();
            call.cancel();
            assertThat(catchThrowable(outcome::get).getCause())
                    .isInstanceOfSatisfying(TransportException.class, cancelled -> {
                        assertThat(cancelled.kind()).isEqualTo(Kind.CANCELLED);
                        assertThat(cancelled.mayHaveBeenProcessed()).isTrue();
                    });
            assertThat(call.isCanceled()).isTrue();
        }
    }

    private static void execute(Call<AttachKeyPairResponse> call) {
        try {
            call.execute();
        } catch (IOException undeclared) {
            throw new IllegalStateException(undeclared);
        }
    }

    @Test
    @DisplayName("R16 timeout() is the deadline of that call only; without one the client's counts")
    void timeoutsAreDeadlines() throws Exception {
        CountDownLatch reached = new CountDownLatch(2);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    connection.stall();
                });
                KeyPairClient client = Clients.to(server.url())
                        .time(time.sources())
                        .callTimeout(Duration.ofSeconds(9))
                        .build()) {
            Call<AttachKeyPairResponse> call = client.with(CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(5)))
                    .api()
                    .attachKeyPair(Clients.request());
            assertThat(call.timeout().timeoutNanos()).isZero();
            Call<AttachKeyPairResponse> quick = call.clone();
            quick.timeout().timeout(2, TimeUnit.SECONDS);
            CompletableFuture<?> slowOutcome = enqueued(call);
            CompletableFuture<?> quickOutcome = enqueued(quick);
            reached.await();
            time.advance(Duration.ofSeconds(2));
            assertThat(catchThrowable(quickOutcome::get)).hasCauseInstanceOf(TransportException.class);
            assertThat(slowOutcome).isNotDone();
            time.advance(Duration.ofSeconds(3));
            assertThat(catchThrowable(slowOutcome::get).getCause())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            late -> assertThat(late.kind()).isEqualTo(Kind.CALL_TIMEOUT));
        }
    }

    @Test
    @DisplayName("S20 headers of the method are sent with each attempt, and signed")
    void headersAreSentAndSigned() throws Exception {
        List<String> signed = new CopyOnWriteArrayList<>();
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder()
                    .code(503)
                    .body("{\"Code\":\"ServiceUnavailable\"}")
                    .build());
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.start();
            try (KeyPairClient client = Clients.to("http://127.0.0.1:" + server.getPort())
                    .retries(RetryOptions.DEFAULT)
                    .time(new Clients.RecordedPauses().time())
                    .signer(new HeaderSigner() {
                        @Override
                        public SignedRequest sign(SigningInput request) {
                            signed.add(request.headers().get("X-Mine") + " "
                                    + request.headers().get("X-Fixed"));
                            return super.sign(request);
                        }
                    })
                    .build()) {
                own(client).attachKeyPair("mine", Clients.request()).execute();
            }
            for (int attempt = 0; attempt < 2; attempt++) {
                RecordedRequest request = server.takeRequest();
                assertThat(request.getHeaders().get("X-Mine")).isEqualTo("mine");
                assertThat(request.getHeaders().get("X-Fixed")).isEqualTo("fixed");
                assertThat(request.getHeaders().get("Authorization")).startsWith("Key testid signature-of-");
            }
            assertThat(signed).containsExactly("mine fixed", "mine fixed");
        }
    }

    @Test
    @DisplayName("S18 an operation that takes GET alone is sent as GET, whatever the interface says")
    void getOnlyOperationsAreSentAsGet() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            server.enqueue(new MockResponse.Builder().body(Clients.GOOD).build());
            server.start();
            try (KeyPairClient client =
                    Clients.to("http://127.0.0.1:" + server.getPort()).build()) {
                own(client).describeKeyPair(new DescribeKeyPairRequest("a b")).execute();
            }
            RecordedRequest request = server.takeRequest();
            assertThat(request.getMethod()).isEqualTo("GET");
            assertThat(request.getBodySize()).isZero();
            String query = Objects.requireNonNull(request.getUrl().encodedQuery());
            Map<String, String> parameters = Forms.parse(query);
            assertThat(parameters).containsEntry("KeyPairName", "a b").containsKey("Signature");
        }
    }

    @Test
    @DisplayName("R18 a method without a request record fails as a wrong request, thrown or given to the callback")
    void methodsWithoutRequestAreRefused() throws Exception {
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            for (Throwable failure : List.of(
                    catchThrowable(own(client).nothing()::execute),
                    Objects.requireNonNull(
                            catchThrowable(() -> enqueued(own(client).nothing()).get())
                                    .getCause()))) {
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                InvalidRequestException.class,
                                refused ->
                                        assertThat(refused).hasMessage("request: is not a request record of KeyPair"));
            }
            assertThat(server.requests()).isZero();
        }
    }
}
