package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.alibaba.fixture.AnyClient;
import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.ServiceException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** K13 R19 C04 keys that change while calls go on, and clients that share a provider. */
@Timeout(120)
final class RotatingKeysTest {
    private static final String FAILURE = "{\"Code\":\"InternalError\",\"RequestId\":\"r\",\"Message\":\"";

    private final FakeCloud cloud;
    private final TestMachine machine;

    RotatingKeysTest(@TempDir Path home) throws IOException {
        this.cloud = new FakeCloud();
        this.machine = new TestMachine(home).sts(cloud);
    }

    @AfterEach
    void close() {
        cloud.close();
    }

    private AnyClient client(CredentialsProvider provider) {
        return AnyClient.builder()
                .endpoint(cloud.url())
                .allowInsecureHttp(true)
                .credentials(provider)
                .time(machine.surroundings().time())
                .build();
    }

    private CredentialsProvider role() {
        return new AssumeRoleBuilder(machine.surroundings())
                .credentials(Credentials.of("base", FakeCloud.SECRET))
                .roleArn("acs:ram::1:role/r")
                .build();
    }

    @Test
    @DisplayName(
            "K13 what a later attempt repeats of an earlier one is redacted: secrets, tokens and signatures of all keys")
    void redactsWhatEarlierAttemptsHeld() {
        AtomicInteger keys = new AtomicInteger();
        CredentialsProvider rotating = () -> {
            int number = keys.incrementAndGet();
            return Credentials.of("id" + number, "CanarySecretOf" + number, "CanaryTokenOf" + number);
        };
        cloud.reply("Do", asked -> FakeCloud.response(500, FAILURE + echo() + "\"}"));
        try (AnyClient client = client(rotating)) {
            ServiceException failure = catchThrowableOfType(ServiceException.class, () -> client.call("Do", Map.of()));
            assertThat(cloud.signers()).containsExactly("id1", "id2", "id3");
            assertThat(failure.attempts()).isEqualTo(3);
            assertThat(failure).hasMessageContaining("***");
            Canaries.assertNone(failure);
            StringWriter text = new StringWriter();
            failure.printStackTrace(new PrintWriter(text));
            assertThat(signatures())
                    .hasSize(3)
                    .allSatisfy(signature -> assertThat(text.toString()).doesNotContain(signature));
        }
    }

    /** Repeats everything secret that any attempt so far held. */
    private String echo() {
        return cloud.asked().stream()
                .map(asked -> "CanarySecretOf"
                        + asked.form().getOrDefault("AccessKeyId", "").substring(2) + " "
                        + asked.form().get("SecurityToken") + " " + asked.form().get("Signature"))
                .collect(Collectors.joining(" "));
    }

    private List<String> signatures() {
        return cloud.asked().stream()
                .map(asked -> asked.form().getOrDefault("Signature", ""))
                .toList();
    }

    @Test
    @DisplayName(
            "C04 credentials that expire during a call are replaced before its next attempt, which signs as a whole")
    void replacesWhatExpiresDuringACall() {
        AtomicInteger sessions = new AtomicInteger();
        cloud.reply("AssumeRole", asked -> {
            int number = sessions.incrementAndGet();
            String given = FakeCloud.document("session" + number, "", "2026-11-22T0" + number + ":00:00Z");
            return FakeCloud.response(200, "{\"RequestId\":\"r\",\"Credentials\":" + given + "}");
        });
        cloud.replyOnce("Do", FakeCloud.response(500, FAILURE + "\"}"));
        CredentialsProvider role = role();
        role.credentials();
        CredentialsProvider expiring = () -> {
            Credentials now = role.credentials();
            machine.after(3_601);
            return now;
        };
        try (AnyClient client = client(expiring)) {
            assertThat(client.call("Do", Map.of())).isEqualTo("done");
        }
        assertThat(cloud.signers()).containsExactly("session1", "session2");
        assertThat(cloud.last("Do").form()).containsEntry("SecurityToken", "CanaryToken-session2");
    }

    @Test
    @DisplayName("R19 two clients over one provider share its credentials and its renewals")
    @SuppressWarnings("try") // closed early
    void clientsShareAProvider() {
        CredentialsProvider role = role();
        try (AnyClient one = client(role);
                AnyClient two = client(role)) {
            assertThat(one.call("Do", Map.of())).isEqualTo("done");
            assertThat(two.call("Do", Map.of())).isEqualTo("done");
            assertThat(cloud.steps()).containsExactly("AssumeRole", "Do", "Do");
            one.close();
            assertThat(two.call("Do", Map.of())).isEqualTo("done");
        }
        assertThat(cloud.steps()).filteredOn("AssumeRole"::equals).hasSize(1);
    }

    /** Who gives credentials, however long that takes. */
    enum Giver {
        ROLE("AssumeRole"),
        URI("uri"),
        INSTANCE("credentials");

        private final String step;

        Giver(String step) {
            this.step = step;
        }

        CredentialsProvider provider(TestMachine machine, FakeCloud cloud) {
            Duration patience = Duration.ofMinutes(5);
            return switch (this) {
                case ROLE ->
                    new AssumeRoleBuilder(machine.surroundings())
                            .credentials(Credentials.of("base", FakeCloud.SECRET))
                            .roleArn("acs:ram::1:role/r")
                            .readTimeout(patience)
                            .build();
                case URI ->
                    new CredentialsUriBuilder(machine.surroundings())
                            .uri(cloud.url() + "/uri")
                            .readTimeout(patience)
                            .build();
                case INSTANCE ->
                    new InstanceRoleBuilder(machine.instance(cloud).surroundings())
                            .requireToken(true)
                            .readTimeout(patience)
                            .build();
            };
        }

        String response() {
            String given = FakeCloud.document("session", "");
            return this == ROLE ? "{\"RequestId\":\"r\",\"Credentials\":" + given + "}" : given;
        }
    }

    @ParameterizedTest(name = "R22 {0}")
    @EnumSource(Giver.class)
    @DisplayName("R22 a client that is closed while it fetches for two ends at once, and leaves the fetch to the other")
    @SuppressWarnings("try") // closed early
    void theOtherClientGoesOn(Giver giver) throws Exception {
        CompletableFuture<String> asked = new CompletableFuture<>();
        AtomicInteger fetches = new AtomicInteger();
        cloud.reply(giver.step, request -> {
            asked.complete("asked");
            return fetches.incrementAndGet() == 1 ? FakeCloud.silence() : FakeCloud.response(200, giver.response());
        });
        CredentialsProvider shared = giver.provider(machine, cloud);
        try (AnyClient one = client(shared);
                AnyClient two = client(shared)) {
            CompletableFuture<String> first = one.callAsync("Do", Map.of());
            asked.get();
            CompletableFuture<String> second = two.callAsync("Do", Map.of());
            one.close();
            assertThat(catchThrowable(first::get)).hasMessageContaining("[CANCELLED]");
            assertThat(second.get()).isEqualTo("done");
        }
        assertThat(cloud.signers()).containsExactly("session");
        assertThat(fetches).hasValue(2);
    }
}
