package com.example.keys;

import dev.tenon.alibaba.credentials.AlibabaCredentials;
import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsErrorCode;
import dev.tenon.ecs.EcsException;
import java.util.List;

/** Binds SSH key pairs to instances: the application of the README's first page. */
public final class KeyPairs {
    private final EcsClient ecs;

    public KeyPairs(EcsClient ecs) {
        this.ecs = ecs;
    }

    /** A client of the real service. It can be shared by threads, and is closed when it is no longer needed. */
    public static EcsClient client() {
        // The access key comes from ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET.
        return EcsClient.builder()
                .region("cn-hangzhou")
                .credentials(AlibabaCredentials.fromEnvironment())
                .build();
    }

    /** Binds a key pair to instances, and returns those that did not take it. */
    public List<AttachKeyPairResponse.Result> bind(String keyPair, String... instances) {
        try {
            AttachKeyPairResponse response = ecs.attachKeyPair(AttachKeyPairRequest.builder()
                    .regionId("cn-hangzhou")
                    .keyPairName(keyPair)
                    .instanceIds(instances)
                    .build());
            return response.results().stream()
                    .filter(result -> !result.success())
                    .toList();
        } catch (EcsException e) {
            if (e.code() == EcsErrorCode.INVALID_KEY_PAIR_NAME_NOT_FOUND) {
                throw new IllegalArgumentException("There is no key pair " + keyPair, e);
            }
            throw e; // with e.rawCode(), e.requestId(), e.httpStatus(), e.attempts()
        }
    }
}
