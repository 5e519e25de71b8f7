package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.EverythingOperation;
import dev.tenon.runtime.fixture.SecretScan;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is said of responses that cannot be read. */
final class UnquotedResponsesTest {
    @ParameterizedTest(name = "K05 {0}")
    @ValueSource(
            strings = {
                "{\"Whole\":\"CanaryPassword\"}",
                "{\"Flag\":\"CanaryPassword\"}",
                "{\"Time\":\"CanaryPassword\"}",
                "{\"One\":\"CanaryPassword\"}",
                "{\"Text\":\"CanaryPassword",
                "{\"Text\":CanaryPassword}",
                "CanaryPassword0123",
                "<EverythingResponse><Whole>CanaryPassword</Whole></EverythingResponse>",
                "<EverythingResponse><Text>CanaryPassword</Txt>",
                "<EverythingResponse><Text>&CanaryPassword;</Text></EverythingResponse>"
            })
    @DisplayName("K05 a response that cannot be read is not quoted")
    void unreadableResponsesAreNotQuoted(String response) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response));
        if (!response.startsWith("Canary")) {
            SecretScan.assertClean(refused);
        }
        assertThat(refused.getMessage()).hasSizeLessThan(400);
    }

    @Test
    @DisplayName("K05 what is shown of a foreign response has no run of letters and digits that may be a key")
    void longRunsOfForeignResponsesAreMasked() {
        DecodeException refused = catchThrowableOfType(
                DecodeException.class,
                () -> EverythingOperation.read("Busy, token CanaryPassword0123456789abcdefghijklmnop"));
        assertThat(refused).hasMessageContaining("Busy, token …");
        SecretScan.assertClean(refused);
    }
}
