package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.internal.pipeline.RetriedCalls.IDEMPOTENT;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.support.RawServer;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Calls that nobody waits for. */
@Timeout(30)
final class AsyncCallTest {
    private final VirtualTime time = VirtualTime.withPausesHeld();

    private static TransportException failure(CompletableFuture<?> future) {
        Throwable failed = catchThrowableOfType(ExecutionException.class, future::get);
        assertThat(failed).hasCauseInstanceOf(TransportException.class);
        return (TransportException) Objects.requireNonNull(failed.getCause());
    }

    @Test
    @DisplayName("R23 a future completes at its deadline although the attempt's thread goes on")
    void stuckThreadsDoNotHoldFutures() throws Exception {
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        CountDownLatch left = new CountDownLatch(1);
        try (RawServer server = serving("200");
                KeyPairClient client = Clients.to(server.url())
                        .time(time.sources())
                        .callTimeout(Duration.ofSeconds(1))
                        .interceptor(chain -> {
                            entered.countDown();
                            awaitUninterruptibly(released);
                            try {
                                return chain.proceed(chain.request());
                            } finally {
                                left.countDown();
                            }
                        })
                        .build()) {
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            entered.await();
            time.advance(Duration.ofSeconds(1));
            TransportException late = failure(future);
            assertThat(late.kind()).isEqualTo(Kind.CALL_TIMEOUT);
            assertThat(late.mayHaveBeenProcessed()).isFalse();
            released.countDown();
            left.await();
            assertThat(server.requests()).isZero();
        }
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return;
            } catch (InterruptedException ignored) {
                // Like code that does not care.
            }
        }
    }

    @Test
    @DisplayName("R23 N35 a call that waits for its turn ends at its deadline, and is never sent")
    void queuedCallsEndAtTheirDeadline() throws Exception {
        Dispatcher one = new Dispatcher();
        one.setMaxRequests(1);
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    connection.stall();
                });
                KeyPairClient client = Clients.to(server.url())
                        .time(time.sources())
                        .httpClient(new OkHttpClient.Builder().dispatcher(one).build())
                        .callTimeout(Duration.ofSeconds(1))
                        .build()) {
            // It keeps its turn while the others end.
            CompletableFuture<?> first = client.with(CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(2)))
                    .attachKeyPairAsync(Clients.request());
            reached.await();
            CompletableFuture<?> queued = client.attachKeyPairAsync(Clients.request());
            CompletableFuture<?> cancelled = client.attachKeyPairAsync(Clients.request());
            assertThat(one.queuedCallsCount()).isEqualTo(2);
            cancelled.cancel(true);
            time.advance(Duration.ofSeconds(1));
            TransportException late = failure(queued);
            assertThat(late.kind()).isEqualTo(Kind.CALL_TIMEOUT);
            assertThat(late.phase()).isEqualTo(Phase.QUEUED);
            assertThat(late.mayHaveBeenProcessed()).isFalse();
            assertThat(first).isNotDone();
            time.advance(Duration.ofSeconds(1));
            assertThat(failure(first).mayHaveBeenProcessed()).isTrue();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "R20 {0}")
    @ValueSource(strings = {"cancel", "close", "end"})
    @DisplayName("R20 a pause holds no thread, and ends with its call")
    void pausesEndWithTheirCall(String ending) throws Exception {
        CountDownLatch idle = new CountDownLatch(1);
        Dispatcher dispatcher = new Dispatcher();
        dispatcher.setIdleCallback(idle::countDown);
        try (RawServer server = serving("503 ServiceUnavailable", "200")) {
            CountDownLatch observed = new CountDownLatch(1);
            AnyClient client = new RetriedCalls()
                    .builder(server)
                    .time(time.sources())
                    .httpClient(
                            new OkHttpClient.Builder().dispatcher(dispatcher).build())
                    .retries(RetryOptions.DEFAULT)
                    .callTimeout(Duration.ofSeconds(1))
                    .observer(attempt -> observed.countDown())
                    .build();
            CompletableFuture<String> future = client.callAsync(IDEMPOTENT, Map.of());
            observed.await();
            time.awaitWaiting(2);
            assertThat(time.pauses()).hasSize(1);
            idle.await();
            assertThat(time.waiting()).isEqualTo(2);
            if (ending.equals("end")) {
                time.advance(Duration.ofMillis(time.pauses().get(0)));
                assertThat(future.get()).isEqualTo("R");
            } else if (ending.equals("cancel")) {
                assertThat(future.cancel(false)).isTrue();
            } else {
                client.close();
                TransportException ended = failure(future);
                assertThat(ended.kind()).isEqualTo(Kind.CANCELLED);
                assertThat(ended.mayHaveBeenProcessed()).isTrue();
                assertThat(ended.getSuppressed()).singleElement().isInstanceOf(ServiceException.class);
            }
            client.close();
            time.awaitNoneWaiting();
            assertThat(server.requests()).isEqualTo(ending.equals("end") ? 2 : 1);
        }
    }

    @Test
    @DisplayName("R18 a request that cannot be right fails the future, and is not thrown")
    void wrongRequestsFailTheFuture() throws Exception {
        try (RawServer server = serving("200");
                AnyClient client = new RetriedCalls().client(server)) {
            CompletableFuture<String> future = client.callAsync(IDEMPOTENT, Map.of("Name", "\ud83d"));
            assertThat(future).isCompletedExceptionally();
            assertThat(catchThrowableOfType(ExecutionException.class, future::get))
                    .hasCauseInstanceOf(InvalidRequestException.class);
            assertThat(time.waiting()).isZero();
        }
    }
}
