package com.example.traced;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.tenon.ecs.DescribeRegionsRequest;
import dev.tenon.ecs.EcsClient;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.testkit.EmbeddedEndpoint;
import dev.tenon.testkit.junit.TestEndpoint;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestEndpoint
class TracingObserverTest {
    @RegisterExtension
    static final OpenTelemetryExtension TELEMETRY = OpenTelemetryExtension.create();

    @Test
    void eachAttemptIsAChildOfTheCurrentSpan(EmbeddedEndpoint endpoint) {
        endpoint.on("DescribeRegions").throttles(1, Duration.ZERO);
        Span job = TELEMETRY.getOpenTelemetry().getTracer("test").spanBuilder("job").startSpan();
        try (Scope scope = job.makeCurrent();
                EcsClient ecs = EcsClient.builder()
                        .endpoint(endpoint.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))
                        .observer(new TracingObserver(TELEMETRY.getOpenTelemetry(), Clock.systemUTC(), "Ecs"))
                        .build()) {
            ecs.describeRegions(DescribeRegionsRequest.builder().build());
        }
        job.end();

        List<SpanData> attempts = TELEMETRY.getSpans().stream()
                .filter(span -> span.getName().equals("Ecs/DescribeRegions"))
                .toList();
        assertEquals(
                List.of(StatusCode.ERROR, StatusCode.UNSET),
                attempts.stream().map(span -> span.getStatus().getStatusCode()).toList());
        assertEquals(
                List.of(job.getSpanContext().getSpanId(), job.getSpanContext().getSpanId()),
                attempts.stream().map(SpanData::getParentSpanId).toList());
    }
}
