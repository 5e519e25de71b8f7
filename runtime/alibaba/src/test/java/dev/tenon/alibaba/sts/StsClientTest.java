package dev.tenon.alibaba.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The client of STS that users call themselves. */
final class StsClientTest {
    private final FakeCloud cloud;
    private final StsClient sts;

    StsClientTest() throws IOException {
        this.cloud = new FakeCloud();
        this.sts = StsClient.builder()
                .endpoint(cloud.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of("me", FakeCloud.SECRET, "CanaryToken"))
                .build();
    }

    @AfterEach
    void close() {
        sts.close();
        cloud.close();
    }

    @Test
    @DisplayName("C02 GetCallerIdentity says who signs")
    void saysWhoSigns() {
        cloud.reply(
                "GetCallerIdentity",
                200,
                "{\"RequestId\":\"r\",\"IdentityType\":\"AssumedRoleUser\",\"AccountId\":\"1\",\"RoleId\":\"2\","
                        + "\"PrincipalId\":\"2:me\",\"Arn\":\"acs:ram::1:assumed-role/r/me\"}");
        GetCallerIdentityResponse identity =
                sts.getCallerIdentity(GetCallerIdentityRequest.builder().build());
        assertThat(identity.identityType()).isEqualTo("AssumedRoleUser");
        assertThat(identity.arn()).isEqualTo("acs:ram::1:assumed-role/r/me");
        assertThat(identity.userId()).isNull();
        assertThat(cloud.last("GetCallerIdentity").form())
                .containsEntry("Version", "2015-04-01")
                .containsEntry("AccessKeyId", "me")
                .containsKey("Signature");
    }

    @Test
    @DisplayName("C02 K02 AssumeRole gives credentials, and shows neither secret nor token")
    void givesCredentials() {
        AssumeRoleResponse response = sts.assumeRole(AssumeRoleRequest.builder()
                .roleArn("acs:ram::1:role/r")
                .roleSessionName("me")
                .build());
        AssumeRoleResponse.Credentials given = Objects.requireNonNull(response.credentials());
        assertThat(given.accessKeyId()).isEqualTo("role.me");
        assertThat(given.accessKeySecret()).isEqualTo(FakeCloud.SECRET);
        assertThat(given.expiration()).isEqualTo(Instant.parse(FakeCloud.EXPIRATION));
        assertThat(response.toString()).doesNotContainIgnoringCase("canary");
    }

    @Test
    @DisplayName("C06 a documented refusal is a constant")
    void refusalsAreTyped() {
        cloud.reply("AssumeRole", 404, "{\"Code\":\"EntityNotExist.Role\",\"Message\":\"No.\",\"RequestId\":\"r\"}");
        AssumeRoleRequest request = AssumeRoleRequest.builder()
                .roleArn("acs:ram::1:role/r")
                .roleSessionName("me")
                .build();
        StsException refused = catchThrowableOfType(StsException.class, () -> sts.assumeRole(request));
        assertThat(refused.code()).isEqualTo(StsErrorCode.ENTITY_NOT_EXIST_ROLE);
        Canaries.assertNone(refused);
    }

    @Test
    @DisplayName("C02 what the documents rule out is refused before anything is sent")
    void refusesWhatCannotBeRight() {
        AssumeRoleRequest.Builder request =
                AssumeRoleRequest.builder().roleArn("acs:ram::1:role/r").roleSessionName("no blanks");
        assertThatThrownBy(request::build)
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("RoleSessionName: ");
        assertThatThrownBy(request.roleSessionName("me").durationSeconds(899L)::build)
                .hasMessageStartingWith("DurationSeconds: ");
        assertThat(cloud.steps()).isEmpty();
    }
}
