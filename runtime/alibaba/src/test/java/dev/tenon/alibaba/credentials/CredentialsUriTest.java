package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C02 C03 addresses that give credentials. */
final class CredentialsUriTest {
    private final FakeCloud cloud;
    private final TestMachine machine;

    CredentialsUriTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private CredentialsUriBuilder builder() {
        return new CredentialsUriBuilder(machine.surroundings())
                .uri(cloud.url() + "/uri/CanaryPath?key=CanaryQuery")
                .connectTimeout(Duration.ofSeconds(30))
                .readTimeout(Duration.ofSeconds(30));
    }

    private static void assertFails(CredentialsProvider provider, String text) {
        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessage(text)
                .satisfies(Canaries::assertNone);
    }

    @Test
    @DisplayName("C02 credentials are kept until five minutes before they expire")
    void keepsCredentials() {
        CredentialsProvider provider = builder().build();
        Credentials first = provider.credentials();
        assertThat(first.accessKeyId()).isEqualTo("uri");
        assertThat(first.securityToken()).isEqualTo("CanaryToken-uri");
        machine.after(3_299);
        assertThat(provider.credentials()).isSameAs(first);
        machine.after(3_300);
        assertThat(provider.credentials()).isNotSameAs(first);
        assertThat(cloud.steps()).containsExactly("uri", "uri");
    }

    @Test
    @DisplayName("C02 any status of success counts, and a document that does not say Success but holds everything")
    void takesWhatIsComplete() {
        cloud.reply("uri", 201, FakeCloud.document("plain", ""));
        assertThat(builder().build().credentials().accessKeyId()).isEqualTo("plain");
    }

    @Test
    @DisplayName("C03 K05 whatever else comes is told apart; of the address the host is shown only")
    void tellsFaultsApart() {
        cloud.reply("uri", 302, "Canary");
        assertFails(builder().build(), "the request to the credentials URI at 127.0.0.1 was refused with HTTP 302");
        cloud.reply("uri", FakeCloud.silence());
        assertFails(
                builder().readTimeout(Duration.ofMillis(100)).build(),
                "the request to the credentials URI at 127.0.0.1 did not return a complete response"
                        + " (SocketTimeoutException)");
        cloud.reply("uri", 200, "x".repeat(65_537));
        assertFails(
                builder().build(),
                "the request to the credentials URI at 127.0.0.1 returned a response longer than 65536 bytes");
        cloud.reply("uri", 200, "{\"Code\":\"Canary\"}".replace("Canary", "NotToday"));
        assertFails(builder().build(), "the credentials URI at 127.0.0.1 says NotToday instead of Success");
        assertFails(
                builder().uri("http://127.0.0.1:9/CanaryPath").build(),
                "the request to the credentials URI at 127.0.0.1 cannot be reached (ConnectException)");
    }

    @Test
    @DisplayName("C02 an address is required, in code or in the environment")
    void requiresAnAddress() {
        assertThatThrownBy(() -> new CredentialsUriBuilder(machine.surroundings()).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("uri: is required, there or in the variable ALIBABA_CLOUD_CREDENTIALS_URI");
        machine.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri");
        assertThat(new CredentialsUriBuilder(machine.surroundings())
                        .build()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("uri");
        assertThatThrownBy(() -> builder().uri("file:///Canary").build())
                .hasMessage("uri: must be an address that begins with http:// or https://");
    }
}
