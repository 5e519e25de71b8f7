package dev.tenon.benchmarks.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response to DescribeInstances. */
public record Described(
        List<Instance> instances,
        int totalCount,
        @Nullable String requestId,
        int pageSize,
        int pageNumber,
        @Nullable String nextToken) {}
