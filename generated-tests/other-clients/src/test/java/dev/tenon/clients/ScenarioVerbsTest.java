package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.DescribeKeyPairsRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.ecs.StartInstanceRequest;
import dev.tenon.ecs.StopInstanceRequest;
import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.RecordedCall;
import dev.tenon.testkit.junit.TestEndpoint;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What the verbs of a scenario mean to the generated client. */
@TestEndpoint
class ScenarioVerbsTest {
    private static final AttachKeyPairRequest ATTACH = AttachKeyPairRequest.builder()
            .regionId("cn-hangzhou")
            .keyPairName("deploy")
            .instanceIds("i-linux-1")
            .build();

    private static final DescribeKeyPairsRequest DESCRIBE =
            DescribeKeyPairsRequest.builder().regionId("cn-hangzhou").build();

    private static EcsClient.Builder client(EmbeddedEndpoint endpoint) {
        return EcsClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()));
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void theRecordOfAScenarioArrives(Format format, EmbeddedEndpoint endpoint) {
        AttachKeyPairResponse response = new AttachKeyPairResponse(
                "r-1",
                "deploy",
                2,
                1,
                List.of(
                        new AttachKeyPairResponse.Result("i-1", true, "200", "successful"),
                        new AttachKeyPairResponse.Result("i-2", false, "Odd.Code", "<&\"中>")));
        endpoint.on("AttachKeyPair").responds(response);

        try (EcsClient ecs = client(endpoint).format(format).build()) {
            assertThat(ecs.attachKeyPair(ATTACH)).isEqualTo(response);
        }
    }

    @Test
    void everyDocumentedErrorHasAConstant(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("AttachKeyPair").fails(EcsErrorCode.DEPENDENCY_VIOLATION_IO_OPTIMIZE);

        EcsException refused = catchThrowableOfType(EcsException.class, () -> ecs.attachKeyPair(ATTACH));

        assertThat(refused.code()).isEqualTo(EcsErrorCode.DEPENDENCY_VIOLATION_IO_OPTIMIZE);
        assertThat(refused.requestId())
                .isEqualTo(endpoint.calls("AttachKeyPair").get(0).requestId());
    }

    @Test
    void aThrottledCallIsRepeatedAndSucceeds(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("DescribeKeyPairs")
                .throttles(1, Duration.ofMillis(5))
                .thenThrottles(1, Duration.ofMillis(10))
                .respondsAsUsual();

        assertThat(ecs.describeKeyPairs(DESCRIBE).keyPairs()).isNotEmpty();
        assertThat(endpoint.calls("DescribeKeyPairs"))
                .extracting(RecordedCall::succeeded)
                .containsExactly(false, false, true);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void aResponseCutShortIsNeverARecord(Format format, EmbeddedEndpoint endpoint) {
        endpoint.on("AttachKeyPair").cutsAfterBytes(120).always();

        try (EcsClient ecs = client(endpoint).format(format).maxAttempts(1).build()) {
            TransportException cut = catchThrowableOfType(TransportException.class, () -> ecs.attachKeyPair(ATTACH));
            assertThat(cut.kind()).isEqualTo(TransportException.Kind.TRUNCATED);
            assertThat(cut.mayHaveBeenProcessed()).isTrue();
        }
    }

    @Test
    void aDelayedResponseComesOrMeetsTheDeadline(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("DescribeKeyPairs").delays(Duration.ofMillis(50)).delays(Duration.ofSeconds(30));

        assertThat(ecs.describeKeyPairs(DESCRIBE).keyPairs()).isNotEmpty();
        try (EcsClient impatient =
                client(endpoint).callTimeout(Duration.ofMillis(200)).build()) {
            TransportException late =
                    catchThrowableOfType(TransportException.class, () -> impatient.describeKeyPairs(DESCRIBE));
            assertThat(late.kind()).isEqualTo(TransportException.Kind.CALL_TIMEOUT);
        }
    }

    @Test
    void aWebPageIsAFailureWithItsStatus(EmbeddedEndpoint endpoint) {
        endpoint.on("AttachKeyPair").respondsHtml(502);

        try (EcsClient ecs = client(endpoint).maxAttempts(1).build()) {
            ApiException refused = catchThrowableOfType(ApiException.class, () -> ecs.attachKeyPair(ATTACH));
            assertThat(refused.httpStatus()).isEqualTo(502);
        }
    }

    @Test
    void stoppingAndStartingPutsAKeyPairInEffect(EcsSimulation account, EcsClient ecs) {
        ecs.attachKeyPair(ATTACH);
        ecs.stopInstance(StopInstanceRequest.builder().instanceId("i-linux-1").build());
        ecs.startInstance(StartInstanceRequest.builder().instanceId("i-linux-1").build());

        assertThat(account.instance("i-linux-1").orElseThrow().keyPairInEffect())
                .hasValue("deploy");
    }
}
