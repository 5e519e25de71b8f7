package dev.tenon.benchmarks.floor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The response to AttachKeyPair. */
public record Attached(
        @Nullable String requestId,
        int totalCount,
        int failCount,
        @Nullable String keyPairName,
        List<Result> results) {
    /** What became of one instance. */
    public record Result(
            @Nullable String code,
            @Nullable String instanceId,
            @Nullable String message,
            boolean success) {}
}
