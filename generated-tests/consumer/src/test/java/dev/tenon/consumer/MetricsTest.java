package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.consumer.cloud.AttachKeyPairRequest;
import dev.tenon.consumer.cloud.EcsClient;
import dev.tenon.consumer.cloud.EcsException;
import dev.tenon.micrometer.MicrometerObserver;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What Micrometer is told of the calls of a client. */
class MetricsTest {
    @Test
    @DisplayName("K08 one timer for each attempt, by operation, outcome and documented code")
    void eachAttemptHasATimer() {
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                        .start();
                EcsClient ecs = EcsClient.builder()
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .observer(MicrometerObserver.of(registry, "ecs"))
                        .build()) {
            endpoint.on("AttachKeyPair").throttles(1, Duration.ZERO).thenFails("DependencyViolation.WindowsInstance");
            AttachKeyPairRequest request = AttachKeyPairRequest.builder()
                    .regionId("cn-hangzhou")
                    .keyPairName("deploy")
                    .instanceIds("i-1")
                    .build();

            assertThat(catchThrowable(() -> ecs.attachKeyPair(request))).isInstanceOf(EcsException.class);
            ecs.attachKeyPair(request);
        }

        assertThat(count(registry, "THROTTLED", "Throttling", true)).isEqualTo(1);
        assertThat(count(registry, "REFUSED", "DependencyViolation.WindowsInstance", false))
                .isEqualTo(1);
        assertThat(count(registry, "SUCCESS", "none", false)).isEqualTo(1);
        assertThat(registry.getMeters()).hasSize(3);
    }

    private static long count(SimpleMeterRegistry registry, String outcome, String code, boolean retried) {
        return registry.get(MicrometerObserver.ATTEMPTS)
                .tags("operation", "AttachKeyPair", "outcome", outcome, "code", code)
                .tag("retried", Boolean.toString(retried))
                .timer()
                .count();
    }
}
