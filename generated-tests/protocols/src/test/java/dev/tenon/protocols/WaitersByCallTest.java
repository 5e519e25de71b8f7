package dev.tenon.protocols;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.protocols.archive.ArchiveClient;
import dev.tenon.protocols.archive.ArchiveErrorCode;
import dev.tenon.protocols.archive.ArchiveException;
import dev.tenon.protocols.archive.CheckIdsRequest;
import dev.tenon.runtime.call.TimeSources;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.waiter.WaiterOptions;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Waiters that look at no state: the first call that is not refused ends them. */
final class WaitersByCallTest {
    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of("forms/service.yaml").start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private ArchiveClient client() {
        TimeSources system = TimeSources.system();
        return ArchiveClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                .time(new TimeSources(
                        system.clock(),
                        system.nanos(),
                        system.random(),
                        (nanos, task) -> system.pauses().schedule(0, task),
                        system.deadlines(),
                        system.nonces()))
                .build();
    }

    @Test
    @DisplayName("an error that the description tolerates means not yet; a success ends the wait")
    void waitsUntilACallSucceeds() {
        endpoint.on("CheckIds").fails("NoSuchId").times(2);
        endpoint.on("CheckIds").responds(Map.of("Count", 1));
        try (ArchiveClient client = client()) {
            CheckIdsRequest request = CheckIdsRequest.builder().id("a").build();

            assertThat(client.checkIdsUntilKnown(request, WaiterOptions.within(Duration.ofMinutes(1)))
                            .count())
                    .isEqualTo(1);
        }
        assertThat(endpoint.calls()).hasSize(3);
    }

    @Test
    @DisplayName("any other error ends the wait")
    void anyOtherErrorEndsIt() {
        endpoint.on("CheckIds").failsUndocumented("Forbidden", 403, "No.");
        try (ArchiveClient client = client()) {
            CheckIdsRequest request = CheckIdsRequest.builder().id("a").build();

            assertThatThrownBy(() -> client.checkIdsUntilKnown(request, WaiterOptions.within(Duration.ofMinutes(1))))
                    .isInstanceOfSatisfying(
                            ArchiveException.class,
                            refused -> assertThat(refused.code()).isEqualTo(ArchiveErrorCode.UNRECOGNIZED));
        }
        assertThat(endpoint.calls()).hasSize(1);
    }
}
