package dev.tenon.micrometer;

import dev.tenon.runtime.call.CallObserver;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;

/**
 * Times every attempt of a client: {@code EcsClient.builder().observer(MicrometerObserver.of(registry, "ecs"))}.
 *
 * <p>The timer is called {@value #ATTEMPTS}. Its tags are of low cardinality, so they suit any registry:
 *
 * <table>
 * <caption>Tags</caption>
 * <tr><th>tag</th><th>value</th></tr>
 * <tr><td>{@code service}</td><td>the name given to {@link #of}</td></tr>
 * <tr><td>{@code operation}</td><td>the action, such as {@code AttachKeyPair}</td></tr>
 * <tr><td>{@code outcome}</td><td>a constant of {@link CallObserver.Outcome}, such as {@code SUCCESS} or {@code THROTTLED}</td></tr>
 * <tr><td>{@code code}</td><td>the documented error code, or the kind of failure, such as {@code READ_TIMEOUT}; {@code none} on success or without a documented code</td></tr>
 * <tr><td>{@code status}</td><td>the HTTP status; {@code 0} when no response came</td></tr>
 * <tr><td>{@code retried}</td><td>whether another attempt follows</td></tr>
 * </table>
 *
 * <p>A call ends with the attempt whose {@code retried} is {@code false}, so counting those counts calls.
 */
public final class MicrometerObserver implements CallObserver {
    /** The name of the timer. */
    public static final String ATTEMPTS = "tenon.client.attempts";

    private static final String NONE = "none";

    private final MeterRegistry registry;
    private final String service;

    private MicrometerObserver(MeterRegistry registry, String service) {
        this.registry = registry;
        this.service = service;
    }

    /**
     * An observer that several clients of one service may share.
     *
     * @param registry where the timers are kept
     * @param service the value of the tag {@code service}, such as {@code ecs}; not empty
     * @throws IllegalArgumentException if the service is empty
     */
    public static MicrometerObserver of(MeterRegistry registry, String service) {
        if (service.isEmpty()) {
            throw new IllegalArgumentException("service must not be empty: registries drop a tag without a value");
        }
        return new MicrometerObserver(registry, service);
    }

    @Override
    public void observed(ObservedAttempt attempt) {
        Tags tags = Tags.of(
                "service",
                service,
                "operation",
                attempt.operation(),
                "outcome",
                attempt.outcome().name(),
                "code",
                attempt.code().isEmpty() ? NONE : attempt.code(),
                "status",
                Integer.toString(attempt.httpStatus()),
                "retried",
                Boolean.toString(!attempt.last()));
        Timer.builder(ATTEMPTS)
                .description("Attempts of calls, each timed until its response is read")
                .tags(tags)
                .register(registry)
                .record(attempt.duration());
    }
}
