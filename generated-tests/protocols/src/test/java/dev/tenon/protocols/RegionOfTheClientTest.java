package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.dynamic.DynamicRequest;
import dev.tenon.protocols.notices.ListNoticesRequest;
import dev.tenon.protocols.notices.ListNoticesResponse;
import dev.tenon.protocols.notices.NoticesClient;
import dev.tenon.protocols.notices.PinNoticeRequest;
import dev.tenon.protocols.notices.RemoveNoticesRequest;
import dev.tenon.runtime.client.ClientBuilder;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A client knows its region, and requests need not say it again. */
final class RegionOfTheClientTest {
    private static final String SPEC = "notices/service.yaml";
    private static final ListNoticesRequest NO_CITY =
            ListNoticesRequest.builder().build();

    private final EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(SPEC).start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private NoticesClient inOslo() {
        return at(NoticesClient.builder()).region("oslo").build();
    }

    private <B extends ClientBuilder<B, ?>> B at(B builder) {
        return builder.endpoint(endpoint.url()).allowInsecureHttp(true);
    }

    private static FrontDoors<ListNoticesResponse> listing(NoticesClient client, ListNoticesRequest request) {
        return new FrontDoors<>(
                () -> client.listNotices(request),
                () -> client.listNoticesAsync(request),
                () -> client.api().listNotices(request));
    }

    private List<String> cities() {
        return endpoint.calls().stream()
                .map(call -> call.request().parameters().getOrDefault("City", "none"))
                .toList();
    }

    @Test
    @DisplayName("it is sent by each request that leaves it out, through every front door")
    void isSentThroughEveryFrontDoor() {
        try (NoticesClient client = inOslo();
                DynamicClient dynamic = at(DynamicClient.builder(EmbeddedEndpoint.description(SPEC)))
                        .region("oslo")
                        .build()) {
            listing(client, NO_CITY).succeeds();
            dynamic.call("ListNotices", Map.of());
        }
        assertThat(cities()).containsExactly("oslo", "oslo", "oslo", "oslo");
    }

    @Test
    @DisplayName("it is sent with each page, each look of a waiter and each batch")
    void isSentWithPagesLooksAndBatches() {
        endpoint.on("ListNotices").responds(Map.of("NextToken", "2")).times(1);
        endpoint.on("ListNotices")
                .responds(Map.of("Notices", List.of(Map.of("NoticeId", "n-1", "State", "shown"))))
                .always();
        try (NoticesClient client = inOslo()) {
            assertThat(client.listNoticesPages(NO_CITY).stream()).hasSize(1);
            client.listNoticesUntilShown(NO_CITY, Duration.ofMinutes(1));
            client.removeNoticesBatched(
                    RemoveNoticesRequest.builder().noticeIds("a", "b", "c").build());
        }
        assertThat(cities()).containsExactly("oslo", "oslo", "oslo", "oslo", "oslo");
    }

    @Test
    @DisplayName("what a request says itself comes first, and an operation without the parameter gets none")
    void givesWayToTheRequest() {
        try (NoticesClient client = inOslo()) {
            client.listNotices(NO_CITY.toBuilder().city("turin").build());
            client.pinNotice(PinNoticeRequest.builder().text("Found a cat").build());
        }
        assertThat(cities()).containsExactly("turin", "none");
    }

    @Test
    @DisplayName("it is what a parameter of the request requires; without one, the request is refused when it is sent")
    void isThereForTheParameterThatRequiresIt() {
        RemoveNoticesRequest inStreet =
                RemoveNoticesRequest.builder().street("Main").build();
        String refusal =
                "RemoveNotices: City: is required; set it in the request, or region(...) on the builder of the client";
        try (NoticesClient client = inOslo();
                NoticesClient nowhere = at(NoticesClient.builder()).build();
                DynamicClient dynamic = at(DynamicClient.builder(EmbeddedEndpoint.description(SPEC)))
                        .region("oslo")
                        .build();
                DynamicClient dynamicNowhere = at(DynamicClient.builder(EmbeddedEndpoint.description(SPEC)))
                        .build()) {
            client.removeNotices(inStreet);
            dynamic.call("RemoveNotices", Map.of("Street", "Main"));
            nowhere.removeNotices(inStreet.toBuilder().city("turin").build());

            assertThatThrownBy(() -> nowhere.removeNotices(inStreet))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage(refusal);
            assertThatThrownBy(() -> dynamicNowhere.call("RemoveNotices", Map.of("Street", "Main")))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage(refusal);
            dynamicNowhere.call("RemoveNotices", Map.of());
        }
        assertThat(cities()).containsExactly("oslo", "oslo", "turin", "none");
    }

    @Test
    @DisplayName("without one, a request that must say it is refused with the way out; one that need not is sent")
    void isMissedOnlyWhereItIsRequired() {
        String refusal =
                "ListNotices: City: is required; set it in the request, or region(...) on the builder of the client";
        try (NoticesClient client = at(NoticesClient.builder()).build();
                DynamicClient dynamic = at(DynamicClient.builder(EmbeddedEndpoint.description(SPEC)))
                        .build()) {
            listing(client, NO_CITY).fails(InvalidRequestException.class, Throwable::getMessage, refusal);
            assertThatThrownBy(() -> dynamic.call("ListNotices", Map.of()))
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessage(refusal);
            // The service itself refuses what is sent unchecked.
            assertThatThrownBy(
                            () -> dynamic.send(DynamicRequest.of("ListNotices").unchecked()))
                    .isInstanceOf(ServiceException.class)
                    .hasMessageContaining("MissingParameter");
            client.removeNotices(RemoveNoticesRequest.builder().noticeIds("a").build());
        }
        assertThat(cities()).containsOnly("none");
    }
}
