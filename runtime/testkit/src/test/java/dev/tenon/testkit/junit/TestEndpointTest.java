package dev.tenon.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.EndpointCalls;
import dev.tenon.testkit.ecs.EcsSimulation;
import dev.tenon.testkit.ecs.SimulatedInstance;
import java.io.IOException;
import java.nio.file.Path;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
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

        @Test
        void doesNotCallWhatWasAnnounced(EmbeddedEndpoint endpoint) {
            endpoint.on("DescribeKeyPairs").answersAsUsual().times(2);
            call(endpoint, "DescribeKeyPairs");
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
                .assertStatistics(statistics -> statistics.succeeded(1).failed(2))
                .assertThatEvents()
                .haveExactly(1, failure("callsWithoutBeingAsked", "DescribeRegions was called without a scenario"))
                .haveExactly(
                        1,
                        failure(
                                "doesNotCallWhatWasAnnounced",
                                "DescribeKeyPairs was announced 1 more calls than came"));
    }

    private static Condition<Event> failure(String test, String text) {
        return EventConditions.event(
                EventConditions.test(test),
                EventConditions.finishedWithFailure(
                        TestExecutionResultConditions.message(message -> message.contains(text))));
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

    @Test
    void aRunThatMeetsTooFewErrorsFailsAndLeavesItsPage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("reports").resolve("errors.html");

        EngineExecutionResults run = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("tenon.coverage.minimum", "0.25")
                .configurationParameter("tenon.coverage.page", page.toString())
                .selectors(DiscoverySelectors.selectClass(OneErrorCase.class))
                .execute();

        run.testEvents().assertStatistics(statistics -> statistics.succeeded(1).failed(0));
        run.containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.event(
                                EventConditions.engine(),
                                EventConditions.finishedWithFailure(TestExecutionResultConditions.message(
                                        message -> message.contains("the run meets 20 %")))));
        assertThat(page).content().contains("<td class=\"met\">DependencyViolation.WindowsInstance<br></td>");
    }

    @Test
    void aRunThatMeetsEnoughErrorsPasses() {
        EngineTestKit.engine("junit-jupiter")
                .configurationParameter("tenon.coverage.minimum", "0.2")
                .selectors(DiscoverySelectors.selectClass(OneErrorCase.class))
                .execute()
                .allEvents()
                .assertStatistics(statistics -> statistics.failed(0));
    }

    @TestEndpoint
    static class OneErrorCase {
        @Test
        void meetsOneErrorOfFive(EmbeddedEndpoint endpoint) {
            endpoint.on("AttachKeyPair").fails("DependencyViolation.WindowsInstance");
            call(endpoint, "AttachKeyPair");
        }
    }
}
