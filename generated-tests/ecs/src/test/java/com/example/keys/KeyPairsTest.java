package com.example.keys;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.ecs.EcsClient;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

@TestEndpoint
class KeyPairsTest {
    @Test
    void anUnknownKeyPairIsRefused(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("AttachKeyPair").fails("InvalidKeyPairName.NotFound");

        assertThrows(IllegalArgumentException.class, () -> new KeyPairs(ecs).bind("deploy", "i-1"));
    }

    @Test
    void everyInstanceTakesTheKeyPair(EmbeddedEndpoint endpoint, EcsClient ecs) {
        assertEquals(List.of(), new KeyPairs(ecs).bind("deploy", "i-linux-1", "i-linux-2"));
        assertEquals(1, endpoint.calls("AttachKeyPair").size());
    }

    @Test
    void regionAndCredentialsAreAllThatAClientNeeds() {
        assertDoesNotThrow(() -> KeyPairs.client().close());
    }
}
