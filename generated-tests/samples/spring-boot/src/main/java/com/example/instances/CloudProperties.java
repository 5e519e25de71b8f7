package com.example.instances;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The properties {@code cloud.*}. */
@ConfigurationProperties("cloud")
public record CloudProperties(String region, @DefaultValue("30s") Duration callTimeout, @DefaultValue("3") int maxAttempts) {}
