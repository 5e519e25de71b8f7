package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.internal.pipeline.RetriedCalls.IDEMPOTENT;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.PLAIN;
import static dev.tenon.runtime.internal.pipeline.RetriedCalls.serving;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How long a call waits between attempts, and when it does not. */
final class RetryDelaysTest {
    private final RetriedCalls calls = new RetriedCalls();

    @Test
    @DisplayName("R14 N19 throttling waits as long as asked, and gives up when asked for too long")
    void throttlingWaitsAsAsked() throws IOException {
        try (RawServer server =
                        serving("400 Throttling.User|Retry-After: 7", "503 Throttling|x-acs-retry-after: 9000", "200");
                AnyClient client = calls.client(server)) {
            client.call(PLAIN, Map.of());
            assertThat(calls.pauses())
                    .satisfiesExactly(
                            first -> assertThat(first).isGreaterThanOrEqualTo(7_000),
                            second -> assertThat(second).isGreaterThanOrEqualTo(9_000));
        }
        try (RawServer server = serving("429 |Retry-After: 3600")) {
            ApiException failure = calls.failure(server, IDEMPOTENT);
            assertThat(failure).isInstanceOfSatisfying(KeyPairException.class, throttled -> {
                assertThat(throttled.isThrottled()).isTrue();
                assertThat(throttled.retryAfter()).isEqualTo(Duration.ofHours(1));
                assertThat(throttled.mayHaveBeenProcessed()).isFalse();
            });
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("R15 an outage drains the quota, successes fill it again")
    void outagesDrainTheQuota() throws IOException {
        try (RawServer server = serving("500 InternalError");
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of("testid", Clients.SECRET))
                        .time(new Clients.RecordedPauses().time())
                        .retries(new RetryOptions(3, Duration.ZERO, Duration.ZERO, Duration.ZERO, 3))
                        .build()) {
            for (int call = 0; call < 5; call++) {
                assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of())).isInstanceOf(ServiceException.class);
            }
            assertThat(server.requests()).isEqualTo(5 + 3);
        }
    }

    @Test
    @DisplayName("R16 no pause goes beyond the deadline of the call")
    void noPauseGoesBeyondTheDeadline() throws IOException {
        try (RawServer server = serving("400 Throttling|Retry-After: 3");
                AnyClient client = calls.client(server).with(CallOptions.DEFAULT.callTimeout(Duration.ofSeconds(2)))) {
            assertThatThrownBy(() -> client.call(IDEMPOTENT, Map.of()))
                    .isInstanceOfSatisfying(KeyPairException.class, throttled -> {
                        assertThat(throttled.isThrottled()).isTrue();
                        assertThat(throttled.code()).isEqualTo(KeyPairErrorCode.THROTTLING);
                    });
            assertThat(server.requests()).isEqualTo(1);
        }
    }
}
