package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.InvalidRequestException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class RetryOptionsTest {
    @Test
    @DisplayName("R13 R21 options out of range are refused by name")
    void rangesAreChecked() {
        Duration one = Duration.ofMillis(1);
        Duration negative = Duration.ofMillis(-1);
        assertThat(RetryOptions.NONE.maxAttempts()).isEqualTo(1);
        assertThat(RetryOptions.DEFAULT.maxAttempts(7))
                .isEqualTo(new RetryOptions(
                        7,
                        RetryOptions.DEFAULT.base(),
                        RetryOptions.DEFAULT.throttlingBase(),
                        RetryOptions.DEFAULT.cap(),
                        RetryOptions.DEFAULT.quota()));
        assertThatThrownBy(() -> new RetryOptions(0, one, one, one, 0)).hasMessageContaining("maxAttempts");
        for (Runnable wrong : List.<Runnable>of(
                () -> new RetryOptions(1, negative, one, one, 0),
                () -> new RetryOptions(1, one, negative, one, 0),
                () -> new RetryOptions(1, one, one, negative, 0),
                () -> new RetryOptions(1, one, one, one, -1))) {
            assertThatThrownBy(wrong::run)
                    .isInstanceOf(InvalidRequestException.class)
                    .hasMessageContaining("retries");
        }
        assertThat(new RetryOptions(1, Duration.ZERO, Duration.ZERO, Duration.ZERO, 0).quota())
                .isZero();
    }
}
