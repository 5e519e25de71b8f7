package dev.tenon.runtime.internal.waiter;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.runtime.generated.Paging;
import dev.tenon.runtime.generated.Waiter;
import dev.tenon.runtime.waiter.WaiterOptions;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Waiting for states. */
@Timeout(30)
final class WaitTest {
    private final VirtualTime time = VirtualTime.withoutPauses();

    private ListingClient client(RawServer server) {
        return ListingClient.to(server).time(time.sources()).build();
    }

    @Test
    @DisplayName("W01 waits until every state is good, with the described pause")
    void waitsUntilEveryStateIsGood() throws IOException {
        int[] calls = {0};
        try (RawServer server = ListingClient.serving(
                        form -> ++calls[0] < 3 ? page("", 0, "ok", "starting") : page("", 0, "ok"));
                ListingClient client = client(server)) {
            Everything met = client.await(List.of(), Listing.ready(), WaiterOptions.within(Duration.ofMinutes(1)));
            assertThat(met.names()).containsExactly("ok");
            assertThat(time.pauses()).containsExactly(5_000L, 5_000L);
        }
    }

    @Test
    @DisplayName("W01 gives up at once in a state from which the one waited for cannot be reached")
    void failureStatesEndTheWait() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("", 0, "ok", "broken"));
                ListingClient client = client(server)) {
            WaiterException failed = catchThrowableOfType(
                    WaiterException.class,
                    () -> client.await(List.of(), Listing.ready(), WaiterOptions.within(Duration.ofMinutes(1))));
            assertThat(failed.reason()).isEqualTo(WaiterException.Reason.FAILURE_STATE);
            assertThat(failed).hasMessageContaining("{broken=1, ok=1}");
            assertThat(time.pauses()).isEmpty();
        }
    }

    @Test
    @DisplayName("W03 a deadline shorter than the pause is used whole, and one more look is taken when it passes")
    void theLastLookIsTakenAtTheDeadline() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("", 0, "starting"));
                ListingClient client = client(server)) {
            WaiterException late = catchThrowableOfType(
                    WaiterException.class,
                    () -> client.await(List.of(), Listing.ready(), WaiterOptions.within(Duration.ofSeconds(4))));
            assertThat(late.reason()).isEqualTo(WaiterException.Reason.TIMEOUT);
            assertThat(late).hasMessageContaining("Ready").hasMessageContaining("starting");
            assertThat(time.pauses()).containsExactly(4_000L);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("R04 waiting keeps the options of the client it is asked of")
    void callsOfAWaitHaveTheOptionsOfTheClient() throws IOException {
        try (RawServer server = ListingClient.serving(form -> "{\"Code\":\"Throttling\",\"RequestId\":\"r\"}");
                ListingClient client = client(server)) {
            ListingClient patient = client.with(CallOptions.DEFAULT.maxAttempts(3));
            assertThatThrownBy(() ->
                            patient.await(List.of(), Listing.ready(), WaiterOptions.within(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(ServiceException.class, throttled -> {
                        assertThat(throttled.isThrottled()).isTrue();
                        assertThat(throttled.attempts()).isEqualTo(3);
                    });
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    private static final Paging<Everything, String> TOKENS = Listing.byName("NextToken", null);

    private static WaiterOptions minute() {
        return WaiterOptions.within(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("W01 every page of every look is read, and one resource on the last page keeps the wait going")
    void everyPageIsRead() throws IOException {
        int[] looks = {0};
        try (RawServer server = ListingClient.serving(form -> {
                    looks[0] += form.containsKey("NextToken") ? 0 : 1;
                    return switch (form.getOrDefault("NextToken", "")) {
                        case "" -> page("t" + looks[0], 3, "a=ok", "look=" + "ok");
                        case "t1" -> page("", 3, "b=starting");
                        default -> page("", 3, "b=ok");
                    };
                });
                ListingClient client = client(server)) {
            Everything first = client.await(List.of(), Listing.ready().over(TOKENS), minute());
            assertThat(first.names()).containsExactly("a=ok", "look=ok");
            assertThat(server.requests()).isEqualTo(4);
            assertThat(time.pauses()).containsExactly(5_000L);
        }
    }

    @Test
    @DisplayName("W01 a failure state on a later page ends the wait before the rest is read")
    void failureStatesOnLaterPagesEndTheWait() throws IOException {
        try (RawServer server = ListingClient.serving(
                        form -> form.containsKey("NextToken") ? page("more", 9, "b=broken") : page("t", 9, "a=ok"));
                ListingClient client = client(server)) {
            WaiterException failed = catchThrowableOfType(
                    WaiterException.class,
                    () -> client.await(List.of(), Listing.ready().over(TOKENS), minute()));
            assertThat(failed.reason()).isEqualTo(WaiterException.Reason.FAILURE_STATE);
            assertThat(failed.attempts()).isEqualTo(2);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("W01 W02 success needs every id that was asked for, wherever it is listed")
    void everyIdIsNeeded() throws IOException {
        int[] looks = {0};
        try (RawServer server = ListingClient.serving(
                        form -> ++looks[0] < 3 ? page("", 0, "i-1=ok", "other=ok") : page("", 0, "i-2=ok", "i-1=ok"));
                ListingClient client = client(server)) {
            Everything met = client.await(List.of("i-1", "i-2"), Listing.ready(), minute());
            assertThat(met.names()).containsExactly("i-2=ok", "i-1=ok");
            assertThat(looks[0]).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("W02 what is missing is named, five of them, and what was seen is counted")
    void missingIdsAreNamed() throws IOException {
        List<String> ids = List.of("i-1", "i-2", "i-3", "i-4", "i-5", "i-6", "i-7");
        try (RawServer server = ListingClient.serving(form -> page("", 0, "i-1=ok", "x=starting", "y=starting"));
                ListingClient client = client(server)) {
            assertThatThrownBy(() -> client.await(ids, Listing.ready(), minute()))
                    .isInstanceOf(WaiterException.class)
                    .hasMessageContaining("{ok=1, starting=2}")
                    .hasMessageContaining("not found: [i-2, i-3, i-4, i-5, i-6] and 1 more");
        }
    }

    @Test
    @DisplayName("W02 an empty list is not yet what was waited for")
    void nothingIsNotEnough() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("", 0));
                ListingClient client = client(server)) {
            assertThatThrownBy(() -> client.await(List.of(), Listing.ready(), WaiterOptions.within(Duration.ZERO)))
                    .isInstanceOf(WaiterException.class)
                    .hasMessageContaining("last seen: nothing");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "W02 {0}")
    @ValueSource(strings = {"options", "description", "nobody"})
    @DisplayName("W02 codes that mean \"not yet\" are those of the description and of the caller")
    void codesCanBeTolerated(String who) throws IOException {
        int[] looks = {0};
        try (RawServer server = ListingClient.serving(
                        form -> ++looks[0] < 3 ? "{\"Code\":\"InvalidInstanceId.NotFound\"}" : page("", 0, "i-1=ok"));
                ListingClient client = client(server)) {
            Waiter<List<String>, Everything> waiter = who.equals("description")
                    ? Listing.ready().tolerating("InvalidInstanceId.NotFound")
                    : Listing.ready();
            WaiterOptions options =
                    who.equals("options") ? minute().tolerating("InvalidInstanceId.NotFound") : minute();
            if (who.equals("nobody")) {
                assertThatThrownBy(() -> client.await(List.of("i-1"), waiter, options))
                        .isInstanceOf(ServiceException.class);
                assertThat(looks[0]).isEqualTo(1);
            } else {
                assertThat(client.await(List.of("i-1"), waiter, options).names())
                        .containsExactly("i-1=ok");
                assertThat(looks[0]).isEqualTo(3);
            }
        }
    }

    @Test
    @DisplayName("W02 W03 a code that is tolerated to the end is suppressed in the timeout")
    void toleratedFailuresAreKept() throws IOException {
        try (RawServer server = ListingClient.serving(form -> "{\"Code\":\"InvalidInstanceId.NotFound\"}");
                ListingClient client = client(server)) {
            WaiterException late = catchThrowableOfType(
                    WaiterException.class,
                    () -> client.await(
                            List.of("i-1"),
                            Listing.ready(),
                            minute().tolerating("InvalidInstanceId.NotFound").every(Duration.ofSeconds(25))));
            assertThat(late.reason()).isEqualTo(WaiterException.Reason.TIMEOUT);
            assertThat(late.getSuppressed()).singleElement().isInstanceOf(ServiceException.class);
            assertThat(time.pauses()).containsExactly(25_000L, 25_000L, 10_000L);
            assertThat(time.passed()).isEqualTo(Duration.ofMinutes(1));
        }
    }

    @Test
    @DisplayName("W04 pages that turn in a circle end the wait with a failure")
    void circlesEndTheWait() throws IOException {
        try (RawServer server = ListingClient.serving(form -> page("same", 0, "a=ok"));
                ListingClient client = client(server)) {
            assertThatThrownBy(() -> client.await(List.of(), Listing.ready().over(TOKENS), minute()))
                    .isInstanceOf(DecodeException.class)
                    .hasMessageContaining("same page token");
            assertThat(server.requests()).isEqualTo(2);
        }
    }
}
