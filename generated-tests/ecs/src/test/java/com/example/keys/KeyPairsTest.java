package com.example.keys;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.tenon.ecs.EcsClient;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.Test;

@TestEndpoint
class KeyPairsTest {
    @Test
    void anUnknownKeyPairIsRefused(EmbeddedEndpoint endpoint, EcsClient ecs) {
        endpoint.on("AttachKeyPair").fails("InvalidKeyPairName.NotFound");

        assertThrows(IllegalArgumentException.class, () -> new KeyPairs(ecs).bind("deploy", "i-1"));
    }
}
