package com.example.instances;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.micrometer.MicrometerObserver;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

@SpringBootTest
class ApplicationTest {
    @TestConfiguration
    static class Simulated {
        @Bean
        EmbeddedEndpoint endpoint() {
            return EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                    .simulation(EcsSimulation.withSampleData())
                    .start();
        }

        /** Takes the place of the client of the application wherever one is injected. */
        @Bean
        @Primary
        EcsClient simulatedEcs(EmbeddedEndpoint endpoint, CloudProperties cloud, MeterRegistry meters) {
            return EcsClient.builder()
                    .endpoint(endpoint.url())
                    .allowInsecureHttp(true)
                    .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                    .maxAttempts(cloud.maxAttempts())
                    .observer(MicrometerObserver.of(meters, "ecs"))
                    .build();
        }
    }

    @Autowired
    private CloudHealth health;

    @Autowired
    private EmbeddedEndpoint endpoint;

    @Autowired
    private MeterRegistry meters;

    @Test
    void theHealthCheckSaysWhatTheServiceSays() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        endpoint.on("DescribeRegions").fails("InvalidAccessKeyId.NotFound");
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(meters.get("tenon.client.attempts")
                        .tags("operation", "DescribeRegions", "outcome", "REFUSED")
                        .timer()
                        .count())
                .isEqualTo(1);
    }
}
