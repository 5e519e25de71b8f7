package dev.tenon.testkit.internal.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NonceMemoryTest {
    private final NonceMemory memory = new NonceMemory(Duration.ofMinutes(30));

    @Test
    void aNonceIsTakenOnceWhateverItsLength() {
        String many = "n".repeat(1_000_000);

        assertThat(memory.add(many, Instant.EPOCH)).isTrue();
        assertThat(memory.add(many, Instant.EPOCH)).isFalse();
        assertThat(memory.add(many + "n", Instant.EPOCH)).isTrue();
    }

    @Test
    void aNonceIsForgottenWhenItsTimestampIsRefusedAnyway() {
        memory.add("n", Instant.EPOCH);

        assertThat(memory.add("n", Instant.EPOCH.plus(Duration.ofMinutes(30)))).isFalse();
        assertThat(memory.add("n", Instant.EPOCH.plus(Duration.ofMinutes(31)))).isTrue();
    }

    @Test
    void ofVeryManyNoncesTheLatestAreKept() {
        for (int i = 0; i <= 50_000; i++) {
            memory.add("n" + i, Instant.EPOCH);
        }

        assertThat(memory.add("n1", Instant.EPOCH)).isFalse();
        assertThat(memory.add("n50000", Instant.EPOCH)).isFalse();
        assertThat(memory.add("n0", Instant.EPOCH)).as("forgotten").isTrue();
    }
}
