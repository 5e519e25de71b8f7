package com.example;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.value.JsonValue;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The sample of the guide: a call without generated code. */
record BindKeyPair(DynamicClient ecs) {
    String bind(String keyPair, String... instances) {
        try {
            JsonValue response = ecs.call(
                    "AttachKeyPair",
                    Map.of("RegionId", "cn-hangzhou", "KeyPairName", keyPair, "InstanceIds", List.of(instances)));
            return response.get("FailCount").orElseThrow().text() + " failed";
        } catch (ServiceException e) {
            return e.rawCode() + ": " + e.code().explain(Locale.ENGLISH);
        }
    }
}
