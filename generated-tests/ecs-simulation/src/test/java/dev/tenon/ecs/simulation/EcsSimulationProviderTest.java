package dev.tenon.ecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.support.RpcCaller;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The test kit finds the simulation by itself. */
class EcsSimulationProviderTest {
    @Nested
    @TestEndpoint
    class WithSampleData {
        @Test
        void theSimulationIsInjectedAndServesTheCalls(EmbeddedEndpoint endpoint, EcsSimulation ecs) {
            ecs.addKeyPair("one-more");

            assertThat(new RpcCaller(endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret())
                            .outcome("DescribeKeyPairs", "RegionId", "cn-hangzhou"))
                    .contains("one-more", "deploy", "backup");
        }
    }

    @Nested
    @TestEndpoint(sampleData = false)
    class WithoutSampleData {
        @Test
        void theAccountOwnsNothing(EcsSimulation ecs) {
            assertThat(ecs.instances()).isEmpty();
            assertThat(ecs.keyPairs()).isEmpty();
        }
    }

    @Nested
    @TestEndpoint(spec = "small/service.yaml")
    class OfAnotherDescriptionOfTheSameVersion {
        @Test
        void theSimulationIsTheSame(EcsSimulation ecs) {
            assertThat(ecs.instance("i-linux-1")).isPresent();
        }
    }
}
