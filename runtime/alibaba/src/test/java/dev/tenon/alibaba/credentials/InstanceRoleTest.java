package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.alibaba.internal.chain.DefaultChain;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.runtime.error.InvalidRequestException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mockwebserver3.MockResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** C03 K14 K15 the metadata service of an instance, whole and broken. */
final class InstanceRoleTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    private final FakeCloud cloud;
    private final TestMachine machine;

    InstanceRoleTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).instance(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private InstanceRoleBuilder builder() {
        return new InstanceRoleBuilder(machine.surroundings())
                .connectTimeout(PATIENT)
                .readTimeout(PATIENT);
    }

    /** Waits no longer than it must where a server is silent. */
    private InstanceRoleBuilder builder(Fault fault) {
        return fault == Fault.STALLS ? builder().readTimeout(Duration.ofSeconds(1)) : builder();
    }

    private static void assertFails(CredentialsProvider provider, String text) {
        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageContaining(text)
                .satisfies(Canaries::assertNone);
    }

    @Test
    @DisplayName("C02 a token is asked for first, then the role, then its credentials")
    void asksWithAToken() {
        Credentials credentials = builder().build().credentials();
        assertThat(credentials.accessKeyId()).isEqualTo("instance");
        assertThat(credentials.securityToken()).isEqualTo("CanaryToken-instance");
        assertThat(cloud.steps()).containsExactly("token", "role", "credentials");
        assertThat(cloud.last("token").method()).isEqualTo("PUT");
        assertThat(cloud.last("token").header("X-aliyun-ecs-metadata-token-ttl-seconds"))
                .isEqualTo("21600");
        for (String step : List.of("role", "credentials")) {
            assertThat(cloud.last(step).header("X-aliyun-ecs-metadata-token")).isEqualTo("CanaryMetadataToken==");
        }
    }

    @Test
    @DisplayName("C02 a role that is named is not asked for")
    void doesNotAskForANamedRole() {
        builder().roleName("mine").build().credentials();
        assertThat(cloud.steps()).containsExactly("token", "credentials");
        assertThatThrownBy(() -> builder().roleName("no/name").build())
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("roleName: ");
    }

    /** How a request can fail. */
    enum Fault {
        STALLS("did not return a complete response (SocketTimeoutException)"),
        CLOSES("did not return a complete response (IOException)"),
        REFUSES("was refused with HTTP 403"),
        FAILS("was refused with HTTP 500"),
        REDIRECTS("was refused with HTTP 302"),
        BABBLES("returned a response longer than 65536 bytes");

        private final String text;

        Fault(String text) {
            this.text = text;
        }

        MockResponse response() {
            return switch (this) {
                case STALLS -> FakeCloud.silence();
                case CLOSES -> FakeCloud.hangUp();
                case REFUSES -> FakeCloud.response(403, "Canary");
                case FAILS -> FakeCloud.response(500, "Canary");
                case REDIRECTS ->
                    new MockResponse.Builder()
                            .code(302)
                            .addHeader("Location", "http://127.0.0.1:9/Canary")
                            .build();
                case BABBLES -> FakeCloud.response(200, "x".repeat(64 * 1_024 + 1));
            };
        }
    }

    @ParameterizedTest(name = "C03 it {0}")
    @EnumSource(Fault.class)
    @DisplayName("C03 a token request that fails falls back to requests without a token where they are allowed")
    void withoutATokenWhereAllowed(Fault fault) {
        cloud.reply("token", fault.response());
        assertThat(builder(fault).build().credentials().accessKeyId()).isEqualTo("instance");
        assertThat(cloud.steps()).containsExactly("token", "role", "credentials");
        assertThat(cloud.last("credentials").header("X-aliyun-ecs-metadata-token"))
                .isNull();
    }

    @ParameterizedTest(name = "C03 it {0}")
    @EnumSource(Fault.class)
    @DisplayName("C03 where a token is required, a token request that fails is named")
    void namesTheTokenRequest(Fault fault) {
        cloud.reply("token", fault.response());
        assertFails(
                builder(fault).requireToken(true).build(),
                "the request to the metadata service of the instance for a token " + fault.text
                        + ", and requests without one are switched off");
        assertThat(cloud.steps()).containsExactly("token");
    }

    @ParameterizedTest(name = "C03 it {0}")
    @EnumSource(Fault.class)
    @DisplayName("C03 a token that is given and then not taken: again without it, and then the step is named")
    void namesTheStepAfterTheToken(Fault fault) {
        cloud.reply("role", fault.response());
        assertFails(builder(fault).build(), "for the name of the role " + fault.text);
        assertThat(cloud.steps()).containsExactly("token", "role", "role");
        cloud.reset();
        cloud.replyOnce("credentials", fault.response());
        assertThat(builder(fault).build().credentials().accessKeyId()).isEqualTo("instance");
        assertThat(cloud.steps()).containsExactly("token", "role", "credentials", "credentials");
        cloud.reset();
        cloud.reply("credentials", fault.response());
        assertFails(
                builder(fault).requireToken(true).build(), "for the credentials of the role 'the-role' " + fault.text);
        assertThat(cloud.steps()).containsExactly("token", "role", "credentials");
    }

    @Test
    @DisplayName("C03 an instance without a role says so, one without the role that is named too")
    void noRole() {
        cloud.reply("role", 404, "");
        assertFails(builder().build(), "the instance has no role");
        assertThat(cloud.steps()).containsExactly("token", "role");
        cloud.reply("credentials", 404, "");
        assertFails(builder().roleName("mine").build(), "the instance has no role 'mine'");
    }

    @Test
    @DisplayName("C03 a machine that is no instance says so after one try to connect")
    void noInstance(@TempDir Path home) {
        TestMachine laptop = new TestMachine(home);
        assertFails(
                new InstanceRoleBuilder(laptop.surroundings()).build(),
                "the metadata service of the instance cannot be reached (ConnectException)");
        assertThat(laptop.called()).containsExactly("http://100.100.100.200");
    }

    @ParameterizedTest(name = "K14 token [{index}]")
    @ValueSource(
            strings = {
                "<html>Canary: please log in</html>",
                "Canary\n",
                "Canary\r\nX-Canary: 1",
                "Canary\u00e9",
                "Canary\u4e2d",
                "Canary\u0000",
                "",
                "   "
            })
    @DisplayName("K14 a token that no header can hold is refused, not quoted, and the chain reports it")
    void refusesOddTokens(String token) {
        cloud.reply("token", 200, token);
        String text = "returned an invalid token: it is empty, longer than 4096 characters, or contains a"
                + " space, a line break or a non-ASCII character";
        assertFails(builder().build(), text);
        assertFails(
                DefaultChain.of(machine.surroundings()),
                "the default chain stopped at the role of the instance: the metadata service of the instance " + text);
        assertThat(cloud.steps()).containsOnly("token");
    }

    @Test
    @DisplayName("K14 a token of 4,096 characters is taken, one more is not")
    void boundsTokens() {
        cloud.reply("token", 200, "t".repeat(4_096));
        assertThat(builder().build().credentials().accessKeyId()).isEqualTo("instance");
        cloud.reply("token", 200, "t".repeat(4_097));
        assertFails(builder().build(), "longer than 4096 characters");
    }

    @ParameterizedTest(name = "K14 role [{index}]")
    @ValueSource(strings = {"Canary role", "Canary/role", "<html>Canary</html>", "", "Canary\nCanary", "Canary\u4e2d"})
    @DisplayName("K14 a name that no role has is refused and not quoted")
    void refusesOddRoles(String role) {
        cloud.reply("role", 200, role);
        assertFails(
                builder().build(), "the metadata service of the instance returned a name that is not valid for a role");
    }

    @ParameterizedTest(name = "K05 document [{index}]")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                             | is not a JSON object
                    <html>Canary</html>                            | is not valid JSON, line 1
                    ["Canary"]                                     | is not a JSON object
                    {"AccessKeyId":"Canary"} {}                    | continues after the JSON object
                    {}                                             | returned credentials without AccessKeyId
                    {"AccessKeyId":"Canary"}                       | returned credentials without AccessKeySecret
                    {"AccessKeyId":"i","AccessKeySecret":"Canary"} | returned credentials without SecurityToken
                    {"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"Canary"}                                         | returned credentials without Expiration
                    {"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"t","Expiration":"Canary"}                        | returned an expiration that is not an ISO 8601 time
                    {"AccessKeyId":"i","AccessKeySecret":"Canary ","SecurityToken":"t","Expiration":"2026-11-22T01:00:00Z"}    | returned unusable credentials: accessKeySecret: contains a space
                    {"AccessKeyId":"i","AccessKeySecret":"s","SecurityToken":"Canary\\n","Expiration":"2026-11-22T01:00:00Z"}  | returned unusable credentials: securityToken: contains a space
                    {"Code":"NotReady"}                            | says NotReady instead of Success
                    {"Code":"Canary is no word"}                   | says a code that is not a word instead of Success
                    """)
    @DisplayName("K05 R19 a document that holds no credentials is not quoted")
    void refusesOddDocuments(String document, String text) {
        cloud.reply("credentials", 200, document);
        assertFails(builder().build(), text);
    }

    @Test
    @DisplayName("R19 credentials are kept until five minutes before they expire")
    void keepsCredentials() {
        CredentialsProvider provider = builder().build();
        Credentials first = provider.credentials();
        machine.after(3_299);
        assertThat(provider.current()).isSameAs(first);
        assertThat(provider.credentials()).isSameAs(first);
        assertThat(provider.isRefreshDue()).isFalse();
        machine.after(3_300);
        assertThat(provider.isRefreshDue()).isTrue();
        assertThat(provider.credentials()).isNotSameAs(first);
        assertThat(cloud.steps()).hasSize(6);
    }
}
