package dev.tenon.ecs.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.ecs.StartInstanceOperation;
import dev.tenon.ecs.StartInstanceRequest;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Requests that are checked and not carried out. */
@TestEndpoint
final class DryRunTest {
    private static final StartInstanceRequest REQUEST =
            StartInstanceRequest.builder().instanceId("i-linux-1").build();

    @Test
    @DisplayName("a dry run that finds nothing wrong returns, though the service says so with an error code")
    void aDryRunThatFindsNothingWrongReturns(EmbeddedEndpoint endpoint, EcsClient ecs) {
        ecs.dryRun(StartInstanceOperation.INSTANCE, REQUEST);

        assertThat(endpoint.calls("StartInstance")).singleElement().satisfies(call -> {
            assertThat(call.request().parameter("DryRun")).hasValue("true");
            assertThat(call.errorCode()).hasValue("DryRunOperation");
        });
    }

    @Test
    @DisplayName("a dry run that finds something wrong fails as the call would")
    void aDryRunThatFindsSomethingWrongFailsAsTheCallWould(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("StartInstance").fails("InvalidInstanceId.NotFound");

        assertThatThrownBy(() -> ecs.dryRun(StartInstanceOperation.INSTANCE, REQUEST))
                .isInstanceOfSatisfying(
                        EcsException.class,
                        refused -> assertThat(refused.code()).isEqualTo(EcsErrorCode.INVALID_INSTANCE_ID_NOT_FOUND));
    }

    @Test
    @DisplayName("who sets the parameter sees the code of the service")
    void theParameterSetByHandGivesTheCodeOfTheService(EcsClient ecs) {
        StartInstanceRequest dry = StartInstanceRequest.builder()
                .instanceId("i-linux-1")
                .dryRun(true)
                .build();

        assertThatThrownBy(() -> ecs.startInstance(dry))
                .isInstanceOfSatisfying(
                        EcsException.class,
                        passed -> assertThat(passed.rawCode()).isEqualTo("DryRunOperation"));
    }

    @Test
    @DisplayName("an operation that takes no dry run is not called")
    void anOperationWithoutDryRunIsNotCalled(EmbeddedEndpoint endpoint, EcsClient ecs) {
        AttachKeyPairRequest request = AttachKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy")
                .instanceIds("i-1")
                .build();

        assertThatThrownBy(() -> ecs.dryRun(AttachKeyPairOperation.INSTANCE, request))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("dry run");
        assertThat(endpoint.calls()).isEmpty();
    }
}
