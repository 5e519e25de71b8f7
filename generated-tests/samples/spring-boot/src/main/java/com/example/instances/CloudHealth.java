package com.example.instances;

import dev.tenon.ecs.DescribeRegionsRequest;
import dev.tenon.ecs.Ecs;
import dev.tenon.runtime.error.ApiException;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up as long as a call that only reads succeeds. No failure message contains a secret. */
@Component("cloud")
class CloudHealth implements HealthIndicator {
    private final Ecs ecs;

    CloudHealth(Ecs ecs) {
        this.ecs = ecs;
    }

    @Override
    public Health health() {
        try {
            int regions = ecs.describeRegions(DescribeRegionsRequest.builder().build())
                    .regions()
                    .size();
            return Health.up().withDetail("regions", regions).build();
        } catch (ApiException e) {
            return Health.down(e).withDetail("code", e.rawCode()).build();
        }
    }
}
