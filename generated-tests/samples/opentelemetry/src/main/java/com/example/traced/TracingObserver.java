package com.example.traced;

import dev.tenon.runtime.call.CallObserver;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import java.time.Clock;
import java.time.Instant;

/** Makes a span of each attempt, as a child of the span in which the call is made. */
public final class TracingObserver implements CallObserver {
    private final Tracer tracer;
    private final Clock clock;
    private final String service;

    public TracingObserver(OpenTelemetry telemetry, Clock clock, String service) {
        this.tracer = telemetry.getTracer("dev.tenon");
        this.clock = clock;
        this.service = service;
    }

    @Override
    public void observed(ObservedAttempt attempt) {
        Instant end = clock.instant();
        Span span = tracer.spanBuilder(service + "/" + attempt.operation())
                .setSpanKind(SpanKind.CLIENT)
                .setStartTimestamp(end.minus(attempt.duration()))
                .setAttribute("rpc.service", service)
                .setAttribute("rpc.method", attempt.operation())
                .setAttribute("http.response.status_code", attempt.httpStatus())
                .setAttribute("http.request.resend_count", attempt.number() - 1)
                .startSpan();
        if (attempt.outcome() != Outcome.SUCCESS) {
            span.setStatus(StatusCode.ERROR).setAttribute("error.type", attempt.code());
        }
        span.end(end);
    }
}
