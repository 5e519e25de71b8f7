package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers that are slow, or that fail. */
@Timeout(30)
final class CredentialsResolverTest {
    private static final int CALLS = 16;
    private static final Credentials GOOD = Credentials.of("testid", Clients.SECRET);

    private final VirtualTime time = VirtualTime.withPausesHeld();

    private static RawServer server() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(Clients.GOOD);
            }
        });
    }

    private KeyPairClient client(RawServer server, CredentialsProvider provider) {
        return Clients.to(server.url())
                .time(time.sources())
                .callTimeout(Duration.ofMillis(500))
                .maxAttempts(3)
                .credentials(provider)
                .build();
    }

    @ParameterizedTest(name = "R22 waiting: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName(
            "R22 16 calls of a slow provider share one question, each ends at its deadline, later ones do not queue")
    void callsShareAQuestionAndEndByThemselves(boolean waiting) throws Exception {
        SlowProvider slow = new SlowProvider();
        ExecutorService callers = Executors.newCachedThreadPool();
        try (RawServer server = server();
                KeyPairClient client = client(server, slow)) {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int call = 0; call < CALLS; call++) {
                calls.add(
                        waiting
                                ? CompletableFuture.supplyAsync(() -> client.attachKeyPair(Clients.request()), callers)
                                : client.attachKeyPairAsync(Clients.request()));
            }
            slow.asked.await();
            time.awaitWaiting(CALLS);
            time.advance(Duration.ofMillis(500).minusNanos(1));
            assertThat(calls).noneMatch(CompletableFuture::isDone);
            time.advance(Duration.ofNanos(1));
            for (CompletableFuture<?> call : calls) {
                Throwable failure = catchThrowable(call::join).getCause();
                assertThat(failure).isInstanceOfSatisfying(TransportException.class, late -> {
                    assertThat(late.kind()).isEqualTo(Kind.CALL_TIMEOUT);
                    assertThat(late.phase()).isEqualTo(Phase.CREDENTIALS);
                    assertThat(late.mayHaveBeenProcessed()).isFalse();
                    assertThat(late.attempts()).isEqualTo(1);
                    assertThat(late).hasMessageContaining("waiting for credentials");
                });
            }
            assertThat(slow.questions).hasValue(1);
            assertThat(server.requests()).isZero();
            CompletableFuture<?> shared = client.attachKeyPairAsync(Clients.request());
            slow.released.countDown();
            shared.get();
            client.attachKeyPair(Clients.request());
            assertThat(slow.questions).hasValue(2);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    @DisplayName("R22 a renewal that stalls ends when its client is closed, and so does its thread")
    void noFetchOutlivesItsClient() throws Exception {
        CompletableFuture<Thread> renewing = new CompletableFuture<>();
        CompletableFuture<Throwable> ended = new CompletableFuture<>();
        CredentialsProvider stalled = new CredentialsProvider() {
            @Override
            public Credentials current() {
                return GOOD;
            }

            @Override
            public boolean isRefreshDue() {
                return true;
            }

            @Override
            public Credentials credentials() {
                renewing.complete(Thread.currentThread());
                ended.complete(catchThrowable(new CountDownLatch(1)::await));
                return GOOD;
            }
        };
        try (RawServer server = server()) {
            try (KeyPairClient client = client(server, stalled)) {
                client.attachKeyPair(Clients.request());
                renewing.get();
                assertThat(ended).isNotDone();
            }
            assertThat(ended.get()).isInstanceOf(InterruptedException.class);
            renewing.get().join();
        }
    }

    @Test
    @DisplayName("R22 an interrupt ends one wait at once, and not the question of the others")
    void interruptsEndOneWaitOnly() throws Exception {
        SlowProvider slow = new SlowProvider();
        try (RawServer server = server();
                KeyPairClient client = client(server, slow)) {
            CompletableFuture<?> other = client.attachKeyPairAsync(Clients.request());
            CompletableFuture<Throwable> failure = new CompletableFuture<>();
            Thread caller =
                    new Thread(() -> failure.complete(catchThrowable(() -> client.attachKeyPair(Clients.request()))));
            caller.start();
            time.awaitWaiting(2);
            caller.interrupt();
            assertThat(failure.get())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            ended -> assertThat(ended.kind()).isEqualTo(Kind.CANCELLED));
            assertThat(other).isNotDone();
            slow.released.countDown();
            other.get();
            assertThat(slow.questions).hasValue(1);
        }
    }

    static Stream<Arguments> failures() {
        return Stream.of(
                Arguments.of("null", provider(() -> null), null, "returned null"),
                Arguments.of(
                        "its own exception",
                        provider(() -> {
                            throw new CredentialsException("no file at hand");
                        }),
                        CredentialsException.class,
                        "no file at hand"),
                Arguments.of(
                        "an exception that quotes what it found",
                        provider(() -> {
                            throw new IllegalStateException("found " + "x".repeat(5));
                        }),
                        IllegalStateException.class,
                        "failed with java.lang.IllegalStateException"),
                Arguments.of(
                        "an error",
                        provider(() -> {
                            throw new StackOverflowError("deep");
                        }),
                        StackOverflowError.class,
                        "failed with java.lang.StackOverflowError"),
                Arguments.of(
                        "a checked exception, as other languages let out",
                        provider(() -> sneaky(new IOException("disk"))),
                        IOException.class,
                        "failed with java.io.IOException"));
    }

    @SuppressWarnings("NullAway") // what a caller's provider may do whatever its type says
    private static CredentialsProvider provider(Supplier<@Nullable Credentials> source) {
        return source::get;
    }

    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <E extends Exception> Credentials sneaky(Exception thrown) throws E {
        throw (E) thrown;
    }

    /** The same failure from what is said to be at hand. */
    private static CredentialsProvider atHand(CredentialsProvider provider) {
        return new CredentialsProvider() {
            @Override
            public @Nullable Credentials current() {
                return provider.credentials();
            }

            @Override
            public Credentials credentials() {
                return provider.credentials();
            }
        };
    }

    @ParameterizedTest(name = "C05 {0}")
    @MethodSource("failures")
    @DisplayName("C05 R18 a provider that fails fails the call, with its cause, without another attempt")
    void failuresOfProvidersAreToldWithTheirCause(
            String name, CredentialsProvider provider, @Nullable Class<? extends Throwable> cause, String words)
            throws Exception {
        for (CredentialsProvider each : List.of(provider, atHand(provider))) {
            try (RawServer server = server();
                    KeyPairClient client = client(server, each)) {
                Throwable waiting = catchThrowable(() -> client.attachKeyPair(Clients.request()));
                Throwable future = catchThrowable(client.attachKeyPairAsync(Clients.request())::join)
                        .getCause();
                Throwable line = catchThrowable(() -> client.curl(KeyPairService.attachKeyPair(), Clients.request()));
                Throwable url =
                        catchThrowable(() -> client.signedUrl(KeyPairService.attachKeyPair(), Clients.request()));
                for (Throwable failure : List.of(waiting, future, line, url)) {
                    boolean called = failure == waiting || failure == future;
                    SecretScan.assertClean(failure);
                    assertThat(failure).isInstanceOfSatisfying(CredentialsException.class, none -> {
                        assertThat(none.operation()).isEqualTo("AttachKeyPair");
                        assertThat(none.attempts()).isEqualTo(called ? 1 : 0);
                        assertThat(none.phase()).isEqualTo(Phase.CREDENTIALS);
                        assertThat(none.mayHaveBeenProcessed()).isFalse();
                        assertThat(none).hasMessageStartingWith("AttachKeyPair: no credentials: ");
                        assertThat(none).hasMessageContaining(words);
                        if (cause != null) {
                            assertThat(none).hasCauseInstanceOf(cause);
                        }
                    });
                }
                assertThat(server.requests()).isZero();
                assertThat(time.waiting()).isZero();
            }
        }
    }

    @Test
    @DisplayName("C05 a failure is not kept: the next call asks again")
    void failuresAreNotKept() throws Exception {
        AtomicInteger questions = new AtomicInteger();
        try (RawServer server = server();
                KeyPairClient client = client(server, () -> {
                    if (questions.incrementAndGet() == 1) {
                        throw new CredentialsException("not yet");
                    }
                    return GOOD;
                })) {
            assertThat(catchThrowable(() -> client.attachKeyPair(Clients.request())))
                    .isInstanceOf(CredentialsException.class);
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
            assertThat(questions).hasValue(2);
        }
    }

    @Test
    @DisplayName("R22 credentials that are at hand are used on the caller's own thread")
    void credentialsAtHandNeedNoThread() throws Exception {
        List<String> threads = new ArrayList<>();
        CredentialsProvider provider = new CredentialsProvider() {
            @Override
            public Credentials current() {
                threads.add(Thread.currentThread().getName());
                return GOOD;
            }

            @Override
            public Credentials credentials() {
                throw new AssertionError("is not asked");
            }
        };
        try (RawServer server = server();
                KeyPairClient client = client(server, provider)) {
            client.attachKeyPair(Clients.request());
            assertThat(threads).containsExactly(Thread.currentThread().getName());
            assertThat(Forms.parse(server.bodies().get(0))).containsEntry("AccessKeyId", "testid");
        }
    }
}
