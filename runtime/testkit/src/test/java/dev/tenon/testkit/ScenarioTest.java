package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.ErrorCode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScenarioTest {
    private static final String ECS = "tenon/ecs/v2014_05_26/service.yaml";
    private static final String[] ARGUMENTS = {
        "RegionId", "cn-hangzhou", "KeyPairName", "deploy", "InstanceIds", "[\"i-1\"]"
    };

    private final EmbeddedEndpoint endpoint = EmbeddedEndpoint.of(ECS).start();

    @AfterEach
    void close() {
        endpoint.close();
    }

    private HttpResponse<String> attach() throws Exception {
        return Callers.of(endpoint).call("AttachKeyPair", ARGUMENTS);
    }

    @Test
    void oneVerbIsOneCallAndThenTheUsualBehaviourReturns() throws Exception {
        endpoint.on("AttachKeyPair")
                .throttles(2, Duration.ofMillis(1500))
                .thenFails("DependencyViolation.WindowsInstance");

        HttpResponse<String> throttled = attach();
        assertThat(throttled.statusCode()).isEqualTo(400);
        assertThat(throttled.body()).contains("\"Code\":\"Throttling\"");
        assertThat(throttled.headers().firstValue("x-acs-retry-after")).hasValue("1500");
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("1");
        assertThat(attach().body()).contains("Throttling");
        HttpResponse<String> refused = attach();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"Code\":\"DependencyViolation.WindowsInstance\"");
        assertThat(attach().statusCode()).isEqualTo(200);
        assertThat(endpoint.calls()).extracting(RecordedCall::status).containsExactly(400, 400, 403, 200);
    }

    @ParameterizedTest
    @CsvSource({
        "DependencyViolation.WindowInstance,DependencyViolation.WindowsInstance",
        "DependencyViolation.Window,DependencyViolation.WindowsInstance",
        "DependencyViolation.Io,DependencyViolation.IoOptimize",
        "InvalidInstanceIds.ValueNotSuported,InvalidInstanceIds.ValueNotSupported",
        "InternalErrors,InternalError",
        "dependencyviolation.iooptimize,DependencyViolation.IoOptimize"
    })
    void undocumentedCodesAreRefusedWithTheNearestOne(String asked, String meant) {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").fails(asked))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(
                        "AttachKeyPair documents no error \"" + asked + "\"; did you mean \"" + meant + "\"?");
    }

    @Test
    void undescribedOperationsAreRefusedWithTheNearestOne() {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPairs"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Ecs describes no operation \"AttachKeyPairs\"; did you mean \"AttachKeyPair\"?");
    }

    @Test
    void undocumentedErrorsAreThereForThoseWhoAsk() throws Exception {
        endpoint.on("AttachKeyPair").failsUndocumented("Brand.New", 418, "short and stout");

        assertThat(attach().statusCode()).isEqualTo(418);
    }

    @Test
    void aRowIsChosenByItsStatus() throws Exception {
        endpoint.on("AttachKeyPair").fails("MissingParameter", 403);

        assertThat(attach().statusCode()).isEqualTo(403);
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").fails("MissingParameter", 404))
                .hasMessage("AttachKeyPair documents MissingParameter, but not with HTTP status 404");
    }

    @Test
    void respondsWithPlainValues() throws Exception {
        endpoint.on("AttachKeyPair")
                .responds(Map.of("TotalCount", "2", "Results", List.of(Map.of("InstanceId", "a<b", "Success", true))))
                .times(2);

        assertThat(attach().body())
                .contains("\"TotalCount\":\"2\"", "\"Results\":{\"Result\":[{", "\"InstanceId\":\"a<b\"");
        assertThat(Callers.of(endpoint)
                        .with("Format", "XML")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("<TotalCount>2</TotalCount>", "<InstanceId>a&lt;b</InstanceId>", "<Results><Result>");
    }

    /** A member of {@link Response}. */
    public record Result(String instanceId, Boolean success, String code, String message) {}

    /** The components that the generated response of AttachKeyPair has. */
    public record Response(String requestId, String keyPairName, int totalCount, int failCount, List<Result> results) {}

    @Test
    void respondsWithARecordUnderTheNamesOfTheWire() throws Exception {
        endpoint.on("AttachKeyPair")
                .responds(new Response("r-1", "deploy", 1, 1, List.of(new Result("i-1", false, "Odd.Code", "no"))))
                .times(2);

        assertThat(attach().body())
                .contains("\"RequestId\":\"r-1\"", "\"KeyPairName\":\"deploy\"", "\"TotalCount\":1", "\"FailCount\":1")
                .contains("\"Results\":{\"Result\":[{\"InstanceId\":\"i-1\",\"Success\":false,\"Code\":\"Odd.Code\"");
        assertThat(Callers.of(endpoint)
                        .with("Format", "XML")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("<RequestId>r-1</RequestId>", "<Result><InstanceId>i-1</InstanceId><Success>false</Success>");
    }

    @Test
    void aRecordOfAnotherOperationIsRefused() {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").responds(new Result("i-1", true, "", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("has no component requestId");
    }

    private enum Code implements ErrorCode {
        WINDOWS("DependencyViolation.WindowsInstance"),
        MISTYPED("DependencyViolation.WindowInstance");

        private final String code;

        Code(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    @ParameterizedTest
    @MethodSource
    void fieldsThatAreNotDocumentedAreRefusedWithTheNearestOne(Map<String, ?> values, String message) {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").responds(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith(" To respond with it all the same, use respondsUndocumented.");
    }

    static Stream<Arguments> fieldsThatAreNotDocumentedAreRefusedWithTheNearestOne() {
        return Stream.of(
                Arguments.of(
                        Map.of("TotalCounts", 1),
                        "AttachKeyPair documents no field \"TotalCounts\"; did you mean \"TotalCount\"?"),
                Arguments.of(
                        Map.of("totalCount", 1),
                        "AttachKeyPair documents no field \"totalCount\"; did you mean \"TotalCount\"?"),
                Arguments.of(
                        Map.of("Results", List.of(Map.of("Sucess", true))),
                        "AttachKeyPair documents no field \"Results.Sucess\"; did you mean \"Results.Success\"?"),
                Arguments.of(
                        Map.of("Price", 1),
                        "AttachKeyPair documents no field \"Price\"; it documents RequestId, KeyPairName, TotalCount,"));
    }

    @Test
    void undocumentedFieldsAreThereForThoseWhoAsk() throws Exception {
        endpoint.on("AttachKeyPair").respondsUndocumented(Map.of("Price", "2"));

        assertThat(attach().body()).contains("\"Price\":\"2\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 42, 199, 600, -1})
    void anHttpStatusThatNoResponseHasIsRefused(int status) {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").respondsText(status, "text/plain", ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no response has the HTTP status " + status + "; name one from 200 to 599");
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").failsUndocumented("Code", status, ""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatXmlCannotHoldIsNeverSentRaw() throws Exception {
        endpoint.on("AttachKeyPair")
                .responds(Map.of("KeyPairName", "a\u0000b\u0008c\uFFFEd\uD800e\tf\ng\rh\uD83D\uDE00"));

        assertThat(Callers.of(endpoint)
                        .with("Format", "XML")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("<KeyPairName>a\uFFFDb\uFFFDc\uFFFDd\uFFFDe\tf\ng&#13;h\uD83D\uDE00</KeyPairName>");
    }

    @Test
    void aConditionChoosesTheCallsThatAVerbIsAbout() throws Exception {
        endpoint.on("AttachKeyPair")
                .when(request -> request.parameter("KeyPairName").orElse("").startsWith("b"))
                .fails("InternalError")
                .times(2);
        endpoint.on("AttachKeyPair").fails("InvalidKeyPairName.NotFound");

        assertThat(attach("deploy")).isEqualTo(400);
        assertThat(attach("deploy")).as("usual").isEqualTo(200);
        assertThat(attach("backup")).isEqualTo(500);
        assertThat(attach("deploy")).isEqualTo(200);
        assertThat(attach("backup")).isEqualTo(500);
        assertThat(attach("backup")).isEqualTo(200);
    }

    private int attach(String keyPair) throws Exception {
        return Callers.of(endpoint)
                .with("KeyPairName", keyPair)
                .call("AttachKeyPair", ARGUMENTS)
                .statusCode();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n"})
    void aRecordedResponseIsReplayed(String line, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(
                folder.resolve("recorded.http"),
                String.join(
                        line,
                        "HTTP/1.1 100 Continue",
                        "",
                        "HTTP/2 403 Forbidden",
                        "Date: Mon, 01 Jan 2018 00:00:00 GMT",
                        "content-type: application/json;charset=utf-8",
                        "Content-Length: 5",
                        "X-Acs-Request-Id: recorded",
                        "",
                        "{\"Code\":\"数\",\n\n\"x\":1}"));
        endpoint.on("AttachKeyPair").replays(file);

        HttpResponse<String> replayed = attach();

        assertThat(replayed.statusCode()).isEqualTo(403);
        assertThat(replayed.body()).isEqualTo("{\"Code\":\"数\",\n\n\"x\":1}");
        assertThat(replayed.headers().map())
                .containsEntry("content-type", List.of("application/json;charset=utf-8"))
                .containsEntry("x-acs-request-id", List.of("recorded"));
        assertThat(replayed.headers().firstValue("Date").orElseThrow()).doesNotContain("2018");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | does not begin with a status line such as HTTP/1.1 200 OK; curl -i writes one",
                "HTTP/1.1 999 Odd | does not begin with a status line",
                "HTTP/1.1 200 OK;nonsense;;{} | has a line 2 that is no header",
                "HTTP/1.1 200 OK;Content-Encoding: gzip;;x | holds a compressed body; record it without compression"
            })
    void aFileThatIsNoRecordingIsRefused(String text, String message, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("recorded.http"), text.replace(";", "\n"));

        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").replays(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " " + message);
    }

    @Test
    void failsByTheConstantOfAnEnum() throws Exception {
        endpoint.on("AttachKeyPair").fails(Code.WINDOWS);

        HttpResponse<String> refused = attach();
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("\"Code\":\"DependencyViolation.WindowsInstance\"");
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").fails(Code.MISTYPED))
                .hasMessageContaining("did you mean");
    }

    @Test
    void throttlingMayComeInTheMiddle() throws Exception {
        endpoint.on("AttachKeyPair")
                .fails("InternalError")
                .thenThrottles(2, Duration.ofSeconds(3))
                .respondsAsUsual();

        assertThat(attach().body()).contains("InternalError");
        HttpResponse<String> throttled = attach();
        assertThat(throttled.body()).contains("Throttling");
        assertThat(throttled.headers().firstValue("Retry-After")).hasValue("3");
        assertThat(attach().body()).contains("Throttling");
        assertThat(attach().statusCode()).isEqualTo(200);
    }

    @Test
    void throttlingNeedNotSayHowLongToWait() throws Exception {
        endpoint.on("AttachKeyPair").throttles(1, Duration.ZERO);

        HttpResponse<String> throttled = attach();
        assertThat(throttled.body()).contains("Throttling");
        assertThat(throttled.headers().firstValue("Retry-After")).isEmpty();
        assertThat(throttled.headers().firstValue("x-acs-retry-after")).isEmpty();
    }

    @Test
    void respondsWithAWebPage() throws Exception {
        endpoint.on("AttachKeyPair").respondsHtml(502);

        HttpResponse<String> page = attach();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 20, 120})
    void cutsAResponse(int bytes) throws Exception {
        endpoint.on("AttachKeyPair").cutsAfterBytes(bytes);

        ByteArrayOutputStream received = new ByteArrayOutputStream();
        try (InputStream body = Callers.of(endpoint).open("AttachKeyPair", ARGUMENTS)) {
            assertThatExceptionOfType(IOException.class).isThrownBy(() -> body.transferTo(received));
        }
        assertThat(received.size()).isEqualTo(bytes);
        assertThat(endpoint.calls()).hasSize(1);
        assertThat(attach().statusCode()).isEqualTo(200);
    }

    @Test
    void closesWithoutAResponse() {
        endpoint.on("AttachKeyPair").closesWithoutResponse();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::attach);
    }

    @Test
    void resetsTheConnection() {
        endpoint.on("AttachKeyPair").resets();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::attach).withStackTraceContaining("reset");
    }

    @Test
    void stallsUntilTheClientGivesUp() {
        endpoint.on("AttachKeyPair").stalls();

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() ->
                        Callers.of(endpoint).patience(Duration.ofMillis(100)).call("AttachKeyPair", ARGUMENTS));
    }

    @Test
    void requestsComeBackAsRecords() throws Exception {
        record Request(String regionId, String keyPairName, List<String> instanceIds) {}
        attach();

        assertThat(endpoint.requests("AttachKeyPair", Request.class))
                .containsExactly(new Request("cn-hangzhou", "deploy", List.of("i-1")));
    }

    @Test
    void delaysAResponse() throws Exception {
        endpoint.on("AttachKeyPair").delays(Duration.ofMillis(80));
        long start = System.nanoTime();

        assertThat(attach().statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }

    @Test
    void alwaysHoldsForAllFurtherCalls() throws Exception {
        endpoint.on("AttachKeyPair").fails("InternalError").always();

        for (int i = 0; i < 5; i++) {
            assertThat(attach().statusCode()).isEqualTo(500);
        }
        endpoint.reset();
        assertThat(attach().statusCode()).isEqualTo(200);
    }

    @Test
    void aWrongSignatureIsSeenBeforeAnyScenario() throws Exception {
        endpoint.on("AttachKeyPair").fails("InternalError");

        assertThat(Callers.of(endpoint)
                        .secret("wrong")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("SignatureDoesNotMatch");
        assertThat(attach().statusCode()).isEqualTo(500);
    }

    @Test
    void strictEndpointComplainsOfCallsNobodyAnnounced() throws Exception {
        try (EmbeddedEndpoint strict = EmbeddedEndpoint.of(ECS).strict().start()) {
            strict.on("AttachKeyPair").respondsAsUsual();
            strict.on("DescribeKeyPairs").respondsAsUsual().times(2);
            Callers.of(strict).call("AttachKeyPair", ARGUMENTS);
            Callers.of(strict).call("AttachKeyPair", ARGUMENTS);
            Callers.of(strict).call("MakeCoffee");

            assertThatThrownBy(strict::verifyExpectations)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("AttachKeyPair was called without a scenario")
                    .hasMessageContaining("MakeCoffee is not described")
                    .hasMessageContaining("DescribeKeyPairs was announced 2 more calls than came");
        }
        endpoint.verifyExpectations();
    }

    @Test
    void scenariosThatHoldForEverNeedNotBeUsedUp() throws Exception {
        try (EmbeddedEndpoint strict = EmbeddedEndpoint.of(ECS).strict().start()) {
            strict.on("AttachKeyPair").respondsAsUsual().always();
            strict.on("DescribeKeyPairs").fails("InternalError").always();
            Callers.of(strict).call("AttachKeyPair", ARGUMENTS);

            strict.verifyExpectations();
        }
    }

    @Test
    void operationsWithoutSimulationRespondWithAnExampleAboutWhatTheRequestIsAbout() throws Exception {
        assertThat(attach().body())
                .contains("\"RequestId\":\"", "\"TotalCount\":", "\"KeyPairName\":\"deploy\"")
                .contains("\"Results\":{\"Result\":[{\"InstanceId\":\"i-1\",");
        assertThat(Callers.of(endpoint)
                        .outcome("DescribeKeyPairs", "RegionId", "cn-hangzhou", "KeyPairName", "k", "PageNumber", "3"))
                .contains("\"PageNumber\":3", "\"KeyPairName\":\"k\"");
        assertThat(Callers.of(endpoint)
                        .outcome(
                                "DescribeInstanceStatus",
                                "RegionId",
                                "cn-hangzhou",
                                "InstanceId.1",
                                "i-a",
                                "InstanceId.2",
                                "i-b"))
                .containsPattern("\\{\"InstanceId\":\"i-a\",.*\\{\"InstanceId\":\"i-b\",.*]");
    }
}
