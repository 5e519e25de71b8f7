package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class SigningClockTest {
    @Test
    @DisplayName("R09 R10 the clock of signatures follows the server, unless it is more than a day away")
    void theServerIsFollowedForADay() {
        SigningClock clock = new SigningClock(InstantSource.fixed(Instant.ofEpochMilli(5_000)));
        assertThat(clock.millis()).isEqualTo(5_000);
        assertThat(clock.follow(7_500)).isTrue();
        assertThat(clock.millis()).isEqualTo(7_500);
        assertThat(clock.offsetMillis()).isEqualTo(2_500);
        assertThat(clock.follow(0)).isTrue();
        assertThat(clock.millis()).isZero();
        long day = 86_400_000;
        assertThat(clock.follow(5_000 + day)).isTrue();
        assertThat(clock.follow(5_001 + day)).isFalse();
        assertThat(clock.follow(-1)).isFalse();
        assertThat(clock.millis()).isEqualTo(5_000 + day);
    }
}
