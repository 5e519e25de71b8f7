package dev.tenon.runtime.internal.batch;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.PartialFailureException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calls with more items than one request takes. */
@Timeout(30)
final class BatchSenderTest {
    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "i-" + number).toList();
    }

    private static String[] sent(Map<String, String> form) {
        return form.getOrDefault("Ids", "")
                .replace("[\"", "")
                .replace("\"]", "")
                .split("\",\"");
    }

    @Test
    @DisplayName(
            "R26 1,234 items go out in 25 batches of at most 50; counts add up, failures of items and of batches are"
                    + " all there")
    void everyItemIsAccountedFor() throws IOException {
        List<String> ids = ids(1_234);
        try (RawServer server = ListingClient.serving(form -> {
                    String[] sent = sent(form);
                    return sent[0].equals("i-100")
                            ? "{\"Code\":\"InvalidInstanceId.NotFound\",\"RequestId\":\"r\"}"
                            : page("", sent.length, sent);
                });
                ListingClient client = ListingClient.to(server).build()) {
            BatchResponse<Everything> response = client.sendBatched(ids, Listing.batches());
            assertThat(response.batches()).isEqualTo(25);
            assertThat(server.requests()).isEqualTo(25);
            Everything merged = Objects.requireNonNull(response.merged());
            assertThat(merged.whole()).isEqualTo(1_184);
            assertThat(merged.names()).hasSize(1_184);
            assertThat(response.failedBatches()).hasSize(1);
            long sevens = ids.stream().filter(id -> id.endsWith("7")).count();
            assertThat(response.failures()).hasSize((int) (sevens - 5 + 50));
            PartialFailureException thrown = catchThrowableOfType(PartialFailureException.class, response::orThrow);
            assertThat(thrown.failures()).hasSameSizeAs(response.failures());
            assertThat(thrown.getSuppressed()).hasSize(1);
            assertThat(server.bodies().stream()
                            .map(body -> Forms.parse(body).get("ClientToken"))
                            .distinct())
                    .hasSize(25);
            assertThat(server.connections()).isLessThanOrEqualTo(4);
        }
    }

    @Test
    @DisplayName("R20 a thread that is interrupted while batches are under way goes on at once, and ends them")
    void interruptsEndTheBatches() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::stall);
                ListingClient client = ListingClient.to(server).build()) {
            Thread.currentThread().interrupt();
            TransportException ended =
                    catchThrowableOfType(TransportException.class, () -> client.sendBatched(ids(2), Listing.batches()));
            assertThat(Thread.interrupted()).isTrue();
            assertThat(ended.kind()).isEqualTo(TransportException.Kind.CANCELLED);
        }
    }

    @Test
    @DisplayName("R25 a call with too many items that is not sent in batches is refused before it is sent")
    void tooManyItemsAreRefused() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("", 0, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            assertThatThrownBy(() -> client.list(ids(51)))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining(
                            "Ids: has 51 items, at most 50 allowed; listBatched sends more, in batches of 50");
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    @DisplayName("R25 a batch that cannot be right is found before anything is sent")
    void wrongBatchesAreFoundBeforeAnythingIsSent() throws IOException {
        List<String> ids = new ArrayList<>(ids(120));
        ids.set(115, "i-\ud83d");
        try (RawServer server = ListingClient.serving(form -> page("", 0, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            assertThatThrownBy(() -> client.sendBatched(ids, Listing.batches()))
                    .isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
                        assertThat(refused.parameter()).isEqualTo("Ids");
                        assertThat(refused.operation()).isEqualTo("Listing");
                    });
            assertThatThrownBy(() ->
                            client.sendBatchedAsync(ids, Listing.batches()).get())
                    .hasCauseInstanceOf(InvalidRequestException.class);
            assertThat(server.connections()).isZero();
        }
    }

    @Test
    @DisplayName("R26 the outcome is in the order of the request, whichever batch ends first")
    void theOutcomeIsInTheOrderOfTheRequest() throws Exception {
        CountDownLatch secondDone = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        String[] sent = sent(Forms.parse(connection.readRequest()));
                        if (sent[0].equals("i-0")) {
                            secondDone.await();
                        }
                        if (sent[0].equals("i-100")) {
                            connection.respond(400, "", "{\"Code\":\"Wrong\"}");
                        } else {
                            connection.respond(page("", sent.length, sent));
                        }
                        secondDone.countDown();
                    }
                });
                ListingClient client = ListingClient.to(server).build()) {
            BatchResponse<Everything> response = client.sendBatched(ids(150), Listing.batches());
            assertThat(Objects.requireNonNull(response.merged()).names())
                    .startsWith("i-0")
                    .endsWith("i-99");
            List<String> failed =
                    response.failures().stream().map(ItemFailure::subject).toList();
            assertThat(failed)
                    .startsWith("i-7", "i-17")
                    .endsWith("i-148", "i-149")
                    .contains("i-100");
            assertThat(failed.indexOf("i-97")).isLessThan(failed.indexOf("i-100"));
        }
    }

    @Test
    @DisplayName("R26 when every batch fails there is no merged response, and orThrow tells all of them")
    void nothingIsMergedWhenEverythingFails() throws IOException {
        try (RawServer server = ListingClient.serving(form -> "{\"Code\":\"Throttling\",\"RequestId\":\"r\"}");
                ListingClient client = ListingClient.to(server).build()) {
            BatchResponse<Everything> response = client.sendBatched(ids(60), Listing.batches());
            assertThat(response.merged()).isNull();
            assertThat(response.failedBatches()).hasSize(2).allMatch(ServiceException.class::isInstance);
            assertThat(response.failures())
                    .hasSize(60)
                    .allSatisfy(failure -> assertThat(failure.rawCode()).isEqualTo("Throttling"));
            PartialFailureException thrown = catchThrowableOfType(PartialFailureException.class, response::orThrow);
            assertThat(thrown)
                    .hasMessage("60 items failed, 2 of 2 batches as a whole: i-0: Throttling; i-1: Throttling; i-2:"
                            + " Throttling; and 57 more");
            assertThat(thrown.getSuppressed()).hasSize(2);
            assertThat(thrown.requestId()).isEqualTo("r");
        }
    }

    @Test
    @DisplayName("R26 without failures the response is the merged one; without items one batch goes out")
    void fewItemsGoOutInOneBatch() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("", 1, "a"));
                ListingClient client = ListingClient.to(server).build()) {
            assertThat(client.sendBatched(List.of(), Listing.batches())
                            .orThrow()
                            .names())
                    .containsExactly("a");
            assertThat(client.sendBatched(ids(50), Listing.batches()).batches()).isEqualTo(1);
            assertThat(server.requests()).isEqualTo(2);
            assertThat(Forms.parse(server.bodies().get(0))).doesNotContainKey("Ids");
        }
    }

    @Test
    @DisplayName("R26 N35 four batches run at once; cancelling ends them, and sends no other")
    void cancelEndsTheRunningBatches() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch gone = new CountDownLatch(4);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    four.countDown();
                    try {
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                ListingClient client = ListingClient.to(server).build()) {
            CompletableFuture<?> batches = client.sendBatchedAsync(ids(500), Listing.batches());
            four.await();
            assertThat(batches.cancel(true)).isTrue();
            gone.await();
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("R26 N35 a batch that is just being sent when the whole is cancelled is cancelled, too")
    void cancelEndsTheBatchThatIsJustSent() throws Exception {
        VirtualTime time = VirtualTime.withPausesHeld();
        CountDownLatch begun = new CountDownLatch(1);
        AtomicInteger questions = new AtomicInteger();
        CompletableFuture<CompletableFuture<?>> whole = new CompletableFuture<>();
        CredentialsProvider cancelling = new CredentialsProvider() {
            @Override
            public Credentials current() {
                // Of the fifth batch, on the thread that received the response of an earlier one.
                if (questions.incrementAndGet() == 5) {
                    whole.join().cancel(true);
                }
                return credentials();
            }

            @Override
            public Credentials credentials() {
                return Credentials.of("testid", Clients.SECRET);
            }
        };
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    begun.await();
                    connection.respond(page("", 1, "a"));
                    connection.readRequest();
                    connection.stall();
                });
                ListingClient client = ListingClient.to(server)
                        .time(time.sources())
                        .credentials(cancelling)
                        .build()) {
            whole.complete(client.sendBatchedAsync(ids(500), Listing.batches()));
            begun.countDown();
            assertThatThrownBy(() -> whole.join().join()).isInstanceOf(CancellationException.class);
            // Each call that runs has a deadline.
            time.awaitNoneWaiting();
        }
    }

    @Test
    @DisplayName("R26 R18 thousands of batches that fail at once do not grow the stack")
    void failuresAtOnceDoNotGrowTheStack() throws Exception {
        CredentialsProvider failing = new CredentialsProvider() {
            @Override
            public Credentials current() {
                throw new IllegalStateException("not today");
            }

            @Override
            public Credentials credentials() {
                return current();
            }
        };
        try (RawServer server = ListingClient.serving(form -> page("", 1, "a"));
                ListingClient client =
                        ListingClient.to(server).credentials(failing).build()) {
            BatchResponse<Everything> response =
                    client.sendBatchedAsync(ids(200_000), Listing.batches()).get();
            assertThat(response.failedBatches()).hasSize(4_000);
            assertThat(server.requests()).isZero();
        }
    }
}
