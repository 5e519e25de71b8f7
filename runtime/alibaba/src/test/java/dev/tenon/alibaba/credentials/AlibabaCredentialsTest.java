package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.alibaba.internal.settings.Surroundings;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The front door, on the machine that runs the tests. */
final class AlibabaCredentialsTest {
    @Test
    @DisplayName("every way to credentials has a method, and none of them calls or reads anything yet")
    void buildsProviders(@TempDir Path home) throws IOException {
        assumeTrue(
                System.getenv().keySet().stream().noneMatch(name -> name.startsWith("ALIBABA_CLOUD_")),
                "this machine has settings of its own");
        assertThat(AlibabaCredentials.defaultChain()).hasToString("DefaultChain[nothing found yet]");
        assertThat(AlibabaCredentials.fromEnvironment()).hasToString("NamedKey[ALIBABA_CLOUD_ACCESS_KEY_ID]");
        assertThat(AlibabaCredentials.assumeRole()
                        .credentials(Credentials.of("id", "s"))
                        .roleArn("r")
                        .build()
                        .current())
                .isNull();
        assertThat(AlibabaCredentials.oidcRole()
                        .roleArn("r")
                        .oidcProviderArn("p")
                        .oidcTokenFile(home.resolve("token"))
                        .build()
                        .current())
                .isNull();
        assertThat(AlibabaCredentials.instanceRole().roleName("r").build().current())
                .isNull();
        assertThat(AlibabaCredentials.credentialsUri()
                        .uri("https://credentials.example/")
                        .build()
                        .current())
                .isNull();
        assertThat(AlibabaCredentials.externalCommand().command("tool").build().current())
                .isNull();
        Path config = Files.writeString(
                home.resolve("config.json"),
                "{\"profiles\":[{\"name\":\"p\",\"mode\":\"AK\",\"access_key_id\":\"i\",\"access_key_secret\":\"s\"}]}");
        assertThat(AlibabaCredentials.commandLineProfile()
                        .name("p")
                        .file(config)
                        .build()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("i");
        Path ini = Files.writeString(
                home.resolve("credentials"),
                "[p]\nenable = true\ntype = access_key\naccess_key_id = j\naccess_key_secret = s\n");
        assertThat(AlibabaCredentials.fileProfile()
                        .name("p")
                        .file(ini)
                        .build()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("j");
        assertThatThrownBy(() -> AlibabaCredentials.externalCommand().build())
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    @DisplayName("C03 the metadata service is given a second to connect and a second of silence")
    void isShortWithTheMetadataService() {
        assertThat(Surroundings.system().near()).isEqualTo(Duration.ofSeconds(1));
    }
}
