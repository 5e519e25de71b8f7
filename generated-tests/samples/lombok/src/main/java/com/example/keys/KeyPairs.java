package com.example.keys;

import com.example.keys.cloud.AttachKeyPairRequest;
import com.example.keys.cloud.Ecs;
import dev.tenon.runtime.error.ItemFailure;
import java.util.List;
import lombok.RequiredArgsConstructor;
import lombok.Value;

/** Its constructor and the members of the outcome are Lombok's; the client is Tenon's. */
@RequiredArgsConstructor
public class KeyPairs {
    private final Ecs ecs;

    @Value
    public static class Outcome {
        int total;
        List<String> failed;
    }

    public Outcome attach(String keyPair, List<String> instances) {
        var response = ecs.attachKeyPair(AttachKeyPairRequest.builder()
                .keyPairName(keyPair)
                .instanceIds(instances)
                .build());
        return new Outcome(
                response.totalCount(),
                response.failures().stream().map(ItemFailure::subject).toList());
    }
}
