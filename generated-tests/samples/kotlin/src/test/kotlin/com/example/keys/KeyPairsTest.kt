package com.example.keys

import com.example.keys.cloud.EcsClient
import dev.tenon.testkit.EmbeddedEndpoint
import dev.tenon.testkit.junit.TestEndpoint
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test

@TestEndpoint
class KeyPairsTest {
    @Test
    fun theInstancesThatFailedAreNamed(ecs: EcsClient) {
        assertEquals(listOf("i-windows-1"), KeyPairs(ecs).attach("deploy", "i-linux-1", "i-windows-1"))
    }

    @Test
    fun anUnknownKeyPairIsNoFailure(endpoint: EmbeddedEndpoint, ecs: EcsClient) {
        endpoint.on("AttachKeyPair").fails("InvalidKeyPairName.NotFound")

        assertNull(KeyPairs(ecs).attach("nothing", "i-linux-1"))
    }

    @Test
    fun keyPairsAreListed(ecs: EcsClient) {
        assertEquals(listOf("deploy", "backup"), KeyPairs(ecs).names())
    }
}
