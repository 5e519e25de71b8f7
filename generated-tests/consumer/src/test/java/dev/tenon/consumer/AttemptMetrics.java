package dev.tenon.consumer;

import dev.tenon.runtime.call.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;

/** Times every attempt; all tags are of bounded variety. */
record AttemptMetrics(MeterRegistry registry) implements CallObserver {
    @Override
    public void observed(ObservedAttempt attempt) {
        registry.timer(
                        "cloud.attempts",
                        "operation",
                        attempt.operation(),
                        "outcome",
                        attempt.outcome().name(),
                        "code",
                        attempt.code(),
                        "attempt",
                        Integer.toString(attempt.number()))
                .record(attempt.duration());
    }
}
