package dev.tenon.runtime.signing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class CountingNoncesTest {
    @Test
    @DisplayName("S11 nonces count up from where they start")
    void noncesCountUp() {
        CountingNonces nonces = new CountingNonces(0x0123456789abcdefL, -1);
        assertThat(nonces.next()).isEqualTo("0123456789abcdefffffffffffffffff");
        assertThat(nonces.next()).isEqualTo("0123456789abcdef0000000000000000");
    }
}
