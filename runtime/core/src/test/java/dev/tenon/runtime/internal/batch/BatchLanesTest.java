package dev.tenon.runtime.internal.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Batches of a caller who waits for them. */
@Timeout(60)
final class BatchLanesTest {
    private static List<String> ids(int count) {
        return IntStream.range(0, count).mapToObj(number -> "i-" + number).toList();
    }

    @Test
    @DisplayName(
            "R20 R26 four batches run at once; an interrupt of the thread that waits ends them, and sends no other")
    void interruptsEndTheRunningBatches() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        CountDownLatch gone = new CountDownLatch(4);
        CompletableFuture<Throwable> thrown = new CompletableFuture<>();
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
            Thread waiting = new Thread(() -> {
                Throwable failure = catchThrowable(() -> client.sendBatched(ids(500), Listing.batches()));
                thrown.complete(Thread.interrupted() ? failure : new AssertionError("not interrupted", failure));
            });
            waiting.start();
            four.await();
            waiting.interrupt();
            assertThat(thrown.get())
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            ended -> assertThat(ended.kind()).isEqualTo(TransportException.Kind.CANCELLED));
            gone.await();
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName("R26 a client that is closed meanwhile ends the batches; every item is accounted for")
    void aClosedClientEndsTheBatches() throws Exception {
        CountDownLatch four = new CountDownLatch(4);
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            four.countDown();
            connection.stall();
        })) {
            CompletableFuture<BatchResponse<Everything>> sent;
            try (ListingClient client = ListingClient.to(server).build()) {
                sent = CompletableFuture.supplyAsync(() -> client.sendBatched(ids(500), Listing.batches()));
                four.await();
            }
            BatchResponse<Everything> response = sent.get();
            assertThat(response.failures()).hasSize(500);
            assertThat(response.failedBatches())
                    .hasSize(10)
                    .hasOnlyElementsOfTypes(TransportException.class, InvalidRequestException.class)
                    .filteredOn(ApiException::mayHaveBeenProcessed)
                    .hasSize(4);
            assertThat(server.requests()).isEqualTo(4);
        }
    }

    @Test
    @DisplayName(
            "R26 an interrupt of a thread that helps is not the caller's: the batch has failed, and the others are sent")
    void interruptsOfHelpersEndNothing() throws Exception {
        try (RawServer server = ListingClient.serving(request -> "{\"Code\":\"No\"}");
                ListingClient client = ListingClient.to(server)
                        .observer(attempt -> {
                            if (Thread.currentThread().getName().startsWith("tenon-")) {
                                Thread.currentThread().interrupt();
                            }
                        })
                        .build()) {
            BatchResponse<Everything> response = client.sendBatched(ids(500), Listing.batches());

            assertThat(response.failedBatches()).hasSize(10);
            assertThat(Thread.currentThread().isInterrupted()).isFalse();
        }
    }
}
