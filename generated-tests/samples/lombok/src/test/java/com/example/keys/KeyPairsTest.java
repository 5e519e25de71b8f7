package com.example.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.example.keys.cloud.EcsClient;
import dev.tenon.testkit.junit.TestEndpoint;
import java.util.List;
import org.junit.jupiter.api.Test;

@TestEndpoint
class KeyPairsTest {
    @Test
    void theInstancesThatFailedAreNamed(EcsClient ecs) {
        KeyPairs.Outcome outcome = new KeyPairs(ecs).attach("deploy", List.of("i-linux-1", "i-windows-1"));

        assertEquals(List.of("i-windows-1"), outcome.getFailed());
        assertEquals(2, outcome.getTotal());
    }
}
