package com.example.cloud;

final class Use {
    private Use() {}

    static AttachKeyPairResponse bind(EcsClient ecs, String instanceId) {
        return ecs.attachKeyPair(AttachKeyPairRequest.builder()
                .regionId("cn-hangzhou")
                .keyPairName("deploy")
                .instanceIds(instanceId)
                .build());
    }
}
