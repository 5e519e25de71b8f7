package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** C05 C06 roles that cannot be assumed, or not at once. */
final class RoleFailuresTest extends RoleScene {
    RoleFailuresTest(@TempDir Path home) throws IOException {
        super(home);
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
                .hasMessage("the security token service (request R-3) returned credentials without SecurityToken");
        cloud.reply("AssumeRole", 200, "{\"RequestId\":\"R-3\",\"Canary\":1}");
        assertThat(failure(role().build()))
                .hasMessage("the security token service (request R-3) returned credentials without AccessKeyId");
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
    @DisplayName("C07 K14 an OIDC token file that is missing, a folder, too large or no token is named and not quoted")
    void refusesOddTokenFiles() throws IOException {
        for (String token : new String[] {"", "Canary Canary", "Canary\nCanary", "Canary\u00e9"}) {
            assertThat(failure(oidc(token).build())).hasMessageContaining("/token' does not contain a token");
        }
        assertThat(failure(oidc("x".repeat(65_537)).build()))
                .hasMessageContaining("/token' is larger than 65536 bytes");
        Path folder = Files.createDirectory(machine.home().resolve("folder"));
        assertThat(failure(oidc("x").oidcTokenFile(folder).build())).hasMessageContaining("is not a regular file");
        assertThat(failure(
                        oidc("x").oidcTokenFile(machine.home().resolve("gone")).build()))
                .hasMessageContaining("/gone' does not exist");
        assertThat(cloud.steps()).isEmpty();
    }
}
