package com.example.keys

import com.example.keys.cloud.AttachKeyPairRequest
import com.example.keys.cloud.DescribeKeyPairsRequest
import com.example.keys.cloud.Ecs
import com.example.keys.cloud.EcsErrorCode
import com.example.keys.cloud.EcsException

class KeyPairs(private val ecs: Ecs) {
    fun names(): List<String> =
        ecs.describeKeyPairsPages(DescribeKeyPairsRequest.builder().build())
            .mapNotNull { it.keyPairName() }

    /** The instances that did not take the key pair; null when there is no such key pair. */
    fun attach(keyPair: String, vararg instances: String): List<String?>? =
        try {
            ecs.attachKeyPair(
                AttachKeyPairRequest.builder()
                    .keyPairName(keyPair)
                    .instanceIds(*instances)
                    .build(),
            ).failures().map { it.subject() }
        } catch (e: EcsException) {
            if (e.code() != EcsErrorCode.INVALID_KEY_PAIR_NAME_NOT_FOUND) throw e
            null
        }
}
