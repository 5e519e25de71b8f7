package dev.tenon.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.testkit.Callers;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.EventConditions;
import org.junit.platform.testkit.engine.TestExecutionResultConditions;
import org.opentest4j.AssertionFailedError;

class DocumentedErrorsTest {
    private static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";
    private static final String[] ATTACH = {
        "RegionId", "cn-hangzhou", "KeyPairName", "deploy", "InstanceIds", "[\"i-1\",\"i-2\",\"i-3\"]"
    };

    private static EngineExecutionResults run(Class<?> type) {
        return EngineTestKit.engine("junit-jupiter")
                .selectors(DiscoverySelectors.selectClass(type))
                .execute();
    }

    private static List<String> names(EngineExecutionResults results) {
        return results.testEvents().started().stream()
                .map(Event::getTestDescriptor)
                .map(test -> test.getDisplayName())
                .toList();
    }

    private static String add(EmbeddedEndpoint endpoint) {
        return Callers.of(endpoint).with("Version", "2020-02-02").outcome("AddBook", "Title", "Ulysses");
    }

    @TestEndpoint(minimumErrorCoverage = 1)
    static class EveryErrorCase {
        @DocumentedErrors("AddBook")
        void meetsIt(Failure failure, EmbeddedEndpoint endpoint) {
            assertThat(add(endpoint))
                    .startsWith(failure.httpStatus() + " ")
                    .contains("\"Code\":\"" + failure.code() + "\"", "\"Message\":\"" + failure.message() + "\"");
            assertThat(add(endpoint)).as("a repeated call").contains(failure.code());
        }
    }

    @Test
    void eachDocumentedErrorIsARunOfItsOwnThatCountsAsCoverage() {
        EngineExecutionResults results = run(EveryErrorCase.class);

        assertThat(names(results))
                .containsExactly(
                        "AddBook fails with Book.Duplicate, HTTP 409",
                        "AddBook fails with Book.TooHeavy, HTTP 400",
                        "AddBook fails with Shelf.Full, HTTP 400",
                        "AddBook fails with Shelf.Locked, HTTP 403",
                        "AddBook fails with InternalError, HTTP 500");
        results.allEvents().assertStatistics(statistics -> statistics.failed(0));
    }

    /** Named as the generated class would be. */
    interface AddBookOperation {}

    @TestEndpoint(shared = true)
    static class FilteredCase {
        @ParameterizedTest(name = "{index} {0}")
        @DocumentedErrors(of = AddBookOperation.class, only = "Shelf.*", except = "Shelf.Locked")
        void meetsIt(Failure failure, EmbeddedEndpoint endpoint) {
            assertThat(add(endpoint)).contains("Shelf.Full");
        }

        @DocumentedErrors(value = "AddBook", only = "Book.*")
        void meetsAnotherOnTheSameEndpoint(Failure failure, EmbeddedEndpoint endpoint) {
            assertThat(add(endpoint)).contains(failure.code());
        }
    }

    @Test
    void errorsAreChosenByTheirCodes() {
        EngineExecutionResults results = run(FilteredCase.class);

        assertThat(names(results))
                .containsExactlyInAnyOrder(
                        "1 AddBook fails with Shelf.Full, HTTP 400",
                        "AddBook fails with Book.Duplicate, HTTP 409",
                        "AddBook fails with Book.TooHeavy, HTTP 400");
        results.allEvents().assertStatistics(statistics -> statistics.failed(0));
    }

    @TestEndpoint
    static class SwallowingCase {
        @DocumentedErrors(value = "AddBook", only = "Shelf.Full")
        void compares(Failure failure) {
            assertEquals("refused", "done");
        }

        @DocumentedErrors(value = "AddBook", only = "Shelf.Full")
        void describes(Failure failure) {
            assertThat("done").doesNotContain("one");
        }
    }

    @Test
    void whatFailsSaysInWhichRun() {
        assertThat(run(SwallowingCase.class)
                        .testEvents()
                        .failed()
                        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
                        .map(result -> result.getThrowable().orElseThrow()))
                .hasSize(2)
                .allSatisfy(thrown ->
                        assertThat(thrown).hasMessageStartingWith("AddBook fails with Shelf.Full, HTTP 400:\n"))
                .anySatisfy(thrown -> assertThat(thrown)
                        .isInstanceOfSatisfying(AssertionFailedError.class, compared -> {
                            assertThat(compared.isExpectedDefined()).isTrue();
                            assertThat(compared.getExpected().getValue()).isEqualTo("refused");
                        }));
    }

    @TestEndpoint(spec = ECS)
    static class OtherKindsCase {
        @DocumentedErrors(
                value = "AttachKeyPair",
                only = "DependencyViolation.WindowsInstance",
                kinds = {
                    FailureKind.THROTTLED_ONCE,
                    FailureKind.PARTIAL_FAILURE,
                    FailureKind.CLOSED_CONNECTION,
                    FailureKind.RESET_CONNECTION,
                    FailureKind.CUT_RESPONSE,
                    FailureKind.STALLED_RESPONSE,
                    FailureKind.WEB_PAGE
                })
        void meetsIt(Failure failure, EmbeddedEndpoint endpoint) throws Exception {
            switch (failure.kind()) {
                case THROTTLED_ONCE -> {
                    assertThat(attach(endpoint)).contains("\"Code\":\"Throttling\"");
                    assertThat(attach(endpoint)).startsWith("200 ");
                }
                case PARTIAL_FAILURE ->
                    assertThat(attach(endpoint))
                            .startsWith("200 ")
                            .contains("\"TotalCount\":3,\"FailCount\":1")
                            .contains("{\"InstanceId\":\"i-1\",\"Success\":true}")
                            .contains("{\"InstanceId\":\"i-3\",\"Success\":false,"
                                    + "\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"The instance")
                            .contains(failure.code());
                case WEB_PAGE -> assertThat(attach(endpoint)).startsWith("502 <!DOCTYPE html>");
                default ->
                    assertThatExceptionOfType(java.io.IOException.class)
                            .isThrownBy(() -> Callers.of(endpoint)
                                    .patience(Duration.ofMillis(200))
                                    .call("AttachKeyPair", ATTACH));
            }
            assertThat(endpoint.calls("AttachKeyPair"))
                    .extracting(RecordedCall::status)
                    .isNotEmpty();
        }

        private static String attach(EmbeddedEndpoint endpoint) {
            return Callers.of(endpoint).outcome("AttachKeyPair", ATTACH);
        }
    }

    @Test
    void otherKindsOfFailureComeOnRequest() {
        EngineExecutionResults results = run(OtherKindsCase.class);

        assertThat(names(results))
                .containsExactly(
                        "AttachKeyPair is throttled once with Throttling",
                        "AttachKeyPair succeeds, but its last item fails with DependencyViolation.WindowsInstance",
                        "AttachKeyPair meets a closed connection",
                        "AttachKeyPair meets a reset connection",
                        "AttachKeyPair gets a response that breaks off",
                        "AttachKeyPair gets no response",
                        "AttachKeyPair gets a web page, HTTP 502");
        results.allEvents().assertStatistics(statistics -> statistics.failed(0));
    }

    @TestEndpoint
    static class WrongNameCase {
        @DocumentedErrors("AddBooks")
        void never(Failure failure) {}
    }

    @TestEndpoint
    static class TwoNamesCase {
        @DocumentedErrors(value = "AddBook", of = AddBookOperation.class)
        void never(Failure failure) {}
    }

    @TestEndpoint
    static class WrongCodeCase {
        @DocumentedErrors(value = "AddBook", except = "Shelf.Fill")
        void never(Failure failure) {}
    }

    @TestEndpoint
    static class NothingLeftCase {
        @DocumentedErrors(
                value = "AddBook",
                except = {"*"})
        void never(Failure failure) {}
    }

    @TestEndpoint
    static class NoItemsCase {
        @DocumentedErrors(value = "AddBook", kinds = FailureKind.PARTIAL_FAILURE)
        void never(Failure failure) {}
    }

    @TestEndpoint
    static class WrongParameterCase {
        @DocumentedErrors("AddBook")
        void never(String failure) {}
    }

    static class NoEndpointCase {
        @DocumentedErrors("AddBook")
        void never(Failure failure) {}
    }

    static Stream<Arguments> whatIsWrong() {
        return Stream.of(
                Arguments.of(
                        WrongNameCase.class, "Shelf describes no operation \"AddBooks\"; did you mean \"AddBook\"?"),
                Arguments.of(TwoNamesCase.class, "names its operation either as text or by its class"),
                Arguments.of(WrongCodeCase.class, "called \"Shelf.Fill\"; did you mean \"Shelf.Full\"?"),
                Arguments.of(NothingLeftCase.class, "no documented error is left for never"),
                Arguments.of(NoItemsCase.class, "AddBook documents no failures of single items"),
                Arguments.of(
                        WrongParameterCase.class,
                        "the first parameter of never has to be a " + Failure.class.getName()),
                Arguments.of(NoEndpointCase.class, "the test class has no @TestEndpoint"));
    }

    @ParameterizedTest
    @MethodSource
    void whatIsWrong(Class<?> type, String message) {
        run(type)
                .containerEvents()
                .assertThatEvents()
                .haveExactly(
                        1,
                        EventConditions.event(
                                EventConditions.container("never"),
                                EventConditions.finishedWithFailure(
                                        TestExecutionResultConditions.message(text -> text.contains(message)))));
    }

    private enum Code implements ErrorCode {
        SHELF_FULL("Shelf.Full"),
        UNRECOGNIZED("");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @Test
    void aFailureKnowsItsConstant() {
        Failure full = new Failure("AddBook", FailureKind.OWN_ERROR, "Shelf.Full", 400, "");
        Failure reset = new Failure("AddBook", FailureKind.RESET_CONNECTION, "", 0, "");

        assertThat(full.code(Code.class)).hasValue(Code.SHELF_FULL);
        assertThat(full.is(Code.SHELF_FULL)).isTrue();
        assertThat(reset.code(Code.class)).isEmpty();
        assertThat(reset.is(Code.UNRECOGNIZED)).isFalse();
    }
}
