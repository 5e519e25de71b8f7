package dev.tenon.clients.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.clients.mapping.Rollout.Plant;
import dev.tenon.ecs.EcsClient;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.DocumentedErrors;
import dev.tenon.testkit.junit.Failure;
import dev.tenon.testkit.junit.FailureKind;
import dev.tenon.testkit.junit.TestEndpoint;

/** An example of the page on the test kit, word for word. */
@TestEndpoint(callTimeout = "PT3S")
class ErrorMappingTest {
    @DocumentedErrors("AttachKeyPair")
    void noErrorIsSwallowed(Failure failure, EcsClient ecs) {
        assertThat(application(ecs).attach("deploy", "i-linux-1")).isNotEqualTo("done");
    }

    @DocumentedErrors(value = "AttachKeyPair", kinds = FailureKind.PARTIAL_FAILURE)
    void aPartialFailureIsNoSuccess(Failure failure, EcsClient ecs) {
        assertThat(application(ecs).attach("deploy", "i-1", "i-2")).isEqualTo("i-2 failed: " + failure.code());
    }

    @DocumentedErrors(value = "AttachKeyPair", kinds = FailureKind.THROTTLED_ONCE)
    void aThrottledCallIsRepeated(Failure failure, EcsClient ecs) {
        assertThat(application(ecs).attach("deploy", "i-linux-1")).isEqualTo("done");
    }

    @DocumentedErrors(value = "RunInstances", kinds = FailureKind.STALLED_RESPONSE)
    void aPurchaseIsNotRepeated(Failure failure, EmbeddedEndpoint endpoint, EcsClient ecs) {
        assertThat(application(ecs).buy()).startsWith("look first");
        assertThat(endpoint.calls("RunInstances")).hasSize(1);
    }

    Rollout application(EcsClient ecs) {
        return new Rollout(ecs, Plant.NONE);
    }
}
