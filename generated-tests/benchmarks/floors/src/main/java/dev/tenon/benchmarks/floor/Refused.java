package dev.tenon.benchmarks.floor;

import org.jspecify.annotations.Nullable;

/** The response that is an error. */
public record Refused(
        @Nullable String requestId,
        @Nullable String hostId,
        @Nullable String code,
        @Nullable String message) {}
