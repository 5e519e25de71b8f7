package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C05 C06 roles that are assumed at the security token service. */
final class RolesTest {
    private static final Credentials BASE = Credentials.of("base", FakeCloud.SECRET);

    private final FakeCloud cloud;
    private final TestMachine machine;

    RolesTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).sts(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private AssumeRoleBuilder role() {
        return new AssumeRoleBuilder(machine.surroundings())
                .credentials(BASE)
                .roleArn("acs:ram::1:role/r")
                .roleSessionName("me");
    }

    private OidcRoleBuilder oidc(String token) {
        return new OidcRoleBuilder(machine.surroundings())
                .roleArn("acs:ram::1:role/r")
                .oidcProviderArn("idp")
                .oidcTokenFile(machine.write("token", token));
    }

    private static CredentialsException failure(CredentialsProvider provider) {
        CredentialsException failure = catchThrowableOfType(CredentialsException.class, provider::credentials);
        Canaries.assertNone(failure);
        return failure;
    }

    @Test
    @DisplayName("C02 every option of the builder is sent")
    void sendsEveryOption() {
        Credentials assumed = role().durationSeconds(900)
                .policy("{\"Version\":\"1\"}")
                .externalId("x-1")
                .connectTimeout(Duration.ofSeconds(20))
                .readTimeout(Duration.ofSeconds(30))
                .stsRegion("eu-central-1")
                .insideVpc(false)
                .build()
                .credentials();
        assertThat(assumed.accessKeyId()).isEqualTo("role.base");
        assertThat(assumed.securityToken()).isEqualTo("CanaryToken-role.base");
        assertThat(machine.called()).containsExactly("https://sts.eu-central-1.aliyuncs.com");
        assertThat(cloud.last("AssumeRole").form())
                .containsEntry("Version", "2015-04-01")
                .containsEntry("RoleArn", "acs:ram::1:role/r")
                .containsEntry("RoleSessionName", "me")
                .containsEntry("DurationSeconds", "900")
                .containsEntry("Policy", "{\"Version\":\"1\"}")
                .containsEntry("ExternalId", "x-1");
    }

    @Test
    @DisplayName("C02 the endpoint of STS: region, VPC and an endpoint of one's own, in code and in the environment")
    void choosesTheEndpoint() {
        role().build();
        role().stsRegion("cn-beijing").insideVpc(true).build();
        role().stsEndpoint("sts.example")
                .stsRegion("cn-beijing")
                .insideVpc(true)
                .build();
        machine.variable("ALIBABA_CLOUD_STS_REGION", "cn-shanghai");
        role().build();
        machine.variable("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", "true");
        role().build();
        role().insideVpc(false).build();
        assertThat(machine.called())
                .containsExactly(
                        "https://sts.aliyuncs.com",
                        "https://sts-vpc.cn-beijing.aliyuncs.com",
                        "sts.example",
                        "https://sts.cn-shanghai.aliyuncs.com",
                        "https://sts-vpc.cn-shanghai.aliyuncs.com",
                        "https://sts.cn-shanghai.aliyuncs.com");
    }

    @Test
    @DisplayName("C02 a VPC endpoint without a region is an error, never the public endpoint")
    void refusesAVpcWithoutRegion() {
        assertThatThrownBy(() -> role().insideVpc(true).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("insideVpc: needs the region of the security token service (ALIBABA_CLOUD_STS_REGION)");
        machine.variable("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED", "true");
        assertThatThrownBy(() -> role().build())
                .hasMessage("ALIBABA_CLOUD_VPC_ENDPOINT_ENABLED: needs the region of the security token service"
                        + " (ALIBABA_CLOUD_STS_REGION)");
        assertThatThrownBy(() -> role().stsRegion("evil.example/").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("region: ");
    }

    @Test
    @DisplayName("C02 what is missing or cannot be right is refused before anything is called")
    void refusesBadSettings() {
        assertThatThrownBy(() -> new AssumeRoleBuilder(machine.surroundings()).build())
                .hasMessage("credentials: are required: a role is assumed with others");
        assertThatThrownBy(() -> new AssumeRoleBuilder(machine.surroundings())
                        .credentials(BASE)
                        .build())
                .hasMessage("roleArn: is required, there or in the variable ALIBABA_CLOUD_ROLE_ARN");
        assertThatThrownBy(() -> role().durationSeconds(899)).hasMessage("durationSeconds: must be at least 900");
        assertThatThrownBy(() -> role().readTimeout(Duration.ZERO)).hasMessageStartingWith("readTimeout: must be");
        assertThatThrownBy(() -> role().connectTimeout(Duration.ofDays(1)))
                .hasMessageStartingWith("connectTimeout: must be");
        assertThatThrownBy(() ->
                        new OidcRoleBuilder(machine.surroundings()).roleArn("r").build())
                .hasMessage("oidcProviderArn: is required, there or in the variable ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("N31 a plain http endpoint of STS is refused unless it is allowed")
    void refusesPlainHttp() {
        assertThatThrownBy(() -> role().stsEndpoint(cloud.url()).build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("must be https");
        assertThat(role().stsEndpoint(cloud.url())
                        .allowInsecureHttp(true)
                        .build()
                        .credentials()
                        .accessKeyId())
                .isEqualTo("role.base");
    }

    @Test
    @DisplayName("C06 a refusal keeps code, message and request id, and is not repeated")
    void keepsWhatTheServiceSays() {
        cloud.reply(
                "AssumeRole",
                403,
                "{\"Code\":\"NoPermission\",\"Message\":\"You are not authorized to do this action.\","
                        + "\"RequestId\":\"R-1\",\"Recommend\":\"https://example\"}");
        CredentialsException failure = failure(role().build());
        assertThat(failure)
                .hasMessage("the role 'acs:ram::1:role/r' cannot be assumed: AssumeRole: NoPermission"
                        + " (HTTP 403, request R-1, attempt 1): You are not authorized to do this action.")
                .hasCauseInstanceOf(ServiceException.class);
        assertThat(failure.rawCode()).isEqualTo("NoPermission");
        assertThat(failure.requestId()).isEqualTo("R-1");
        assertThat(failure.httpStatus()).isEqualTo(403);
        assertThat(cloud.steps()).containsExactly("AssumeRole");
    }

    @Test
    @DisplayName("C06 a refusal by OIDC keeps code, message and request id, and the token is not among them")
    void keepsWhatTheServiceSaysOfOidc() {
        cloud.reply(
                "AssumeRoleWithOIDC",
                400,
                "{\"Code\":\"AuthenticationFail.OIDCToken.Expired\",\"Message\":\"CanaryJwt.x.y has expired.\","
                        + "\"RequestId\":\"R-2\"}");
        CredentialsException failure = failure(oidc("CanaryJwt.x.y\n").build());
        assertThat(failure)
                .hasMessage("the role 'acs:ram::1:role/r' cannot be assumed: AssumeRoleWithOIDC:"
                        + " AuthenticationFail.OIDCToken.Expired (HTTP 400, request R-2, attempt 1): *** has expired.");
        assertThat(failure.rawCode()).isEqualTo("AuthenticationFail.OIDCToken.Expired");
    }

    @Test
    @DisplayName("C06 what passes is repeated as a call is: failures, throttling, connections that break")
    void repeatsAsACallIsRepeated() {
        MockResponse failing = FakeCloud.response(500, "{\"Code\":\"InternalError\",\"RequestId\":\"r\"}");
        MockResponse throttled = FakeCloud.response(429, "{\"Code\":\"Throttling.User\",\"RequestId\":\"r\"}");
        cloud.replyOnce("AssumeRole", failing, throttled);
        assertThat(role().build().credentials().accessKeyId()).isEqualTo("role.base");
        cloud.replyOnce("AssumeRoleWithOIDC", FakeCloud.hangUp(), FakeCloud.response(503, "<html>no</html>"));
        assertThat(oidc("jwt.").build().credentials().accessKeyId()).isEqualTo("oidc");
        assertThat(cloud.steps())
                .containsExactly(
                        "AssumeRole",
                        "AssumeRole",
                        "AssumeRole",
                        "AssumeRoleWithOIDC",
                        "AssumeRoleWithOIDC",
                        "AssumeRoleWithOIDC");
        cloud.reply("AssumeRole", failing);
        assertThat(failure(role().build())).hasMessageContaining("InternalError (HTTP 500, request r, attempt 3)");
    }

    @Test
    @DisplayName("C06 a stall ends by the read timeout of the provider")
    void endsAStall() {
        cloud.reply("AssumeRole", FakeCloud.silence());
        assertThat(failure(role().readTimeout(Duration.ofMillis(50)).build()))
                .hasMessageContaining("[READ_TIMEOUT]")
                .hasCauseInstanceOf(TransportException.class);
    }

    @Test
    @DisplayName("K03 K05 a response without credentials is not quoted, and its request id is")
    void refusesAResponseWithoutCredentials() {
        cloud.reply(
                "AssumeRole",
                200,
                "{\"RequestId\":\"R-3\",\"Credentials\":{\"AccessKeyId\":\"CanaryId\",\"AccessKeySecret\":\"Canary\"}}");
        assertThat(failure(role().build()))
                .hasMessage("the security token service (request R-3) gave credentials without SecurityToken");
        cloud.reply("AssumeRole", 200, "{\"RequestId\":\"R-3\",\"Canary\":1}");
        assertThat(failure(role().build()))
                .hasMessage("the security token service (request R-3) gave credentials without AccessKeyId");
        cloud.reply("AssumeRole", 200, "<html>" + FakeCloud.SECRET + "</html>");
        assertThat(failure(role().build())).hasMessageContaining("cannot be assumed");
    }

    @Test
    @DisplayName("C05 a base provider that fails, returns null or throws an Error ends in the family, with its cause")
    @SuppressWarnings("NullAway") // what a caller's own provider may do
    void survivesBaseProviders() {
        IllegalStateException odd = new IllegalStateException("Canary odd");
        CredentialsProvider failing = () -> {
            throw new CredentialsException("nothing here");
        };
        CredentialsProvider throwing = () -> {
            throw odd;
        };
        CredentialsProvider broken = () -> {
            throw new AssertionError("odd");
        };
        CredentialsProvider empty = () -> null;
        assertThat(failure(role().credentials(failing).build()))
                .hasMessage("the role 'acs:ram::1:role/r' cannot be assumed: AssumeRole: no credentials: nothing here");
        assertThat(failure(role().credentials(empty).build())).hasMessageContaining("returned null");
        assertThat(catchThrowableOfType(
                        CredentialsException.class, role().credentials(throwing).build()::credentials))
                .hasMessageContaining("the credentials provider failed with java.lang.IllegalStateException")
                .hasRootCause(odd);
        assertThat(failure(role().credentials(broken).build()))
                .hasMessageContaining("java.lang.AssertionError")
                .hasRootCauseInstanceOf(AssertionError.class);
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("R19 the role is assumed with what its base provider has by then")
    void asksItsBaseAgain() {
        machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "one")
                .variable("ALIBABA_CLOUD_ACCESS_KEY_SECRET", FakeCloud.SECRET);
        CredentialsProvider provider = role().credentials(DefaultChain.environment(machine.surroundings()))
                .build();
        assertThat(provider.credentials().accessKeyId()).isEqualTo("role.one");
        machine.variable("ALIBABA_CLOUD_ACCESS_KEY_ID", "two");
        machine.after(3_300);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("role.two");
    }

    @Test
    @DisplayName("C04 the OIDC token is read anew for each renewal")
    void readsTheTokenAnew() {
        CredentialsProvider provider = oidc("first").build();
        provider.credentials();
        machine.write("token", "second");
        machine.after(3_300);
        provider.credentials();
        assertThat(cloud.last("AssumeRoleWithOIDC").form()).containsEntry("OIDCToken", "second");
    }

    @Test
    @DisplayName("C07 K14 an OIDC token file that is missing, a folder, too large or no token is named and not quoted")
    void refusesOddTokenFiles() throws IOException {
        for (String token : new String[] {"", "Canary Canary", "Canary\nCanary", "Canary\u00e9"}) {
            assertThat(failure(oidc(token).build())).hasMessageContaining("/token' holds no token");
        }
        assertThat(failure(oidc("x".repeat(65_537)).build()))
                .hasMessageContaining("/token' is larger than 65536 bytes");
        Path folder = Files.createDirectory(machine.home().resolve("folder"));
        assertThat(failure(oidc("x").oidcTokenFile(folder).build())).hasMessageContaining("is no regular file");
        assertThat(failure(
                        oidc("x").oidcTokenFile(machine.home().resolve("gone")).build()))
                .hasMessageContaining("/gone' does not exist");
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("C02 the security token service is called through the proxy that was set")
    void callsThroughAProxy() {
        Proxy nobody = new Proxy(Proxy.Type.HTTP, InetSocketAddress.createUnresolved("127.0.0.1", 9));
        assertThat(failure(role().proxy(nobody).build())).hasMessageContaining("[PROXY]");
        assertThat(cloud.steps()).isEmpty();
    }

    @Test
    @DisplayName("K01 a provider says nothing of what it holds")
    void printsNothing() {
        CredentialsProvider provider = role().policy("Canary").build();
        provider.credentials();
        assertThat(provider.toString()).doesNotContainIgnoringCase("canary");
    }
}
