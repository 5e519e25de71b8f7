package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C02 programs that print credentials, and programs that do something else. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the programs are written for a shell")
final class ExternalCommandTest {
    private final TestMachine machine;

    ExternalCommandTest(@TempDir Path home) {
        this.machine = new TestMachine(home);
    }

    private CredentialsProvider running(String script) {
        return builder(script).build();
    }

    private ExternalCommandBuilder builder(String script) {
        Path file = machine.write("program.sh", script);
        return new ExternalCommandBuilder(machine.surroundings()).command("/bin/sh " + file);
    }

    private static void assertFails(CredentialsProvider provider, String text) {
        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessage(text)
                .satisfies(Canaries::assertNone);
    }

    @Test
    @DisplayName("C02 temporary credentials are kept until they expire, and what goes to standard error is dropped")
    void temporary() throws IOException {
        Path runs = machine.home().resolve("runs");
        CredentialsProvider provider = running(
                "echo run >> " + runs + "; echo CanaryError >&2; echo '{\"mode\":\"StsToken\","
                        + "\"access_key_id\":\"i\",\"access_key_secret\":\"s\",\"sts_token\":\"t\",\"expiration\":\"2026-11-22T01:00:00Z\"}'");
        Credentials first = provider.credentials();
        assertThat(first.securityToken()).isEqualTo("t");
        machine.after(3_299);
        assertThat(provider.credentials()).isSameAs(first);
        assertThat(Files.readAllLines(runs)).hasSize(1);
        machine.after(3_300);
        assertThat(provider.credentials()).isNotSameAs(first);
        assertThat(Files.readAllLines(runs)).hasSize(2);
    }

    @Test
    @DisplayName("C02 without an expiration the program is run again after a minute")
    void lasting() {
        CredentialsProvider provider = running("echo '{\"access_key_id\":\"i\",\"access_key_secret\":\"s\"}'");
        Credentials first = provider.credentials();
        assertThat(first.securityToken()).isNull();
        machine.after(59);
        assertThat(provider.credentials()).isSameAs(first);
        machine.after(60);
        assertThat(provider.credentials()).isNotSameAs(first);
    }

    @Test
    @DisplayName("C02 a program may print more than a pipe holds, up to 64 KiB")
    void printsMuch() {
        String padded = "printf '{\"access_key_id\":\"i\",'; head -c 65000 /dev/zero | tr '\\0' ' ';"
                + " echo '\"access_key_secret\":\"s\"}'";
        assertThat(running(padded).credentials().accessKeyId()).isEqualTo("i");
        assertFails(
                running("head -c 65537 /dev/zero | tr '\\0' ' '"),
                "the external command printed more than 65536 bytes");
        assertFails(running("exec cat /dev/zero"), "the external command printed more than 65536 bytes");
    }

    @ParameterizedTest(name = "C02 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    exit 3                                          | the external command ended with exit code 3
                    true                                            | the external command printed something that is not a JSON object
                    echo Canary                                     | the external command printed something that is not valid JSON, line 1
                    echo '{"mode":"AK"}'                            | the external command printed credentials without access_key_id
                    echo '{"access_key_id":"Canary"}'               | the external command printed credentials without access_key_secret
                    echo '{"mode":"StsToken","access_key_id":"Canary","access_key_secret":"Canary"}' | the external command printed credentials without sts_token
                    echo '{"mode":"Canary"}'                        | the external command printed a mode other than AK and StsToken
                    echo '{"access_key_id":"i","access_key_secret":"s","expiration":"Canary"}' | the external command returned an expiration that is not an ISO 8601 time
                    """)
    @DisplayName("C02 K05 a program that fails or prints something else is told apart, and nothing of it is quoted")
    void otherPrograms(String script, String text) {
        assertFails(running("echo CanaryError >&2; " + script), text);
    }

    @Test
    @DisplayName("K14 a secret that no key has is refused and not quoted")
    void oddSecrets() {
        assertThatThrownBy(
                        running("echo '{\"access_key_id\":\"i\",\"access_key_secret\":\"Canary Canary\"}'")
                                ::credentials)
                .hasMessageStartingWith("the external command printed unusable credentials: accessKeySecret: ")
                .satisfies(Canaries::assertNone);
    }

    @Test
    @DisplayName("C02 a program that takes too long is ended")
    void tooLong() {
        assertFails(
                builder("exec sleep 600").timeout(Duration.ofMillis(60)).build(),
                "the external command took longer than 60 ms and was stopped");
    }

    @Test
    @DisplayName("R22 an interrupt ends the wait for a program")
    void interrupted() {
        CredentialsProvider provider = running("exec sleep 600");
        Thread.currentThread().interrupt();
        assertFails(provider, "interrupted while the external command was running");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    @DisplayName("C02 a program that is not there is not quoted")
    void noProgram() {
        assertFails(
                new ExternalCommandBuilder(machine.surroundings())
                        .command("/no/such/program --secret=Canary")
                        .build(),
                "the external command cannot be started");
    }

    @ParameterizedTest(name = "C02 [{index}]")
    @ValueSource(strings = {"", "   ", "tool 'open", "tool \"open", "tool \\", "'' x"})
    @DisplayName("C02 what is no command is refused before it is run")
    void noCommands(String command) {
        assertThatThrownBy(() -> new ExternalCommandBuilder(machine.surroundings())
                        .command(command)
                        .build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("command: is not a command");
    }

    @Test
    @DisplayName("C02 a command and a sensible timeout are required")
    void required() {
        assertThatThrownBy(() -> new ExternalCommandBuilder(machine.surroundings()).build())
                .hasMessage("command: is required");
        assertThatThrownBy(() -> builder("true").timeout(Duration.ZERO).build())
                .hasMessage("timeout: must be above 0 and at most 10 minutes");
    }
}
