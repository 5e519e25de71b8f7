package dev.tenon.runtime.internal.waiter;

import static dev.tenon.runtime.fixture.Listing.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.WaiterException;
import dev.tenon.runtime.fixture.Everything;
import dev.tenon.runtime.fixture.Listing;
import dev.tenon.runtime.fixture.ListingClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.runtime.waiter.WaiterOptions;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiting for states. */
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
            Everything met = client.await(List.of(), new Listing.Ready(), WaiterOptions.within(Duration.ofMinutes(1)));
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
                    () -> client.await(List.of(), new Listing.Ready(), WaiterOptions.within(Duration.ofMinutes(1))));
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
                    () -> client.await(List.of(), new Listing.Ready(), WaiterOptions.within(Duration.ofSeconds(4))));
            assertThat(late.reason()).isEqualTo(WaiterException.Reason.TIMEOUT);
            assertThat(late).hasMessageContaining("Ready").hasMessageContaining("starting");
            assertThat(time.pauses()).containsExactly(4_000L);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("W02 resources that were asked for and are not listed yet are waited for, and named when time is over")
    void missingResourcesAreWaitedFor() throws IOException {
        int[] calls = {0};
        try (RawServer server = ListingClient.serving(
                        form -> ++calls[0] < 3 ? page("", 0, "a=ok") : page("", 0, "a=ok", "b=ok"));
                ListingClient client = client(server)) {
            List<String> both = List.of("a", "b");
            Everything met = client.await(both, new Listing.Ready(), WaiterOptions.within(Duration.ofMinutes(1)));
            assertThat(met.names()).containsExactly("a=ok", "b=ok");
            assertThat(server.requests()).isEqualTo(3);
            calls[0] = -1_000;
            assertThatThrownBy(
                            () -> client.await(both, new Listing.Ready(), WaiterOptions.within(Duration.ofMinutes(1))))
                    .isInstanceOf(WaiterException.class)
                    .hasMessageContaining("not found: [b]");
        }
    }

    @Test
    @DisplayName("W02 a code means not yet where the description or the caller says so, and ends the wait elsewhere")
    void toleratedCodesMeanNotYet() throws IOException {
        int[] calls = {0};
        try (RawServer server = ListingClient.serving(form ->
                        ++calls[0] == 1 ? "{\"Code\":\"Thing.NotFound\",\"RequestId\":\"r\"}" : page("", 0, "ok"));
                ListingClient client = client(server)) {
            WaiterOptions options = WaiterOptions.within(Duration.ofMinutes(1));
            Listing.Ready described = new Listing.Ready(null, "Thing.NotFound");
            assertThat(client.await(List.of(), described, options).names()).containsExactly("ok");
            calls[0] = 0;
            Listing.Ready plain = new Listing.Ready();
            assertThat(client.await(List.of(), plain, options.tolerating("Thing.NotFound"))
                            .names())
                    .containsExactly("ok");
            calls[0] = 0;
            assertThatThrownBy(() -> client.await(List.of(), plain, options)).isInstanceOf(ServiceException.class);
            assertThat(calls[0]).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R04 waiting keeps the options of the client it is asked of")
    void callsOfAWaitHaveTheOptionsOfTheClient() throws IOException {
        try (RawServer server = ListingClient.serving(form -> "{\"Code\":\"Throttling\",\"RequestId\":\"r\"}");
                ListingClient client = client(server)) {
            ListingClient patient = client.with(CallOptions.DEFAULT.maxAttempts(3));
            assertThatThrownBy(() ->
                            patient.await(List.of(), new Listing.Ready(), WaiterOptions.within(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(ServiceException.class, throttled -> {
                        assertThat(throttled.isThrottled()).isTrue();
                        assertThat(throttled.attempts()).isEqualTo(3);
                    });
            assertThat(server.requests()).isEqualTo(3);
        }
    }
}
