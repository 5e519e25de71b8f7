package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.runtime.fixture.VirtualTime;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls that are ended from outside, wherever their attempt is stuck. Time is moved by hand; what waits can be interrupted. */
@Timeout(30)
final class DeadlinesTest {
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final VirtualTime time = VirtualTime.withPausesHeld();

    /** A call on a thread of its own. */
    private static final class Caller {
        private final CompletableFuture<Boolean> flag = new CompletableFuture<>();
        private final CompletableFuture<Throwable> failure = new CompletableFuture<>();
        private final Thread thread;

        Caller(KeyPairClient client) {
            thread = new Thread(() -> {
                failure.complete(catchThrowable(() -> client.attachKeyPair(Clients.request())));
                flag.complete(Thread.currentThread().isInterrupted());
            });
            thread.start();
        }
    }

    private static void assertEnded(Throwable failure, Kind kind, Phase phase) {
        Throwable own = failure instanceof ExecutionException ? failure.getCause() : failure;
        SecretScan.assertClean(Objects.requireNonNull(own));
        assertThat(own).isInstanceOfSatisfying(TransportException.class, ended -> {
            assertThat(ended.kind()).isEqualTo(kind);
            assertThat(ended.phase()).isEqualTo(phase);
            assertThat(ended.mayHaveBeenProcessed()).isEqualTo(phase.isSent());
            assertThat(ended.attempts()).isEqualTo(1);
            assertThat(ended.operation()).isEqualTo("AttachKeyPair");
        });
    }

    @ParameterizedTest(name = "R23 N05 N06 {0}")
    @EnumSource(names = {"CREDENTIALS", "DNS", "CONNECTING", "TLS", "WAITING", "READING"})
    @DisplayName("R23 R16 a call that waits ends at its deadline, not before and not later, and tells how far it came")
    void blockingCallsEndAtTheirDeadline(Phase phase) throws Exception {
        try (StuckAttempt stuck = new StuckAttempt(phase);
                KeyPairClient client =
                        stuck.builder().time(time.sources()).maxAttempts(3).build()) {
            Caller caller = new Caller(client);
            stuck.await();
            time.advance(DEADLINE.minusNanos(1));
            assertThat(caller.failure).isNotDone();
            time.advance(Duration.ofNanos(1));
            assertEnded(caller.failure.get(), Kind.CALL_TIMEOUT, phase);
            assertThat(time.passed()).isEqualTo(DEADLINE);
            assertThat(time.waiting()).isZero();
            assertThat(stuck.requests()).isEqualTo(phase.isSent() ? 1 : 0);
        }
    }

    @ParameterizedTest(name = "R23 {0}")
    @EnumSource(names = {"CREDENTIALS", "DNS", "CONNECTING", "TLS", "WAITING", "READING"})
    @DisplayName("R23 R16 a future completes at the deadline of its call")
    void futuresCompleteAtTheirDeadline(Phase phase) throws Exception {
        try (StuckAttempt stuck = new StuckAttempt(phase);
                KeyPairClient client =
                        stuck.builder().time(time.sources()).maxAttempts(3).build()) {
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            stuck.await();
            time.advance(DEADLINE.minusNanos(1));
            assertThat(future).isNotDone();
            time.advance(Duration.ofNanos(1));
            assertEnded(catchThrowable(future::get), Kind.CALL_TIMEOUT, phase);
            assertThat(time.waiting()).isZero();
        }
    }

    @ParameterizedTest(name = "N35 {0}")
    @EnumSource(names = {"CREDENTIALS", "DNS", "CONNECTING", "TLS", "WAITING", "READING"})
    @DisplayName("N35 an interrupt ends a call in every phase, and the flag stays")
    void interruptsEndCalls(Phase phase) throws Exception {
        try (StuckAttempt stuck = new StuckAttempt(phase);
                KeyPairClient client =
                        stuck.builder().time(time.sources()).maxAttempts(3).build()) {
            Caller caller = new Caller(client);
            stuck.await();
            caller.thread.interrupt();
            assertEnded(caller.failure.get(), Kind.CANCELLED, phase);
            assertThat(caller.flag.get()).isTrue();
            assertThat(time.waiting()).isZero();
        }
    }

    @ParameterizedTest(name = "N35 {0}")
    @EnumSource(names = {"CREDENTIALS", "DNS", "CONNECTING", "TLS", "WAITING", "READING"})
    @DisplayName("N35 N42 closing the client ends running calls in every phase")
    void closingEndsRunningCalls(Phase phase) throws Exception {
        try (StuckAttempt stuck = new StuckAttempt(phase)) {
            KeyPairClient client =
                    stuck.builder().time(time.sources()).maxAttempts(3).build();
            Caller caller = new Caller(client);
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            stuck.await();
            time.awaitWaiting(2);
            client.close();
            assertThat(caller.failure.get()).isInstanceOf(TransportException.class);
            Throwable ended = catchThrowable(future::get).getCause();
            assertThat(ended)
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            cancelled -> assertThat(cancelled.kind()).isEqualTo(Kind.CANCELLED));
            assertThat(time.waiting()).isZero();
        }
    }

    @ParameterizedTest(name = "N35 {0}")
    @EnumSource(names = {"CREDENTIALS", "DNS", "CONNECTING", "TLS", "WAITING", "READING"})
    @DisplayName("N35 cancelling a future ends its call in every phase")
    void cancelledFuturesEndTheirCalls(Phase phase) throws Exception {
        try (StuckAttempt stuck = new StuckAttempt(phase);
                KeyPairClient client =
                        stuck.builder().time(time.sources()).maxAttempts(3).build()) {
            CompletableFuture<?> future = client.attachKeyPairAsync(Clients.request());
            stuck.await();
            assertThat(future.cancel(true)).isTrue();
            assertThat(future).isCancelled();
            time.awaitNoneWaiting();
        }
    }
}
