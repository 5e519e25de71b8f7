package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.ErrorCode;
import dev.tenon.spec.model.ApiModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The verbs of a scenario, one call after the other. */
class ScenarioTest {
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
                    .hasMessageContaining("DescribeKeyPairs expected 2 more calls");
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
}
