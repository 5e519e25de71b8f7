package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.support.CapturedOutput;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** C04 C07 files that change, and files that are not what they should be. */
final class ChangingFilesTest {
    private final FakeCloud cloud;
    private final TestMachine machine;

    ChangingFilesTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).sts(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private CredentialsProvider profile() {
        return ProfileBuilder.ofCommandLineTool(machine.surroundings()).build();
    }

    private static String key(String name, String id) {
        return "{\"name\":\"" + name + "\",\"mode\":\"AK\",\"access_key_id\":\"" + id + "\",\"access_key_secret\":\""
                + FakeCloud.SECRET + "\"}";
    }

    private static String role(String arn) {
        return key("p", "base").replace("\"AK\"", "\"RamRoleArn\",\"ram_role_arn\":\"" + arn + "\"");
    }

    private static String config(String current, String... profiles) {
        return "{\"current\":\"" + current + "\",\"profiles\":[" + String.join(",", profiles) + "]}";
    }

    @Test
    @DisplayName("C04 a file that is written again is read again, a second later at most")
    void readsAgain() {
        machine.config(config("p", key("p", "one")));
        CredentialsProvider provider = profile();
        assertThat(provider.current()).isNull();
        Credentials first = provider.credentials();
        assertThat(first.accessKeyId()).isEqualTo("one");
        assertThat(provider.current()).isSameAs(first);
        machine.config(config("p", key("p", "two")));
        assertThat(provider.current()).isSameAs(first);
        assertThat(provider.credentials()).isSameAs(first);
        machine.after(1);
        assertThat(provider.current()).isNull();
        assertThat(provider.credentials().accessKeyId()).isEqualTo("two");
        Credentials second = provider.credentials();
        machine.after(5);
        assertThat(provider.current()).isSameAs(second);
    }

    @Test
    @DisplayName("C04 a file that is replaced in one step is read again though its time and size are the same")
    void noticesAReplacement() throws IOException {
        Path file = machine.config(config("p", key("p", "one")));
        assumeTrue(
                Files.readAttributes(file, BasicFileAttributes.class).fileKey() != null,
                "this file system has no keys of files");
        CredentialsProvider provider = profile();
        provider.credentials();
        Path other = machine.write("other.json", config("p", key("p", "two")));
        Files.setLastModifiedTime(other, Files.getLastModifiedTime(file));
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        machine.after(1);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("two");
    }

    @Test
    @DisplayName("C04 a profile that says the same as before keeps the session it has; another role is assumed anew")
    void keepsASessionThatStillFits() {
        machine.config(config("p", role("one")));
        CredentialsProvider provider = profile();
        Credentials session = provider.credentials();
        machine.config(config("p", role("one"), key("other", "x")));
        machine.after(1);
        assertThat(provider.credentials()).isSameAs(session);
        assertThat(cloud.steps()).hasSize(1);
        machine.config(config("p", role("two")));
        machine.after(2);
        assertThat(provider.credentials()).isNotSameAs(session);
        assertThat(cloud.last("AssumeRole").form()).containsEntry("RoleArn", "two");
    }

    @Test
    @DisplayName("C04 who switches the current profile does not switch a program that runs")
    void doesNotFollowTheCurrentProfile() {
        machine.config(config("work", key("work", "work"), key("prod", "prod")));
        CredentialsProvider provider = DefaultChain.of(machine.surroundings());
        assertThat(provider.credentials().accessKeyId()).isEqualTo("work");
        machine.config(config("prod", key("work", "work2"), key("prod", "prod")));
        machine.after(1);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("work2");
    }

    @Test
    @DisplayName("C04 a file that is broken for a moment, while it is written, changes nothing; the second look counts")
    void doubtsABrokenFileOnce() {
        machine.config(config("p", key("p", "one")));
        CredentialsProvider provider = profile();
        Credentials first = provider.credentials();
        machine.config("{\"current\":\"p\",\"profiles\":[{\"Canary");
        machine.after(1);
        assertThat(provider.credentials()).isSameAs(first);
        machine.config(config("p", key("p", "two")));
        machine.after(2);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("two");
        machine.config("{\"current\":\"p\",\"profiles\":[{\"Canary");
        machine.after(3);
        provider.credentials();
        machine.after(4);
        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("config.json' is not valid JSON, line 1")
                .satisfies(Canaries::assertNone);
        assertThat(provider.current()).isNull();
        machine.config(config("p", key("p", "three")));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("three");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("C07 a device, a folder and a file of 100 MB or 4 GB are refused, by a link too")
    void refusesWhatIsNoSmallFile() throws IOException {
        Path config = machine.config("{}");
        for (String device : new String[] {"/dev/zero", "/dev/random"}) {
            Files.delete(config);
            Files.createSymbolicLink(config, Path.of(device));
            assertThatThrownBy(profile()::credentials)
                    .hasMessageEndingWith("/.aliyun/config.json' is not a regular file");
        }
        Files.delete(config);
        Files.createDirectory(config);
        assertThatThrownBy(profile()::credentials).hasMessageEndingWith("is not a regular file");
        Files.delete(config);
        for (long length : new long[] {100L << 20, 4L << 30}) {
            try (RandomAccessFile large = new RandomAccessFile(config.toFile(), "rw")) {
                large.setLength(length);
            }
            assertThatThrownBy(profile()::credentials).hasMessageEndingWith("is larger than 1048576 bytes");
        }
    }

    @Test
    @DisplayName("C07 a file of 1 MiB is read, one byte more is not")
    void readsUpToOneMebibyte() {
        String content = config("p", key("p", "one"));
        String blanks = " ".repeat((1 << 20) - content.length());
        machine.config(content + blanks);
        assertThat(profile().credentials().accessKeyId()).isEqualTo("one");
        machine.config(content + blanks + " ");
        assertThatThrownBy(profile()::credentials).hasMessageEndingWith("is larger than 1048576 bytes");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("C07 a link to a good file is followed, and read again when it leads elsewhere")
    void followsLinks() throws IOException {
        Path one = machine.write("data-1/config.json", config("p", key("p", "one")));
        Path two = machine.write("data-2/config.json", config("p", key("p", "two")));
        Path link = machine.home().resolve(".aliyun").resolve("config.json");
        Files.createDirectories(link.getParent());
        Files.createSymbolicLink(link, one);
        CredentialsProvider provider = profile();
        assertThat(provider.credentials().accessKeyId()).isEqualTo("one");
        Files.delete(link);
        Files.createSymbolicLink(link, two);
        machine.after(1);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("two");
    }

    @ParameterizedTest(name = "C07 {0}: {1}")
    @CsvSource({
        "rw-------,",
        "r--------,",
        "rw-r-----,can be read by other users of this machine",
        "rw----r--,can be read by other users of this machine",
        "rw--w----,can be changed by other users of this machine",
        "rw-rw-rw-,can be changed by other users of this machine"
    })
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("C07 loose permissions are warned of, once for each reading, and the file is used")
    void warnsOfLoosePermissions(String permissions, String warning) throws IOException {
        Path file = machine.config(config("p", key("p", "one")));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        try (CapturedOutput output = new CapturedOutput()) {
            CredentialsProvider provider = profile();
            provider.credentials();
            machine.after(1);
            assertThat(provider.credentials().accessKeyId()).isEqualTo("one");
            String expected = "dev.tenon.credentials The file '" + file + "' " + warning + "; chmod 600 restricts it to"
                    + " its owner.";
            if (warning == null) {
                assertThat(output.text()).doesNotContain("The file");
            } else {
                assertThat(output.text()).containsOnlyOnce(expected);
            }
            assertThat(output.text()).doesNotContainIgnoringCase("canary");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("C07 the token files that Kubernetes mounts may be read by all, and are warned of when all can write")
    void warnsOfTokensThatOthersCanChange() throws IOException {
        Path token = machine.write("token", "CanaryToken");
        OidcRoleBuilder builder = new OidcRoleBuilder(machine.surroundings())
                .roleArn("r")
                .oidcProviderArn("p")
                .oidcTokenFile(token);
        try (CapturedOutput output = new CapturedOutput()) {
            Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--r--"));
            builder.build().credentials();
            assertThat(output.text()).doesNotContain("The file");
            Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-r--rw-"));
            builder.build().credentials();
            assertThat(output.text()).contains("can be changed by other users").doesNotContainIgnoringCase("canary");
        }
    }
}
