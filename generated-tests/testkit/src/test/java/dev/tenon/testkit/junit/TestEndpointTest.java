package dev.tenon.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.EndpointCalls;
import dev.tenon.testkit.ecs.EcsSimulation;
import dev.tenon.testkit.ecs.SimulatedInstance;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;

class TestEndpointTest {
    private static String call(EmbeddedEndpoint endpoint, String action) {
        return EndpointCalls.callAt(
                endpoint.url(), endpoint.accessKeyId(), endpoint.accessKeySecret(), action, "RegionId", "cn-hangzhou");
    }

    @Nested
    @TestEndpoint
    class PerTest {
        @Test
        void endpointAndItsStateAreInjected(EmbeddedEndpoint endpoint, EcsSimulation ecs) {
            ecs.addKeyPair("one-more");

            assertThat(call(endpoint, "DescribeKeyPairs")).contains("one-more");
        }

        @Test
        void theStateOfAnotherTestIsGone(EmbeddedEndpoint endpoint) {
            assertThat(call(endpoint, "DescribeKeyPairs")).contains("deploy").doesNotContain("one-more");
        }
    }

    @Nested
    @TestEndpoint(shared = true, sampleData = false)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Shared {
        @Test
        @Order(1)
        void oneTestPutsSomethingIn(EcsSimulation ecs) {
            assertThat(ecs.instance("i-linux-1")).isEmpty();
            ecs.add(SimulatedInstance.linux("i-shared"));
        }

        @Test
        @Order(2)
        void theNextFindsIt(EcsSimulation ecs) {
            assertThat(ecs.instance("i-shared")).isPresent();
        }
    }

    @TestEndpoint(strict = true)
    static class StrictCase {
        @Test
        void callsWithoutBeingAsked(EmbeddedEndpoint endpoint) {
            call(endpoint, "DescribeRegions");
        }

        @Test
        void callsWhatWasAnnounced(EmbeddedEndpoint endpoint) {
            endpoint.on("DescribeRegions").answersAsUsual();
            call(endpoint, "DescribeRegions");
        }
    }

    @TestEndpoint(minimumErrorCoverage = 0.5)
    static class LazyCase {
        @Test
        void meetsNoError(EmbeddedEndpoint endpoint) {
            call(endpoint, "DescribeRegions");
        }
    }

    @Test
    void strictModeFailsTheTestWithTheUnexpectedCall() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(StrictCase.class))
                .execute()
                .testEvents()
                .assertStatistics(statistics -> statistics.succeeded(1).failed(1))
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.event(
                                EventConditions.test("callsWithoutBeingAsked"),
                                EventConditions.finishedWithFailure(TestExecutionResultConditions.message(message ->
                                        message.contains("DescribeRegions was called without a scenario")))));
    }

    @Test
    void aClassThatMeetsTooFewErrorsFails() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(LazyCase.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.event(
                                EventConditions.container(LazyCase.class),
                                EventConditions.finishedWithFailure(TestExecutionResultConditions.message(
                                        message -> message.contains("50 % are demanded")))));
    }
}
