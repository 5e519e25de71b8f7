package com.example.regions;

import dev.tenon.alibaba.credentials.AlibabaCredentials;
import dev.tenon.ecs.DescribeRegionsRequest;
import dev.tenon.ecs.DescribeRegionsResponse;
import dev.tenon.ecs.Ecs;
import dev.tenon.ecs.EcsClient;
import java.util.List;

public final class Regions {
    private Regions() {}

    public static void main(String[] arguments) {
        try (EcsClient ecs = EcsClient.builder()
                .credentials(AlibabaCredentials.defaultChain())
                .build()) {
            names(ecs).forEach(System.out::println);
        }
    }

    static List<String> names(Ecs ecs) {
        return ecs.describeRegions(DescribeRegionsRequest.builder().build()).regions().stream()
                .map(DescribeRegionsResponse.Region::regionId)
                .sorted()
                .toList();
    }
}
