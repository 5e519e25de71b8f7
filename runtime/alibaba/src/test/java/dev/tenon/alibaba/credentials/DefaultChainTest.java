package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.CredentialsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C02 the seven places, their order and their switches. */
final class DefaultChainTest {
    private static final String CONFIG = "{\"current\":\"one\",\"profiles\":[" + key("one") + "," + key("two") + "]}";
    private static final String FILE = "[default]\nenable = true\n" + section("first") + "[three]\nenable = true\n"
            + section("three") + "[off]\nenable = false\n" + section("off");

    private final FakeCloud cloud;
    private final TestMachine machine;

    DefaultChainTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private static String key(String id) {
        return "{\"name\":\"" + id + "\",\"mode\":\"AK\",\"access_key_id\":\"" + id + "\",\"access_key_secret\":\""
                + FakeCloud.SECRET + "\"}";
    }

    private static String section(String id) {
        return "type = access_key\naccess_key_id = " + id + "\naccess_key_secret = " + FakeCloud.SECRET + "\n";
    }

    private DefaultChain chain() {
        return DefaultChain.of(machine.surroundings());
    }

    private String found() {
        return chain().credentials().accessKeyId();
    }

    @Test
    @DisplayName("C02 each place is asked before those behind it, in the order of the official clients")
    void asksInTheOfficialOrder() {
        List<Consumer<TestMachine>> lastToFirst = List.of(
                one -> one.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri"),
                one -> one.instance(cloud),
                one -> one.credentialsFile(FILE),
                one -> one.config(CONFIG),
                one -> one.sts(cloud)
                        .variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/r")
                        .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "p")
                        .variable(
                                "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                one.write("token", "token\n").toString()),
                one -> one.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "variable")
                        .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "s"),
                one -> one.property("alibabacloud.accessKeyId", "property")
                        .property("alibabacloud.accessKeySecret", "s"));
        List<String> expected = List.of("uri", "instance", "first", "one", "oidc", "variable", "property");
        for (int place = 0; place < expected.size(); place++) {
            lastToFirst.get(place).accept(machine);
            assertThat(found()).isEqualTo(expected.get(place));
        }
    }

    @Test
    @DisplayName("C02 when nothing is set up anywhere, every place is named, and what would do")
    void namesEveryPlace() {
        DefaultChain chain = chain();
        assertThatThrownBy(chain::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessage("no place of the default chain has any:"
                        + " the system property alibabacloud.accessKeyId is not set;"
                        + " the environment variable ALIBABA_CLOUD_ACCESS_KEY_ID is not set;"
                        + " the environment variable ALIBABA_CLOUD_OIDC_TOKEN_FILE is not set;"
                        + " there is no file '" + machine.home() + "/.aliyun/config.json';"
                        + " there is no file '" + machine.home() + "/.alibabacloud/credentials';"
                        + " the metadata service of the instance cannot be reached (ConnectException);"
                        + " the environment variable ALIBABA_CLOUD_CREDENTIALS_URI is not set."
                        + " Set ALIBABA_CLOUD_ACCESS_KEY_ID and ALIBABA_CLOUD_ACCESS_KEY_SECRET,"
                        + " or set up one of the other places");
        assertThat(chain).hasToString("DefaultChain[nothing found yet]");
        assertThat(chain.current()).isNull();
    }

    @Test
    @DisplayName(
            "C02 temporary keys are taken from properties and variables; the older name of the secret still counts")
    void takesTokens() {
        machine.property("alibabacloud.accessKeyId", "p")
                .property("alibabacloud.accessKeyIdSecret", "old")
                .property("alibabacloud.sessionToken", "t");
        Credentials properties = chain().credentials();
        assertThat(properties.securityToken()).isEqualTo("t");
        assertThat(properties.accessKeySecret()).isEqualTo("old");
        machine.property("alibabacloud.accessKeySecret", "new");
        assertThat(chain().credentials().accessKeySecret()).isEqualTo("new");
    }

    @ParameterizedTest(name = "C02 ALIBABA_CLOUD_PROFILE={0} is {1}")
    @CsvSource({"one,one", "two,two", "three,three"})
    @DisplayName("C02 ALIBABA_CLOUD_PROFILE chooses in both files")
    void choosesInBothFiles(String name, String expected) {
        machine.config(CONFIG);
        machine.credentialsFile(FILE);
        machine.variable("ALIBABA_CLOUD_PROFILE", name);
        assertThat(found()).isEqualTo(expected);
    }

    @Test
    @DisplayName("C02 ALIBABA_CLOUD_CLI_PROFILE_DISABLED passes over the profiles of the command-line tool")
    void passesOverTheCommandLineTool() {
        machine.config(CONFIG);
        machine.credentialsFile(FILE);
        assertThat(found()).isEqualTo("one");
        machine.variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "TRUE");
        assertThat(found()).isEqualTo("first");
        machine.variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "false");
        assertThat(found()).isEqualTo("one");
    }

    @Test
    @DisplayName("C02 ALIBABA_CLOUD_CREDENTIALS_FILE is read in place of the usual file")
    void readsAnotherCredentialsFile() {
        machine.credentialsFile(FILE);
        Path other = machine.write("other.ini", "[default]\nenable = true\n" + section("other"));
        machine.variable("ALIBABA_CLOUD_CREDENTIALS_FILE", other.toString());
        assertThat(found()).isEqualTo("other");
    }

    @ParameterizedTest(name = "C02 {0}")
    @ValueSource(strings = {"true", "TRUE", "1"})
    @DisplayName("C02 ALIBABA_CLOUD_ECS_METADATA_DISABLED keeps the metadata service from being asked")
    void doesNotAskTheMetadataService(String value) {
        machine.instance(cloud)
                .variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", value)
                .variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri");
        assertThat(found()).isEqualTo("uri");
        assertThat(cloud.steps()).containsExactly("uri");
    }

    @Test
    @DisplayName("C02 ALIBABA_CLOUD_ECS_METADATA names the role, ALIBABA_CLOUD_IMDSV1_DISABLED requires a token")
    void switchesOfTheMetadataService() {
        machine.instance(cloud).variable("ALIBABA_CLOUD_ECS_METADATA", "named");
        assertThat(found()).isEqualTo("instance");
        assertThat(cloud.steps()).containsExactly("token", "credentials");
        cloud.reply("token", 404, "");
        assertThat(found()).isEqualTo("instance");
        machine.variable("ALIBABA_CLOUD_IMDSV1_DISABLED", "true");
        assertThatThrownBy(this::found)
                .hasMessageContaining(
                        "for a token was refused with HTTP 404, and requests without one are switched off");
    }

    @Test
    @DisplayName("C02 an instance without a role, a section that is off and an empty profile are passed over")
    void passesOverWhatIsNotSetUp() {
        cloud.reply("role", 404, "");
        machine.instance(cloud).variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri");
        machine.credentialsFile(
                "[default]\nenable = FALSE\ntype = nonsense\n[other]\nenable = true\n" + section("other"));
        machine.config("{\"current\":\"default\",\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\"}]}");
        assertThat(found()).isEqualTo("uri");
        machine.config("{\"profiles\":[]}");
        machine.credentialsFile("[other]\nenable = true\n" + section("other"));
        assertThat(found()).isEqualTo("uri");
    }

    @ParameterizedTest(name = "C01 {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    empty | the profile 'empty' in
                    off   | the section 'off' of
                    """)
    @DisplayName("C01 what is not set up but asked for by name ends the search")
    void namedAndNotSetUpEndsTheSearch(String name, String text) {
        machine.instance(cloud).variable("ALIBABA_CLOUD_PROFILE", name);
        machine.config("{\"current\":\"x\",\"profiles\":[{\"name\":\"empty\",\"mode\":\"AK\"}]}");
        machine.credentialsFile(FILE);
        assertThatThrownBy(this::found).hasMessageContaining(text);
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("C02 the role alone sets up no OIDC: others use it too")
    void aRoleAloneIsNoOidc() {
        machine.variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/r")
                .variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri");
        assertThat(found()).isEqualTo("uri");
    }

    @Test
    @DisplayName("C01 the place that was found is kept: when it fails later the chain fails, and names it")
    void staysWithWhatItFound() throws IOException {
        Path config = machine.config(CONFIG);
        machine.instance(cloud);
        DefaultChain chain = chain();
        Credentials first = chain.credentials();
        assertThat(first.accessKeyId()).isEqualTo("one");
        assertThat(chain.current()).isSameAs(first);
        assertThat(chain).hasToString("DefaultChain[profile of the command-line tool]");
        Files.delete(config);
        machine.after(2);
        assertThat(chain.credentials()).isSameAs(first);
        machine.after(4);
        assertThatThrownBy(chain::credentials)
                .hasMessageContaining(
                        "the default chain stopped at the profile of the command-line tool: there is no file")
                .satisfies(Canaries::assertNone);
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("the environment alone: a change is seen, and the same key is the same instance")
    void environmentAlone() {
        machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "id").variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "one");
        var environment = DefaultChain.environment(machine.surroundings());
        Credentials first = environment.credentials();
        assertThat(environment.current()).isSameAs(first);
        machine.variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", "two");
        assertThat(environment.credentials().accessKeySecret()).isEqualTo("two");
        machine.variable("ALIBABA_CLOUD_SECURITY_TOKEN", "t");
        assertThat(environment.credentials().securityToken()).isEqualTo("t");
        machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "");
        assertThatThrownBy(environment::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining("ALIBABA_CLOUD_ACCESS_KEY_ID is not; set both or none");
        assertThat(environment).hasToString("NamedKey[ALIBABA_CLOUD_ACCESS_KEY_ID]");
    }
}
