package dev.tenon.aws.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.CredentialsException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

final class EnvironmentKeyTest {
    private final Map<String, String> variables = new HashMap<>();
    private final EnvironmentKey key = new EnvironmentKey(variables::get);

    @Test
    @DisplayName("lasting and temporary keys; a change is seen, and the same key is the same instance")
    void readsTheVariables() {
        variables.put("AWS_ACCESS_KEY_ID", "id");
        variables.put("AWS_SECRET_ACCESS_KEY", "one");
        Credentials first = key.credentials();
        assertThat(first.accessKeyId()).isEqualTo("id");
        assertThat(first.securityToken()).isNull();
        assertThat(key.current()).isSameAs(first);
        variables.put("AWS_SESSION_TOKEN", "token");
        assertThat(key.credentials().securityToken()).isEqualTo("token");
        variables.put("AWS_SECRET_ACCESS_KEY", "two");
        assertThat(key.credentials().accessKeySecret()).isEqualTo("two");
        variables.put("AWS_ACCESS_KEY_ID", "other");
        assertThat(key.credentials().accessKeyId()).isEqualTo("other");
        variables.put("AWS_SESSION_TOKEN", "");
        assertThat(key.credentials().securityToken()).isNull();
    }

    @Test
    @DisplayName("C01 what is missing is named")
    void namesWhatIsMissing() {
        assertThatThrownBy(key::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessage("the environment variable AWS_ACCESS_KEY_ID is not set;"
                        + " set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY");
        variables.put("AWS_ACCESS_KEY_ID", "id");
        variables.put("AWS_SECRET_ACCESS_KEY", "");
        assertThatThrownBy(key::credentials).hasMessageContaining("AWS_SECRET_ACCESS_KEY is not set");
    }

    @Test
    @DisplayName("C01 K06 a secret with a line end is refused and not quoted")
    void refusesALineEnd() {
        variables.put("AWS_ACCESS_KEY_ID", "id");
        variables.put("AWS_SECRET_ACCESS_KEY", "Canary\n");
        assertThatThrownBy(key::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("is unusable: accessKeySecret: contains a space, a line break")
                .hasMessageNotContaining("Canary");
        assertThat(key).hasToString("EnvironmentKey[AWS_ACCESS_KEY_ID]");
    }

    @Test
    @DisplayName("the front door reads this machine's environment when it is asked")
    void frontDoor() {
        assertThat(AwsCredentials.fromEnvironment()).hasToString("EnvironmentKey[AWS_ACCESS_KEY_ID]");
    }
}
