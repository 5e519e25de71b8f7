package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.spec.model.ApiModel;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** What a scenario responds with. */
class ScenarioResponsesTest {
    private static final ApiModel ECS = EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml");

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

    @ParameterizedTest
    @MethodSource
    void fieldsThatAreNotDocumentedAreRefusedWithTheNearestOne(Map<String, ?> values, String message) {
        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").responds(values))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message)
                .hasMessageEndingWith(" To respond with it anyway, use respondsUndocumented.");
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
                        "AttachKeyPair documents no field \"Price\"; it documents RequestId, KeyPairName,"
                                + " TotalCount,"));
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
                "HTTP/1.1 200 OK;nonsense;;{} | has a line 2 that is not a header",
                "HTTP/1.1 200 OK;Content-Encoding: gzip;;x | holds a compressed body; record it without compression"
            })
    void aFileThatIsNoRecordingIsRefused(String text, String message, @TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("recorded.http"), text.replace(";", "\n"));

        assertThatThrownBy(() -> endpoint.on("AttachKeyPair").replays(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(file + " " + message);
    }

    @Test
    void respondsWithAWebPage() throws Exception {
        endpoint.on("AttachKeyPair").respondsHtml(502);

        HttpResponse<String> page = attach();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
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
