package dev.tenon.runtime.internal.waiter;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.Scheduler;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.runtime.waiter.WaiterOptions;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waits that end before their condition is met: by a deadline, a cancelled future, an interrupt. */
@Timeout(30)
final class EndedWaitTest {
    private final VirtualTime time = VirtualTime.withoutPauses();

    private static WaiterOptions minute() {
        return WaiterOptions.within(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("W03 R23 a call that hangs ends with the wait it belongs to")
    void hangingCallsEndWithTheWait() throws Exception {
        VirtualTime held = VirtualTime.withPausesHeld();
        CountDownLatch reached = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    connection.stall();
                });
                ListingClient client =
                        ListingClient.to(server).time(held.sources()).build()) {
            CompletableFuture<?> wait =
                    client.awaitAsync(List.of(), Listing.ready(), WaiterOptions.within(Duration.ofSeconds(30)));
            reached.await();
            held.advance(Duration.ofSeconds(30).minusNanos(1));
            assertThat(wait).isNotDone();
            held.advance(Duration.ofNanos(1));
            assertThatThrownBy(wait::get)
                    .cause()
                    .isInstanceOfSatisfying(
                            WaiterException.class,
                            late -> assertThat(late.getSuppressed())
                                    .singleElement()
                                    .isInstanceOf(TransportException.class));
            assertThat(held.waiting()).isZero();
        }
    }

    @ParameterizedTest(name = "N35 during a pause: {0}")
    @ValueSource(booleans = {true, false})
    @DisplayName("N35 cancelling the future of a wait ends its call and its pause")
    void cancelEndsTheWait(boolean pause) throws Exception {
        VirtualTime held = VirtualTime.withPausesHeld();
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    try {
                        connection.readRequest();
                        reached.countDown();
                        if (pause) {
                            connection.respond(page("", 0, "a=starting"));
                        }
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                ListingClient client =
                        ListingClient.to(server).time(held.sources()).build()) {
            CompletableFuture<?> wait = client.awaitAsync(List.of(), Listing.ready(), minute());
            reached.await();
            if (pause) {
                held.awaitPauses(1);
            }
            assertThat(wait.cancel(true)).isTrue();
            if (!pause) {
                gone.await();
            }
            // The thread that began the pause may be the one that ends it.
            while (held.waiting() > 0) {
                Thread.onSpinWait();
            }
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("N35 a wait that is cancelled while it begins a pause, or a call, ends that, too")
    void cancelEndsWhatIsJustBeginning() throws Exception {
        CompletableFuture<CompletableFuture<?>> begun = new CompletableFuture<>();
        CompletableFuture<String> pauseCancelled = new CompletableFuture<>();
        TimeSources system = TimeSources.system();
        Scheduler cancelling = (nanos, task) -> {
            begun.join().cancel(true);
            return () -> pauseCancelled.complete("cancelled");
        };
        TimeSources sources = new TimeSources(
                system.clock(), system.nanos(), system.random(), cancelling, system.deadlines(), system.nonces());
        try (RawServer server = ListingClient.serving(form -> page("", 0, "a=starting"));
                ListingClient client = ListingClient.to(server).time(sources).build()) {
            begun.complete(client.awaitAsync(List.of(), Listing.ready(), minute()));
            assertThat(pauseCancelled.get()).isEqualTo("cancelled");
        }
        CompletableFuture<CompletableFuture<?>> second = new CompletableFuture<>();
        CountDownLatch gone = new CountDownLatch(1);
        int[] questions = {0};
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.respond(page("", 0, "a=starting"));
            try {
                connection.readRequest();
            } finally {
                gone.countDown();
            }
        })) {
            try (ListingClient client = ListingClient.to(server)
                    .time(time.sources())
                    .credentials(new CredentialsProvider() {
                        @Override
                        public Credentials current() {
                            if (++questions[0] == 2) {
                                second.join().cancel(true);
                            }
                            return credentials();
                        }

                        @Override
                        public Credentials credentials() {
                            return Credentials.of("testid", Clients.SECRET);
                        }
                    })
                    .build()) {
                second.complete(client.awaitAsync(List.of(), Listing.ready(), minute()));
                assertThatThrownBy(() -> second.join().join()).isInstanceOf(CancellationException.class);
            }
            // The connection may stay in the pool until its client is closed.
            gone.await();
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("N35 R20 an interrupt ends a wait at once, and the flag stays")
    void interruptsEndWaits() throws Exception {
        VirtualTime held = VirtualTime.withPausesHeld();
        try (RawServer server = ListingClient.serving(form -> page("", 0, "a=starting"));
                ListingClient client =
                        ListingClient.to(server).time(held.sources()).build()) {
            Thread.currentThread().interrupt();
            TransportException ended = catchThrowableOfType(
                    TransportException.class, () -> client.await(List.of(), Listing.ready(), minute()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ended.kind()).isEqualTo(TransportException.Kind.CANCELLED);
        }
    }
}
