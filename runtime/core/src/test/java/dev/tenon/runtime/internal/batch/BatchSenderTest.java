package dev.tenon.runtime.internal.batch;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.batch.BatchResponse;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.PartialFailureException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Calls with more items than one request takes. */
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
            BatchResponse<Everything> response = client.sendBatched(ids, new Listing.Batches());
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
            TransportException ended = catchThrowableOfType(
                    TransportException.class, () -> client.sendBatched(ids(2), new Listing.Batches()));
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
                    .hasMessageContaining("Ids: has 51 items, at most 50");
            assertThat(server.requests()).isZero();
        }
    }
}
