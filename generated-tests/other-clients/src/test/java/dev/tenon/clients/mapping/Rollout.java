package dev.tenon.clients.mapping;

import dev.tenon.ecs.AttachKeyPairRequest;
import dev.tenon.ecs.AttachKeyPairResponse;
import dev.tenon.ecs.EcsClient;
import dev.tenon.ecs.EcsException;
import dev.tenon.ecs.RunInstancesRequest;
import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.TransportException;
import java.util.stream.Collectors;

/** An application: binds key pairs and buys instances, and tells people in words what came of it. */
final class Rollout {
    /** What a programmer may get wrong. */
    enum Plant {
        NONE,
        SWALLOWED_CODE,
        PARTIAL_FAILURE_TAKEN_FOR_SUCCESS,
        THROTTLED_CALL_NOT_REPEATED,
        PURCHASE_REPEATED
    }

    private final EcsClient ecs;
    private final Plant plant;

    Rollout(EcsClient ecs, Plant plant) {
        this.ecs = plant == Plant.THROTTLED_CALL_NOT_REPEATED ? ecs.with(CallOptions.DEFAULT.maxAttempts(1)) : ecs;
        this.plant = plant;
    }

    String attach(String keyPair, String... instances) {
        try {
            AttachKeyPairResponse response = ecs.attachKeyPair(AttachKeyPairRequest.builder()
                    .keyPairName(keyPair)
                    .instanceIds(instances)
                    .build());
            if (response.failCount() > 0 && plant != Plant.PARTIAL_FAILURE_TAKEN_FOR_SUCCESS) {
                return response.results().stream()
                        .filter(result -> !result.success())
                        .map(result -> result.instanceId() + " failed: " + result.code())
                        .collect(Collectors.joining(", "));
            }
            return "done";
        } catch (EcsException e) {
            return switch (e.code()) {
                case INVALID_KEY_PAIR_NAME_NOT_FOUND ->
                    plant == Plant.SWALLOWED_CODE ? "done" : "there is no such key pair";
                case DEPENDENCY_VIOLATION_WINDOWS_INSTANCE -> "Windows takes no key pair";
                default -> "failed: " + e.rawCode();
            };
        } catch (ApiException e) {
            return "failed: " + e.getMessage();
        }
    }

    String buy() {
        RunInstancesRequest request = RunInstancesRequest.builder().build();
        try {
            ecs.runInstances(request);
            return "bought";
        } catch (TransportException e) {
            if (plant == Plant.PURCHASE_REPEATED) {
                return buyAgain(request);
            }
            return e.mayHaveBeenProcessed() ? "look first whether it was bought" : "not bought";
        }
    }

    private String buyAgain(RunInstancesRequest request) {
        try {
            ecs.runInstances(request);
            return "bought";
        } catch (TransportException e) {
            return "not bought";
        }
    }
}
