package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.FakeCloud.Asked;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** C02 the modes of profiles, in both files. */
final class ProfilesTest {
    private static final String KEY = "\"access_key_id\":\"base\",\"access_key_secret\":\"" + FakeCloud.SECRET + "\"";
    private static final String SECTION_KEY =
            "access_key_id = base\naccess_key_secret = " + FakeCloud.SECRET + "  # comment\n";

    private final FakeCloud cloud;
    private final TestMachine machine;

    ProfilesTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).sts(cloud).instance(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private Credentials cli(String... profiles) {
        machine.config("{\"current\":\"p\",\"profiles\":[" + String.join(",", profiles) + "],\"meta_path\":\"\"}");
        return ProfileBuilder.ofCommandLineTool(machine.surroundings()).build().credentials();
    }

    private static String profile(String mode, String members) {
        return profile("p", mode, members);
    }

    private static String profile(String name, String mode, String members) {
        return "{\"name\":\"" + name + "\",\"mode\":\"" + mode + "\"" + (members.isEmpty() ? "" : "," + members) + "}";
    }

    private Credentials ini(String section) {
        machine.credentialsFile("; first\n[default]\nenable=true\n" + section);
        return ProfileBuilder.ofCredentialsFile(machine.surroundings()).build().credentials();
    }

    @Test
    @DisplayName("C02 modes AK and StsToken")
    void keys() {
        Credentials lasting = cli(profile("AK", KEY + ",\"sts_token\":\"left over\""));
        assertThat(lasting.accessKeyId()).isEqualTo("base");
        assertThat(lasting.securityToken()).isNull();
        assertThat(cli(profile("ststoken", KEY + ",\"sts_token\":\"t\"")).securityToken())
                .isEqualTo("t");
    }

    @Test
    @DisplayName("C02 mode RamRoleArn with session, duration, policy, external id, region and VPC of STS")
    void assumedRole() {
        Credentials assumed = cli(
                profile(
                        "RamRoleArn",
                        KEY
                                + ",\"ram_role_arn\":\"acs:ram::1:role/r\",\"ram_session_name\":\"me\",\"expired_seconds\":1800,"
                                + "\"policy\":\"{}\",\"external_id\":\"x-1\",\"sts_region\":\"cn-beijing\",\"enable_vpc\":true"));
        assertThat(assumed.accessKeyId()).isEqualTo("role.base");
        assertThat(machine.called()).containsExactly("https://sts-vpc.cn-beijing.aliyuncs.com");
        assertThat(cloud.last("AssumeRole").form())
                .containsEntry("RoleArn", "acs:ram::1:role/r")
                .containsEntry("RoleSessionName", "me")
                .containsEntry("DurationSeconds", "1800")
                .containsEntry("Policy", "{}")
                .containsEntry("ExternalId", "x-1");
    }

    @Test
    @DisplayName(
            "C02 mode RamRoleArn with nothing but the role: the central endpoint, a session of our own, no duration")
    void assumedRoleWithDefaults() {
        cli(profile("RamRoleArn", KEY + ",\"ram_role_arn\":\"r\",\"expired_seconds\":0"));
        assertThat(machine.called()).containsExactly("https://sts.aliyuncs.com");
        assertThat(cloud.last("AssumeRole").form())
                .containsEntry("RoleSessionName", "tenon-" + TestMachine.NOW.toEpochMilli())
                .doesNotContainKeys("DurationSeconds", "Policy", "ExternalId");
        machine.variable("ALIBABA_CLOUD_ROLE_SESSION_NAME", "from-variable")
                .variable("ALIBABA_CLOUD_STS_REGION", "cn-hangzhou");
        cli(profile("RamRoleArn", KEY + ",\"ram_role_arn\":\"r\",\"sts_token\":\"base-token\""));
        assertThat(machine.called()).endsWith("https://sts.cn-hangzhou.aliyuncs.com");
        assertThat(cloud.last("AssumeRole").form())
                .containsEntry("RoleSessionName", "from-variable")
                .containsEntry("SecurityToken", "base-token");
    }

    @Test
    @DisplayName("C02 mode ChainableRamRoleArn: a role over a role over a key, and over the role of the instance")
    void chainedRoles() {
        String chained = profile("ChainableRamRoleArn", "\"ram_role_arn\":\"top\",\"source_profile\":\"middle\"");
        assertThat(cli(chained, profile("middle", "RamRoleArn", KEY + ",\"ram_role_arn\":\"m\""))
                        .accessKeyId())
                .isEqualTo("role.role.base");
        assertThat(cloud.last("AssumeRole").form()).containsEntry("RoleArn", "top");
        assertThat(cli(chained, profile("middle", "EcsRamRole", "")).accessKeyId())
                .isEqualTo("role.instance");
    }

    @Test
    @DisplayName("C02 mode EcsRamRole, with a name and without")
    void instanceRole() {
        assertThat(cli(profile("EcsRamRole", "\"ram_role_name\":\"mine\"")).accessKeyId())
                .isEqualTo("instance");
        assertThat(cloud.steps()).containsExactly("token", "credentials");
        assertThat(cli(profile("EcsRamRole", "")).securityToken()).isEqualTo("CanaryToken-instance");
        machine.variable("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        assertThatThrownBy(() -> cli(profile("EcsRamRole", "")))
                .hasMessageContaining("is unusable: ALIBABA_CLOUD_ECS_METADATA_DISABLED: switches");
    }

    @Test
    @DisplayName("C02 mode OIDC sends the token unsigned")
    void oidc() {
        Path token = machine.write("token", "the.token\n");
        Credentials assumed = cli(profile(
                "OIDC",
                "\"ram_role_arn\":\"r\",\"oidc_provider_arn\":\"idp\",\"oidc_token_file\":\"" + token
                        + "\",\"expired_seconds\":900,\"policy\":\"{}\",\"ram_session_name\":\"me\""));
        assertThat(assumed.accessKeyId()).isEqualTo("oidc");
        Asked asked = cloud.last("AssumeRoleWithOIDC");
        assertThat(asked.form())
                .containsEntry("OIDCToken", "the.token")
                .containsEntry("OIDCProviderArn", "idp")
                .containsEntry("RoleArn", "r")
                .containsEntry("RoleSessionName", "me")
                .containsEntry("DurationSeconds", "900")
                .containsEntry("Policy", "{}")
                .doesNotContainKeys("Signature", "AccessKeyId", "SecurityToken");
        assertThat(asked.header("Authorization")).isNull();
    }

    @Test
    @DisplayName("C02 mode CredentialsURI")
    void uri() {
        assertThat(cli(profile("CredentialsURI", "\"credentials_uri\":\"" + cloud.url() + "/uri\""))
                        .accessKeyId())
                .isEqualTo("uri");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @DisplayName("C02 mode External")
    void external() {
        Path script = machine.write(
                "a tool.sh", "echo '{\"mode\":\"AK\",\"access_key_id\":\"'$1'\",\"access_key_secret\":\"s\"}'");
        assertThat(cli(profile("External", "\"process_command\":\"/bin/sh '" + script + "' printed\""))
                        .accessKeyId())
                .isEqualTo("printed");
    }

    @Test
    @DisplayName("C02 the credentials file: every type, comments, blanks and a policy over two lines")
    void credentialsFile() {
        assertThat(ini("type = access_key\n" + SECTION_KEY).accessKeyId()).isEqualTo("base");
        assertThat(ini("type = access_key\n" + SECTION_KEY).accessKeySecret()).isEqualTo(FakeCloud.SECRET);
        assertThat(ini("type=sts\n" + SECTION_KEY + "security_token=t\n").securityToken())
                .isEqualTo("t");
        assertThat(
                        ini("type = ram_role_arn\r\nrole_arn = r\nrole_session_name = me\nexternal_id = x-1\npolicy = {\n\t}\n"
                                        + SECTION_KEY)
                                .accessKeyId())
                .isEqualTo("role.base");
        assertThat(cloud.last("AssumeRole").form())
                .containsEntry("Policy", "{\n}")
                .containsEntry("RoleSessionName", "me")
                .containsEntry("ExternalId", "x-1");
        assertThat(ini("type = ecs_ram_role\nrole_name = mine\n").accessKeyId()).isEqualTo("instance");
        assertThat(ini("type = credentials_uri\ncredentials_uri = " + cloud.url() + "/uri\n")
                        .accessKeyId())
                .isEqualTo("uri");
        machine.variable("ALIBABA_CLOUD_ROLE_ARN", "from-variable");
        assertThat(ini("type = oidc_role_arn\noidc_provider_arn = idp\noidc_token_file_path = "
                                + machine.write("token", "jwt.") + "\n")
                        .accessKeyId())
                .isEqualTo("oidc");
        assertThat(cloud.last("AssumeRoleWithOIDC").form()).containsEntry("RoleArn", "from-variable");
    }

    @Test
    @DisplayName("C02 a builder names profile and file, or takes them from the environment")
    void builders() {
        machine.credentialsFile("[default]\nenable=true\ntype=access_key\n" + SECTION_KEY);
        Path other = machine.write(
                "other.ini", "[one]\nenable=true\ntype=access_key\naccess_key_id=other\naccess_key_secret=s\n");
        CredentialsProvider named = ProfileBuilder.ofCredentialsFile(machine.surroundings())
                .name("one")
                .file(other)
                .build();
        assertThat(named.credentials().accessKeyId()).isEqualTo("other");
        machine.variable("ALIBABA_CLOUD_CREDENTIALS_FILE", other.toString()).variable("ALIBABA_CLOUD_PROFILE", "one");
        assertThat(ProfileBuilder.ofCredentialsFile(machine.surroundings())
                        .build()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("other");
        machine.variable("ALIBABA_CLOUD_CLI_PROFILE_DISABLED", "true");
        assertThatThrownBy(() ->
                        ProfileBuilder.ofCommandLineTool(machine.surroundings()).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("switches profiles of the command-line tool off");
    }
}
