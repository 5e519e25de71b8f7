package dev.tenon.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.CallObserver.ObservedAttempt;
import dev.tenon.runtime.call.CallObserver.Outcome;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class MicrometerObserverTest {
    private final MeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerObserver observer = MicrometerObserver.of(registry, "ecs");

    private void observe(int number, Outcome outcome, String code, int status, boolean last) {
        observer.observed(
                new ObservedAttempt("AttachKeyPair", number, outcome, code, status, Duration.ofMillis(20), last));
    }

    @Test
    void anAttemptIsTimedUnderItsTags() {
        observe(1, Outcome.THROTTLED, "Throttling", 400, false);
        observe(2, Outcome.SUCCESS, "", 200, true);

        assertThat(registry.get("tenon.client.attempts")
                        .tags("service", "ecs", "operation", "AttachKeyPair", "outcome", "THROTTLED")
                        .tags("code", "Throttling", "status", "400", "retried", "true")
                        .timer()
                        .totalTime(TimeUnit.MILLISECONDS))
                .isEqualTo(20);
        assertThat(registry.get("tenon.client.attempts")
                        .tags("outcome", "SUCCESS", "code", "none", "status", "200", "retried", "false")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void attemptsOfOneKindShareATimer() {
        observe(1, Outcome.TRANSPORT, "READ_TIMEOUT", 0, false);
        observe(2, Outcome.TRANSPORT, "READ_TIMEOUT", 0, false);

        assertThat(registry.getMeters())
                .singleElement()
                .satisfies(timer -> assertThat(timer.getId().getTags())
                        .contains(Tag.of("status", "0"))
                        .hasSize(6));
        assertThat(registry.get("tenon.client.attempts").timer().count()).isEqualTo(2);
    }

    @Test
    void aServiceWithoutANameIsRefused() {
        assertThatThrownBy(() -> MicrometerObserver.of(registry, ""))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("service");
    }
}
