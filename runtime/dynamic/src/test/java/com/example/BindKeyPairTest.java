package com.example;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.dynamic.DynamicClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class BindKeyPairTest {
    @Test
    @DisplayName("an operation is called by its name, and a refusal is explained")
    void anOperationIsCalledByItsName() {
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                        .start();
                DynamicClient ecs = DynamicClient.builder(endpoint.model())
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .build()) {
            endpoint.on("AttachKeyPair")
                    .responds(Map.of("FailCount", 0, "TotalCount", 2))
                    .thenFails("InvalidKeyPairName.NotFound");

            assertThat(new BindKeyPair(ecs).bind("deploy", "i-1", "i-2")).isEqualTo("0 failed");
            assertThat(new BindKeyPair(ecs).bind("deploy", "i-1"))
                    .startsWith("InvalidKeyPairName.NotFound: ")
                    .doesNotEndWith("null");
        }
    }
}
