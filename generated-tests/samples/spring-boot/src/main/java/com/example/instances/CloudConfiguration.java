package com.example.instances;

import dev.tenon.alibaba.credentials.AlibabaCredentials;
import dev.tenon.ecs.EcsClient;
import dev.tenon.micrometer.MicrometerObserver;
import dev.tenon.runtime.credentials.CredentialsProvider;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CloudConfiguration {
    @Bean
    CredentialsProvider cloudCredentials() {
        return AlibabaCredentials.defaultChain();
    }

    /** Spring closes it with the application. */
    @Bean
    EcsClient ecs(CloudProperties cloud, CredentialsProvider credentials, MeterRegistry meters) {
        return EcsClient.builder()
                .region(cloud.region())
                .credentials(credentials)
                .callTimeout(cloud.callTimeout())
                .maxAttempts(cloud.maxAttempts())
                .observer(MicrometerObserver.of(meters, "ecs"))
                .build();
    }
}
