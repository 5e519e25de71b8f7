package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An example of the page on the test kit, word for word. */
@TestEndpoint
class ThrottledThenRefusedTest {
    @Test
    void windowsIsRefusedAfterAThrottledAttempt(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("AttachKeyPair")
                .throttles(1, Duration.ofMillis(10))
                .thenFails("DependencyViolation.WindowsInstance");

        assertThatThrownBy(() -> ecs.attachKeyPair(AttachKeyPairRequest.builder()
                        .keyPairName("deploy")
                        .instanceIds("i-1")
                        .build()))
                .isInstanceOfSatisfying(
                        EcsException.class,
                        e -> assertThat(e.code()).isEqualTo(EcsErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE));
        assertThat(endpoint.calls("AttachKeyPair")).hasSize(2);
    }
}
