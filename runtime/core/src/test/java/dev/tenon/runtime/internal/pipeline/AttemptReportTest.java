package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What observers are told. */
final class AttemptReportTest {
    @Test
    @DisplayName("K08 what an observer sees is bounded: operation, number, outcome, documented code, status, duration")
    void observedAttemptsAreOfLowCardinality() throws IOException {
        List<CallObserver.ObservedAttempt> seen = new ArrayList<>();
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.respond(400, "", "{\"Code\":\"Made.Up\"}");
                });
                KeyPairClient client =
                        Clients.to(server.url()).observer(seen::add).build()) {
            assertThatThrownBy(() -> client.attachKeyPair(Clients.request())).isInstanceOf(ApiException.class);
        }
        assertThat(seen).singleElement().satisfies(attempt -> {
            assertThat(attempt.operation()).isEqualTo("AttachKeyPair");
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.outcome()).isEqualTo(CallObserver.Outcome.REFUSED);
            assertThat(attempt.code()).isEmpty();
            assertThat(attempt.httpStatus()).isEqualTo(400);
            assertThat(attempt.last()).isTrue();
        });
    }
}
