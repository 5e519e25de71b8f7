package com.example.keys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.Test;

/** What the README says of the sample without showing a test of it. */
@TestEndpoint
class KeyPairsClientTest {
    @Test
    void anyOtherErrorIsPassedOn(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("AttachKeyPair").fails("DependencyViolation.WindowsInstance");

        EcsException refused = assertThrows(EcsException.class, () -> new KeyPairs(ecs).bind("deploy", "i-1"));
        assertEquals(EcsErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE, refused.code());
    }

    @Test
    void regionAndCredentialsAreAllThatAClientNeeds() {
        assertDoesNotThrow(() -> KeyPairs.client().close());
    }
}
