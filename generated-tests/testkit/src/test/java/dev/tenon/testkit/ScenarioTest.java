package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
        return new Caller(endpoint).call("AttachKeyPair", ARGUMENTS);
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
    void answersFromPlainValues() throws Exception {
        endpoint.on("AttachKeyPair")
                .answers(Map.of("TotalCount", "2", "Results", List.of(Map.of("InstanceId", "a<b", "Success", true))))
                .times(2);

        assertThat(attach().body())
                .contains("\"TotalCount\":\"2\"", "\"Results\":{\"Result\":[{", "\"InstanceId\":\"a<b\"");
        assertThat(new Caller(endpoint)
                        .with("Format", "XML")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("<TotalCount>2</TotalCount>", "<InstanceId>a&lt;b</InstanceId>", "<Results><Result>");
    }

    @Test
    void answersAWebPage() throws Exception {
        endpoint.on("AttachKeyPair").answersHtml(502);

        HttpResponse<String> page = attach();
        assertThat(page.statusCode()).isEqualTo(502);
        assertThat(page.body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void cutsAnAnswer() {
        endpoint.on("AttachKeyPair").cutsAfterBytes(20);

        assertThatExceptionOfType(IOException.class).isThrownBy(this::attach);
        assertThat(endpoint.calls()).hasSize(1);
    }

    @Test
    void closesWithoutAnAnswer() {
        endpoint.on("AttachKeyPair").closesWithoutAnswer();

        assertThatExceptionOfType(IOException.class).isThrownBy(this::attach);
    }

    @Test
    void stallsUntilTheClientGivesUp() {
        endpoint.on("AttachKeyPair").stalls();

        assertThatExceptionOfType(HttpTimeoutException.class)
                .isThrownBy(() ->
                        new Caller(endpoint).patience(Duration.ofMillis(100)).call("AttachKeyPair", ARGUMENTS));
    }

    @Test
    void requestsComeBackAsRecords() throws Exception {
        record Request(String regionId, String keyPairName, List<String> instanceIds) {}
        attach();

        assertThat(endpoint.requests("AttachKeyPair", Request.class))
                .containsExactly(new Request("cn-hangzhou", "deploy", List.of("i-1")));
    }

    @Test
    void delaysAnAnswer() throws Exception {
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

        assertThat(new Caller(endpoint)
                        .secret("wrong")
                        .call("AttachKeyPair", ARGUMENTS)
                        .body())
                .contains("SignatureDoesNotMatch");
        assertThat(attach().statusCode()).isEqualTo(500);
    }

    @Test
    void strictEndpointComplainsOfCallsNobodyAnnounced() throws Exception {
        try (EmbeddedEndpoint strict = EmbeddedEndpoint.of(ECS).strict().start()) {
            strict.on("AttachKeyPair").answersAsUsual();
            strict.on("DescribeKeyPairs").answersAsUsual().times(2);
            new Caller(strict).call("AttachKeyPair", ARGUMENTS);
            new Caller(strict).call("AttachKeyPair", ARGUMENTS);
            new Caller(strict).call("MakeCoffee");

            assertThatThrownBy(strict::verifyExpectations)
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("AttachKeyPair was called without a scenario")
                    .hasMessageContaining("MakeCoffee is not described")
                    .hasMessageContaining("DescribeKeyPairs was announced 2 more calls than came");
        }
        endpoint.verifyExpectations();
    }

    @Test
    void operationsWithoutSimulationAnswerAnExample() throws Exception {
        assertThat(attach().body())
                .contains("\"RequestId\":\"", "\"TotalCount\":", "\"Results\":{\"Result\":[{\"InstanceId\":");
    }
}
