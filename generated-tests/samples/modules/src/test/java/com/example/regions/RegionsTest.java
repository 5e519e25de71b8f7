package com.example.regions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.tenon.ecs.EcsClient;
import dev.tenon.testkit.junit.TestEndpoint;
import org.junit.jupiter.api.Test;

@TestEndpoint
class RegionsTest {
    @Test
    void theRegionsOfTheDescriptionAreListed(EcsClient ecs) {
        assertTrue(Regions.names(ecs).contains("cn-hangzhou"));
    }

    @Test
    void theApplicationIsAModule() {
        assertEquals("com.example.regions", Regions.class.getModule().getName());
        assertEquals("dev.tenon.ecs", EcsClient.class.getModule().getName());
    }
}
