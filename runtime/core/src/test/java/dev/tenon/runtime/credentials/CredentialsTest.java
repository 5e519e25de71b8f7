package dev.tenon.runtime.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CredentialsTest {
    @Test
    @DisplayName("K01 K09 credentials show four characters of the identifier, and are not to be serialised or compared")
    void littleIsShown() throws IOException {
        Credentials credentials = Credentials.of("LTAI5tExample0001", Clients.SECRET, "CanaryToken");
        assertThat(credentials).hasToString("AccessKeyId=LTAI****, secret=***");
        assertThat(Credentials.of("short", Clients.SECRET)).hasToString("AccessKeyId=****, secret=***");
        assertThat(credentials).isNotEqualTo(Credentials.of("LTAI5tExample0001", Clients.SECRET, "CanaryToken"));
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(credentials))
                .isInstanceOf(NotSerializableException.class);
    }

    @ParameterizedTest(name = "K06 S09 case {index}")
    @ValueSource(strings = {"", "xx yy", "qqq\n", "\tzzz", "中文", "ww\u0000"})
    @DisplayName("K06 S09 keys with something around them are refused without being shown")
    void pastedKeysAreRefused(String key) {
        for (InvalidRequestException refused : List.of(
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of(key, "s")),
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of("id", key)),
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of("id", "s", key)))) {
            assertThat(refused.parameter()).isIn("accessKeyId", "accessKeySecret", "securityToken");
            if (!key.isBlank()) {
                assertThat(refused.getMessage()).doesNotContain(key.strip());
            }
        }
    }
}
