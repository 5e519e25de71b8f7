package dev.tenon.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.Callers;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.shelf.Shelf;
import dev.tenon.testkit.simulation.Simulation;
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
        return Callers.of(endpoint).with("Version", "2020-02-02").outcome(action, "Title", "Ulysses");
    }

    @Nested
    @TestEndpoint
    class PerTest {
        @Test
        void endpointAndItsSimulationAreInjected(EmbeddedEndpoint endpoint, Shelf shelf) {
            shelf.add("Middlemarch");

            assertThat(call(endpoint, "CountBooks")).contains("\"Count\":3");
        }

        @Test
        void theStateOfAnotherTestIsGone(EmbeddedEndpoint endpoint, Simulation shelf) {
            assertThat(call(endpoint, "CountBooks")).contains("\"Count\":2");
            assertThat(shelf).isInstanceOf(Shelf.class);
        }
    }

    @Nested
    @TestEndpoint(shared = true, sampleData = false)
    @TestMethodOrder(MethodOrderer.OrderAnnotation.class)
    class Shared {
        @Test
        @Order(1)
        void oneTestPutsSomethingIn(Shelf shelf) {
            assertThat(shelf.books()).isEmpty();
            shelf.add("Middlemarch");
        }

        @Test
        @Order(2)
        void theNextFindsIt(Shelf shelf) {
            assertThat(shelf.books()).containsExactly("Middlemarch");
        }
    }

    @TestEndpoint(spec = "tenon/ecs/v2014_05_26/service.yaml")
    static class OtherDescriptionCase {
        @Test
        void asksForTheSimulationOfAnotherService(Shelf shelf) {
            shelf.add("never");
        }
    }

    @Test
    void aSimulationOfAnotherServiceCannotBeInjected() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(OtherDescriptionCase.class))
                .execute()
                .testEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        failure(
                                "asksForTheSimulationOfAnotherService",
                                "Ecs 2014-05-26 is not simulated by dev.tenon.testkit.shelf.Shelf;"
                                        + " the class path has no simulation of it"));
    }

    @TestEndpoint(strict = true)
    static class StrictCase {
        @Test
        void callsWithoutBeingAsked(EmbeddedEndpoint endpoint) {
            call(endpoint, "CountBooks");
        }

        @Test
        void callsWhatWasAnnounced(EmbeddedEndpoint endpoint) {
            endpoint.on("CountBooks").respondsAsUsual();
            call(endpoint, "CountBooks");
        }

        @Test
        void doesNotCallWhatWasAnnounced(EmbeddedEndpoint endpoint) {
            endpoint.on("AddBook").respondsAsUsual().times(2);
            call(endpoint, "AddBook");
        }
    }

    @TestEndpoint(minimumErrorCoverage = 0.5)
    static class LazyCase {
        @Test
        void meetsNoError(EmbeddedEndpoint endpoint) {
            call(endpoint, "AddBook");
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
                .haveExactly(1, failure("callsWithoutBeingAsked", "CountBooks was called without a scenario"))
                .haveExactly(1, failure("doesNotCallWhatWasAnnounced", "AddBook expected 1 more calls"));
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
                                        message -> message.contains("50 % are required")))));
    }

    @TestEndpoint(minimumErrorCoverage = 0.01)
    static class NothingDocumentedCase {
        @Test
        void callsAnOperationThatDocumentsNoErrors(EmbeddedEndpoint endpoint) {
            call(endpoint, "CountBooks");
        }
    }

    @Test
    void aClassWhoseOperationsDocumentNoErrorsFailsADemand() {
        EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(NothingDocumentedCase.class))
                .execute()
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.event(
                                EventConditions.container(NothingDocumentedCase.class),
                                EventConditions.finishedWithFailure(TestExecutionResultConditions.message(
                                        message -> message.contains("documents none of its own: CountBooks")))));
    }

    @Test
    void aRunThatMeetsTooFewErrorsFailsAndLeavesItsPage(@TempDir Path folder) throws IOException {
        Path page = folder.resolve("reports").resolve("errors.html");

        EngineExecutionResults run = EngineTestKit.engine("junit-jupiter")
                .configurationParameter("tenon.coverage.minimum", "0.3")
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
                                        message -> message.contains("the run meets 25 %")))));
        assertThat(page).content().contains("<tr class=\"met\"><td>Shelf.Full</td>");
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
        void meetsOneErrorOfFour(EmbeddedEndpoint endpoint) {
            endpoint.on("AddBook").fails("Shelf.Full");
            call(endpoint, "AddBook");
        }
    }
}
