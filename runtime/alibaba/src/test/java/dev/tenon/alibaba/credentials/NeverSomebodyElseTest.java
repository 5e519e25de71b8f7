package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tenon.alibaba.fixture.AnyClient;
import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.error.CredentialsException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** C01 every pair of places, one that is set up and cannot be used, and one that works. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class NeverSomebodyElseTest {
    private static final String SECRET = FakeCloud.SECRET;

    private FakeCloud cloud = fake();

    @TempDir
    private Path home = Path.of("");

    private static FakeCloud fake() {
        try {
            return new FakeCloud();
        } catch (IOException unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    @BeforeAll
    void open() {
        cloud.reset();
    }

    @BeforeEach
    void reset() {
        cloud.reset();
    }

    @AfterAll
    void close() {
        cloud.close();
    }

    /** Arranges something on a machine. */
    private interface Arrangement {
        void on(TestMachine machine, FakeCloud cloud);
    }

    /**
     * A place that works.
     *
     * @param number where it stands in the chain, from 1
     * @param signer the identifier that its calls are signed with
     * @param arrangement sets it up
     */
    private record Usable(int number, String signer, Arrangement arrangement) {}

    /**
     * A place that was set up and does not work.
     *
     * @param first the first place that it breaks, from 1
     * @param number the place that its caller reads of
     * @param what what is wrong with it
     * @param arrangement sets it up
     * @param text what its caller reads
     */
    private record Unusable(int first, int number, String what, Arrangement arrangement, String text) {
        Unusable(int number, String what, Arrangement arrangement, String text) {
            this(number, number, what, arrangement, text);
        }
    }

    private static List<Usable> usable() {
        return List.of(
                new Usable(
                        1,
                        "property",
                        (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "property")
                                .property("alibabacloud.accessKeySecret", SECRET)),
                new Usable(
                        2,
                        "variable",
                        (machine, cloud) -> machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "variable")
                                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET)),
                new Usable(
                        3,
                        "oidc",
                        (machine, cloud) -> machine.sts(cloud)
                                .variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/oidc")
                                .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/p")
                                .variable(
                                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                        machine.write("good-token", "CanaryOidcToken")
                                                .toString())),
                new Usable(4, "config", (machine, cloud) -> machine.config(key("default", "config"))),
                new Usable(
                        5,
                        "file",
                        (machine, cloud) -> machine.credentialsFile("[default]\nenable = true\ntype = access_key\n"
                                + "access_key_id = file\naccess_key_secret = " + SECRET + "\n")),
                new Usable(6, "instance", (machine, cloud) -> machine.instance(cloud)),
                new Usable(
                        7,
                        "uri",
                        (machine, cloud) ->
                                machine.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri?CanaryQuery")));
    }

    private static String profile(String name, String mode, String members) {
        return "{\"current\":\"" + name + "\",\"profiles\":[{\"name\":\"" + name + "\",\"mode\":\"" + mode + "\""
                + members + "}]}";
    }

    private static String key(String name, String id) {
        return profile(name, "AK", ",\"access_key_id\":\"" + id + "\",\"access_key_secret\":\"" + SECRET + "\"");
    }

    private static Arrangement variables(String... pairs) {
        return (machine, cloud) -> {
            for (int index = 0; index < pairs.length; index += 2) {
                machine.variable(pairs[index], pairs[index + 1]);
            }
        };
    }

    private static Arrangement config(String content) {
        return (machine, cloud) -> machine.config(content);
    }

    private static Unusable mode(String mode, String members, String problem) {
        return new Unusable(
                4,
                "a profile of the mode " + mode,
                (machine, cloud) -> machine.sts(cloud).config(profile("work", mode, members)),
                "profile of the command-line tool: the profile 'work' in HOME/.aliyun/config.json' " + problem);
    }

    private static Arrangement section(String content) {
        return (machine, cloud) -> machine.credentialsFile("[default]\nenable = true\n" + content);
    }

    private static List<Unusable> unusable() {
        List<Unusable> all = new ArrayList<>();
        all.add(new Unusable(
                1,
                "an identifier without secret",
                (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "CanaryId"),
                "system properties: the system property alibabacloud.accessKeyId is set and"
                        + " alibabacloud.accessKeySecret is not; set both or none"));
        all.add(new Unusable(
                1,
                "a secret with a line end",
                (machine, cloud) -> machine.property("alibabacloud.accessKeyId", "CanaryId")
                        .property("alibabacloud.accessKeyIdSecret", SECRET + "\n"),
                "accessKeySecret: holds a blank, a line end or a character beyond ASCII"));
        all.add(new Unusable(
                2,
                "a secret without identifier",
                variables("ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET),
                "environment variables: the environment variable ALIBABA_CLOUD_ACCESS_KEY_SECRET is set and"
                        + " ALIBABA_CLOUD_ACCESS_KEY_ID is not; set both or none"));
        all.add(new Unusable(
                2,
                "an empty secret",
                variables("ALIBABA_CLOUD_ACCESS_KEY_ID", "CanaryId", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", ""),
                "ALIBABA_CLOUD_ACCESS_KEY_SECRET is not; set both or none"));
        all.add(new Unusable(
                2,
                "a token alone",
                variables("ALIBABA_CLOUD_SECURITY_TOKEN", "CanaryToken"),
                "ALIBABA_CLOUD_SECURITY_TOKEN is set and ALIBABA_CLOUD_ACCESS_KEY_ID is not"));
        all.add(new Unusable(
                2,
                "a secret with a line end",
                variables(
                        "ALIBABA_CLOUD_ACCESS_KEY_ID", "CanaryId", "ALIBABA_CLOUD_ACCESS_KEY_SECRET", SECRET + "\r\n"),
                "around ALIBABA_CLOUD_ACCESS_KEY_ID is unusable: accessKeySecret: holds a blank, a line end"));
        all.add(new Unusable(
                3,
                "no token file",
                variables(
                        "ALIBABA_CLOUD_ROLE_ARN",
                        "acs:ram::1:role/r",
                        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                        "acs:ram::1:oidc-provider/p",
                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                        "/no/such/token"),
                "OIDC: the OIDC token file '/no/such/token' does not exist"));
        all.add(new Unusable(
                3,
                "no role",
                variables(
                        "ALIBABA_CLOUD_OIDC_PROVIDER_ARN",
                        "acs:ram::1:oidc-provider/p",
                        "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                        "/no/such/token"),
                "OIDC: OIDC is set up in the environment, and ALIBABA_CLOUD_ROLE_ARN is not set"));
        all.add(new Unusable(
                3,
                "a token of two lines",
                (machine, cloud) -> machine.sts(cloud)
                        .variable("ALIBABA_CLOUD_ROLE_ARN", "acs:ram::1:role/r")
                        .variable("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "acs:ram::1:oidc-provider/p")
                        .variable(
                                "ALIBABA_CLOUD_OIDC_TOKEN_FILE",
                                machine.write("token", "Canary\nCanary").toString()),
                "holds no token: it is empty, or has a blank"));
        all.add(new Unusable(
                3,
                "a refusal",
                (machine, cloud) -> {
                    cloud.reply(
                            "AssumeRoleWithOIDC",
                            400,
                            "{\"Code\":\"AuthenticationFail.NoPermission\",\"Message\":\"No for CanaryOidcToken.\","
                                    + "\"RequestId\":\"R-7\"}");
                    usable().get(2).arrangement().on(machine, cloud);
                },
                "OIDC: the role 'acs:ram::1:role/oidc' cannot be assumed: AssumeRoleWithOIDC:"
                        + " AuthenticationFail.NoPermission (HTTP 400, request R-7, attempt 1): No for ***."));
        all.add(new Unusable(
                4,
                "a broken file",
                config("{\"current\":\"Canary"),
                "profile of the command-line tool: the file 'HOME/.aliyun/config.json' is no JSON, line 1"));
        all.add(new Unusable(4, "a file of another kind", config("[]"), "/.aliyun/config.json' is no JSON object"));
        all.add(new Unusable(
                4,
                "a current profile with a typo",
                config(key("work", "CanaryId").replace("\"current\":\"work\"", "\"current\":\"wrok\"")),
                "names the current profile 'wrok' and has no profile of that name"));
        all.add(new Unusable(
                4,
                "two profiles of one name",
                config(
                        "{\"current\":\"a\",\"profiles\":[{\"name\":\"a\",\"mode\":\"AK\",\"access_key_id\":\"CanaryId\"},"
                                + "{\"name\":\"a\",\"mode\":\"AK\"}]}"),
                "the profile 'a' in HOME/.aliyun/config.json' is there 2 times; leave one of them"));
        all.add(mode("AK", ",\"access_key_id\":\"CanaryId\"", "of the mode AK has no access_key_secret"));
        all.add(mode(
                "AK",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary \\n\"",
                "is unusable: accessKeySecret: holds a blank"));
        all.add(mode(
                "StsToken",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET + "\"",
                "of the mode StsToken has no sts_token"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET + "\"",
                "of the mode RamRoleArn has no ram_role_arn"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\",\"expired_seconds\":60",
                "is unusable: durationSeconds: must be at least 900"));
        all.add(mode(
                "RamRoleArn",
                ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"Canary\",\"ram_role_arn\":\"r\",\"enable_vpc\":true",
                "is unusable: insideVpc: needs the region of the security token service"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\"",
                "of the mode ChainableRamRoleArn has no source_profile"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\",\"source_profile\":\"gone\"",
                "has the source_profile 'gone', which is not there"));
        all.add(mode(
                "ChainableRamRoleArn",
                ",\"ram_role_arn\":\"r\",\"source_profile\":\"work\"",
                "has a source_profile that leads in a circle"));
        all.add(mode("EcsRamRole", ",\"ram_role_name\":\"no such/role\"", "is unusable: roleName: must be"));
        all.add(mode("OIDC", ",\"ram_role_arn\":\"r\"", "is unusable: oidcProviderArn: is required"));
        all.add(mode("CredentialsURI", "", "of the mode CredentialsURI has no credentials_uri"));
        all.add(mode(
                "CredentialsURI",
                ",\"credentials_uri\":\"ftp://Canary\"",
                "is unusable: credentials_uri: must be an address that begins with http:// or https://"));
        all.add(mode("External", "", "of the mode External has no process_command"));
        all.add(mode(
                "External",
                ",\"process_command\":\"tool 'Canary\"",
                "is unusable: process_command: is no command: it is empty, or a quote"));
        all.add(mode("CloudSSO", "", "has the mode CloudSSO, which needs a browser and is not supported"));
        all.add(mode("OAuth", "", "has the mode OAuth, which needs a browser and is not supported"));
        all.add(mode("RsaKeyPair", "", "has the mode RsaKeyPair, which is not supported"));
        all.add(mode("BearerToken", "", "has the mode BearerToken, which is not supported"));
        all.add(mode(
                "RamRoleArnWithRoleName",
                "",
                "has the mode RamRoleArnWithRoleName, which is deprecated; use ChainableRamRoleArn"));
        all.add(mode("Magic", "", "has an unknown mode 'Magic'"));
        all.add(mode("", ",\"access_key_id\":\"CanaryId\"", "has no mode"));
        all.add(new Unusable(
                4,
                "a role that STS refuses",
                (machine, cloud) -> {
                    cloud.reply(
                            "AssumeRole", 403, "{\"Code\":\"NoPermission\",\"Message\":\"No.\",\"RequestId\":\"R-8\"}");
                    machine.sts(cloud)
                            .config(profile(
                                    "work",
                                    "RamRoleArn",
                                    ",\"access_key_id\":\"CanaryId\",\"access_key_secret\":\"" + SECRET
                                            + "\",\"ram_role_arn\":\"acs:ram::1:role/r\""));
                },
                "profile of the command-line tool: the role 'acs:ram::1:role/r' cannot be assumed:"
                        + " AssumeRole: NoPermission (HTTP 403, request R-8, attempt 1): No."));
        all.add(new Unusable(
                4,
                5,
                "a name that is nowhere",
                (machine, cloud) ->
                        machine.variable("ALIBABA_CLOUD_PROFILE", "wrok").config(key("work", "CanaryId")),
                "credentials file: ALIBABA_CLOUD_PROFILE names the profile 'wrok', which is nowhere:"
                        + " there is no file 'HOME/.alibabacloud/credentials', and the command-line tool has none of that"
                        + " name; correct the name or unset the variable"));
        all.add(new Unusable(
                5,
                "a path that leads nowhere",
                variables("ALIBABA_CLOUD_CREDENTIALS_FILE", "/no/such/file"),
                "there is no file '/no/such/file', to which ALIBABA_CLOUD_CREDENTIALS_FILE points"));
        all.add(new Unusable(
                5,
                "a broken file",
                (machine, cloud) -> machine.credentialsFile("[default]\nCanary\n"),
                "credentials' is malformed in line 2: expected [section] or name = value"));
        all.add(new Unusable(
                5,
                "no word whether it counts",
                (machine, cloud) -> machine.credentialsFile("[default]\ntype = access_key\n"),
                "the section 'default' of 'HOME/.alibabacloud/credentials' does not say whether it counts"));
        all.add(new Unusable(
                5,
                "an identifier without secret",
                section("type = access_key\naccess_key_id = CanaryId\n"),
                "of the type access_key has no access_key_secret"));
        all.add(new Unusable(5, "no type", section("access_key_id = CanaryId\n"), "has no type"));
        all.add(new Unusable(
                5, "a key pair", section("type = rsa_key_pair\n"), "rsa_key_pair, which is not supported"));
        all.add(new Unusable(5, "an unknown type", section("type = Magic!\n"), "has an unknown type"));
        all.add(new Unusable(
                5,
                "a role without name",
                section("type = ram_role_arn\naccess_key_id = CanaryId\naccess_key_secret = Canary\n"),
                "is unusable: roleArn: is required, there or in the variable ALIBABA_CLOUD_ROLE_ARN"));
        all.add(new Unusable(
                6,
                "a role that the instance does not have",
                (machine, cloud) -> {
                    cloud.reply("credentials", 404, "");
                    machine.instance(cloud).variable("ALIBABA_CLOUD_ECS_METADATA", "other");
                },
                "role of the instance: the instance has no role 'other';"
                        + " ALIBABA_CLOUD_ECS_METADATA_DISABLED=true switches it off"));
        all.add(new Unusable(
                6,
                "a role on a machine that is no instance",
                variables("ALIBABA_CLOUD_ECS_METADATA", "mine"),
                "cannot be reached (ConnectException), and ALIBABA_CLOUD_ECS_METADATA asks for the role 'mine'"));
        all.add(new Unusable(
                6,
                "a captive portal",
                (machine, cloud) -> {
                    cloud.reply("token", 200, "<html>Canary: please log in</html>");
                    machine.instance(cloud);
                },
                "role of the instance: the metadata service of the instance gave a token that is none"));
        all.add(
                new Unusable(
                        6,
                        "a service that fails",
                        (machine, cloud) -> {
                            cloud.reply("role", 500, "Canary");
                            machine.instance(cloud);
                        },
                        "the request to the metadata service of the instance for the name of the role was refused with HTTP 500"));
        all.add(new Unusable(
                6,
                "a switch that says neither yes nor no",
                (machine, cloud) ->
                        machine.instance(cloud).variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "CanaryMaybe"),
                "role of the instance: ALIBABA_CLOUD_ECS_METADATA_DISABLED: must be true or false"));
        all.add(
                new Unusable(
                        7,
                        "no address",
                        variables("ALIBABA_CLOUD_CREDENTIALS_URI", "Canary"),
                        "credentials URI: ALIBABA_CLOUD_CREDENTIALS_URI: must be an address that begins with http:// or https://"));
        all.add(new Unusable(
                7,
                "a refusal",
                (machine, cloud) -> {
                    cloud.reply("uri", 403, "Canary");
                    machine.variable("ALIBABA_CLOUD_CREDENTIALS_URI", cloud.url() + "/uri?CanaryQuery");
                },
                "credentials URI: the request to the credentials URI at 127.0.0.1 was refused with HTTP 403"));
        return all;
    }

    static Stream<Arguments> pairs() {
        return unusable().stream()
                .flatMap(broken -> usable().stream()
                        .filter(working -> working.number() != broken.number() && working.number() != broken.first())
                        .map(working -> arguments(
                                named(broken.number() + " " + broken.what(), broken),
                                named(working.number() + " " + working.signer(), working))));
    }

    private AnyClient client(TestMachine machine) {
        return AnyClient.builder()
                .endpoint(cloud.url())
                .allowInsecureHttp(true)
                .retries(RetryOptions.NONE)
                .credentials(DefaultChain.of(machine.surroundings()))
                .build();
    }

    @ParameterizedTest(name = "C01 {0}, and {1} that works")
    @MethodSource("pairs")
    @DisplayName("C01 a place that is set up and cannot be used ends the search: what comes after it never signs")
    void unusableNeverYieldsToUsable(Unusable broken, Usable working) {
        TestMachine machine = new TestMachine(home);
        working.arrangement().on(machine, cloud);
        broken.arrangement().on(machine, cloud);
        try (AnyClient client = client(machine)) {
            if (working.number() < broken.first()) {
                assertThat(client.call("Do", Map.of())).isEqualTo("done");
                assertThat(cloud.signers()).containsExactly(working.signer());
                return;
            }
            String text = broken.text().replace("'HOME", "'" + home).replace(" HOME", " '" + home);
            assertThatThrownBy(() -> client.call("Do", Map.of()))
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageStartingWith("Do: no credentials: the default chain stopped at the ")
                    .hasMessageContaining(text)
                    .satisfies(Canaries::assertNone);
        }
        assertThat(cloud.signers()).isEmpty();
    }

    @Test
    @DisplayName("C01 every place has a way to be unusable, and a way to work")
    void everyPlaceIsAmongThePairs() {
        assertThat(usable()).extracting(Usable::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(unusable())
                .extracting(Unusable::number)
                .contains(1, 2, 3, 4, 5, 6, 7)
                .isSorted();
    }
}
