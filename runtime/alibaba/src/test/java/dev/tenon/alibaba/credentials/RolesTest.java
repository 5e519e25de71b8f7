package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C02 C04 the settings of roles that are assumed at the security token service. */
final class RolesTest extends RoleScene {
    RolesTest(@TempDir Path home) throws IOException {
        super(home);
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
                .hasMessage("credentials: are required: a role is assumed with other credentials");
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
