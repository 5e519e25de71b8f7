package dev.tenon.runtime.internal.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.Response;

/** What Retrofit promises of its calls. */
@Timeout(30)
final class PipelineCallTest {
    private final VirtualTime time = VirtualTime.withPausesHeld();

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
        try (RawServer server = EnqueuedCalls.good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            assertThat(call.isExecuted()).isFalse();
            assertThat(server.requests()).isZero();
            assertGood(call.execute());
            assertThat(call.isExecuted()).isTrue();
            assertThatIllegalStateException().isThrownBy(call::execute);
            assertThatIllegalStateException().isThrownBy(() -> EnqueuedCalls.enqueued(call));
            Call<AttachKeyPairResponse> clone = call.clone();
            assertThat(clone.isExecuted()).isFalse();
            assertGood(EnqueuedCalls.enqueued(clone).get());
            assertThat(clone.isExecuted()).isTrue();
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.bodies().stream().map(Forms::parse).map(form -> form.get("SignatureNonce")))
                    .doesNotHaveDuplicates();
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
                    Objects.requireNonNull(catchThrowable(EnqueuedCalls.enqueued(call.clone())::get)
                            .getCause()))) {
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
        try (RawServer server = EnqueuedCalls.good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Call<AttachKeyPairResponse> call = client.api().attachKeyPair(Clients.request());
            Call<AttachKeyPairResponse> other = call.clone();
            assertThat(call.isCanceled()).isFalse();
            call.cancel();
            other.cancel();
            assertThat(call.isCanceled()).isTrue();
            for (Throwable failure : List.of(
                    catchThrowable(call::execute),
                    Objects.requireNonNull(
                            catchThrowable(EnqueuedCalls.enqueued(other)::get).getCause()))) {
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
            CompletableFuture<?> outcome =
                    enqueued ? EnqueuedCalls.enqueued(call) : CompletableFuture.runAsync(() -> execute(call));
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
            CompletableFuture<?> slowOutcome = EnqueuedCalls.enqueued(call);
            CompletableFuture<?> quickOutcome = EnqueuedCalls.enqueued(quick);
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
}
