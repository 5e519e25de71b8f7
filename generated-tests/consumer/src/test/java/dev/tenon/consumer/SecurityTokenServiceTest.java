package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.sts.AssumeRoleRequest;
import dev.tenon.alibaba.sts.AssumeRoleWithOIDCRequest;
import dev.tenon.alibaba.sts.GetCallerIdentityRequest;
import dev.tenon.alibaba.sts.StsClient;
import dev.tenon.alibaba.sts.StsErrorCode;
import dev.tenon.alibaba.sts.StsException;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.testkit.EmbeddedEndpoint;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The client of STS that tenon-alibaba brings, against an endpoint that reads the same description. */
class SecurityTokenServiceTest {
    private final EmbeddedEndpoint endpoint =
            EmbeddedEndpoint.of("tenon/sts/v2015_04_01/service.yaml").start();

    @AfterEach
    void stop() {
        endpoint.close();
    }

    private StsClient client(CredentialsProvider credentials) {
        return StsClient.builder()
                .endpoint(endpoint.url())
                .allowInsecureHttp(true)
                .credentials(credentials)
                .build();
    }

    private static AssumeRoleRequest role() {
        return AssumeRoleRequest.builder()
                .roleArn("acs:ram::1234567890123456:role/deploy")
                .roleSessionName("nightly")
                .build();
    }

    @Test
    @DisplayName("C02 AssumeRole and GetCallerIdentity are signed with the key of the client")
    void signsWithTheKeyOfTheClient() {
        try (StsClient sts = client(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))) {
            assertThat(sts.assumeRole(role()).credentials()).isNotNull();
            assertThat(sts.getCallerIdentity(GetCallerIdentityRequest.builder().build())
                            .arn())
                    .isNotNull();
        }
        assertThat(endpoint.calls()).hasSize(2).allMatch(call -> call.succeeded());
    }

    @Test
    @DisplayName("C06 documented refusals of STS are constants")
    void refusalsAreConstants() {
        endpoint.on("AssumeRole").fails("EntityNotExist.Role");
        try (StsClient sts = client(Credentials.of(endpoint.accessKeyId(), endpoint.accessKeySecret()))) {
            StsException refused = catchThrowableOfType(StsException.class, () -> sts.assumeRole(role()));
            assertThat(refused.code()).isEqualTo(StsErrorCode.ENTITY_NOT_EXIST_ROLE);
            assertThat(refused.httpStatus()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("C02 AssumeRoleWithOIDC carries neither signature nor key, and asks no provider for one")
    void oidcNeedsNoKey() {
        CredentialsProvider none = () -> {
            throw new IllegalStateException("nobody has a key yet");
        };
        try (StsClient sts = client(none)) {
            AssumeRoleWithOIDCRequest request = AssumeRoleWithOIDCRequest.builder()
                    .oidcProviderArn("acs:ram::1234567890123456:oidc-provider/cluster")
                    .roleArn("acs:ram::1234567890123456:role/deploy")
                    .oidcToken("header.claims.signature")
                    .roleSessionName("nightly")
                    .build();
            assertThat(sts.assumeRoleWithOIDC(request).credentials()).isNotNull();
        }
        assertThat(endpoint.calls("AssumeRoleWithOIDC")).singleElement().satisfies(call -> {
            assertThat(call.request().parameters())
                    .containsKeys("OIDCToken", "RoleArn")
                    .doesNotContainKeys(
                            "AccessKeyId", "Signature", "SignatureMethod", "SignatureVersion", "SecurityToken");
            assertThat(call.request().header("Authorization")).isEmpty();
        });
    }
}
