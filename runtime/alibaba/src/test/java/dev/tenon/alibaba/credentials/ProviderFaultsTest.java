package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Providers whose sources are empty, broken, slow or malicious. */
final class ProviderFaultsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String LEASE = "{\"AccessKeyId\":\"m\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\","
            + "\"Expiration\":\"2026-11-22T01:00:00Z\"}";

    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    @Test
    @DisplayName("K01 keys of every printable character are taken, and shown by four characters at most")
    void keys() {
        Credentials odd = Credentials.of("!\"#$%&'~", "!~", "~!");
        assertThat(odd.accessKeyId()).isEqualTo("!\"#$%&'~");
        assertThat(odd.accessKeySecret()).isEqualTo("!~");
        assertThat(odd.securityToken()).isEqualTo("~!");
        assertThat(odd.isAnonymous()).isFalse();
        assertThat(odd.credentials()).isSameAs(odd);
        assertThat(odd).hasToString("AccessKeyId=****, secret=***");
        assertThat(Credentials.of("123456789", "s")).hasToString("AccessKeyId=1234****, secret=***");
        assertThat(Credentials.anonymous().isAnonymous()).isTrue();
        assertThat(Credentials.anonymous()).hasToString("Credentials[anonymous]");
        for (String refused : List.of("", "a b", "a\u007f", "\u001f", "é")) {
            assertThatThrownBy(() -> Credentials.of(refused, "s")).isInstanceOf(InvalidRequestException.class);
        }
    }

    private final class Counted extends RefreshingProvider {
        private final List<Object> script;
        private int fetches;

        Counted(Object... script) {
            super(now::get);
            this.script = new ArrayList<>(List.of(script));
        }

        @Override
        protected ExpiringCredentials fetch() {
            fetches++;
            Object next = script.remove(0);
            if (next instanceof CredentialsException failure) {
                throw failure;
            }
            return new ExpiringCredentials(Credentials.of("id" + fetches, "s"), NOW.plusSeconds((Integer) next));
        }
    }

    @Test
    @DisplayName("R19 five minutes before they expire credentials are renewed, not a moment earlier")
    void early() {
        Counted provider = new Counted(3_600, 7_200);
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        now.set(NOW.plusSeconds(3_299));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        now.set(NOW.plusSeconds(3_300));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id2");
        assertThat(provider.fetches).isEqualTo(2);
    }

    @Test
    @DisplayName("R19 after a failure what is valid is kept, and ten seconds pass before the next try")
    void afterFailure() {
        CredentialsException down = new CredentialsException("down");
        Counted provider = new Counted(3_600, down, down, 7_200);
        provider.credentials();
        now.set(NOW.plusSeconds(3_400));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        now.set(NOW.plusSeconds(3_409));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        assertThat(provider.fetches).isEqualTo(2);
        now.set(NOW.plusSeconds(3_410));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        assertThat(provider.fetches).isEqualTo(3);
        now.set(NOW.plusSeconds(3_600));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id4");
    }

    @Test
    @DisplayName("R19 what has expired is not given away, even when there is nothing new")
    void expired() {
        Counted provider = new Counted(3_600, new CredentialsException("down"), 9_000);
        provider.credentials();
        now.set(NOW.plusSeconds(3_600));
        assertThatThrownBy(provider::credentials).hasMessage("down");
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id3");
    }

    private static RawServer metadata(String token, String role, String lease) throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                String answer = List.of(token, role, lease).get(connection.served() - 1);
                int blank = answer.indexOf(' ');
                connection.answer(Integer.parseInt(answer.substring(0, blank)), "", answer.substring(blank + 1));
            }
        });
    }

    private MetadataProvider provider(RawServer server, @Nullable String role) {
        return new MetadataProvider(server.url(), role, false, now::get);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"200 ", "200 a/b", "200 a\tb", "404 ", "500 x", "302 x"})
    @DisplayName("R19 a metadata service that names no usable role")
    void roles(String answer) throws IOException {
        try (RawServer server = metadata("200 token", answer, "200 " + LEASE)) {
            assertThatThrownBy(() -> provider(server, null).credentials()).isInstanceOf(CredentialsException.class);
            assertThat(server.requests()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "200 ",
                "200 no",
                "200 {}",
                "200 {\"AccessKeyId\":\"CanaryBody\"}",
                "200 {\"AccessKeyId\":\"m\",\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\"}",
                "200 {\"AccessKeySecret\":\"s\",\"SecurityToken\":\"t\",\"Expiration\":\"2026-11-22T01:00:00Z\"}",
                "200 {\"AccessKeyId\":\"m\",\"SecurityToken\":\"t\",\"Expiration\":\"2026-11-22T01:00:00Z\"}",
                "200 {\"AccessKeyId\":\"m\",\"AccessKeySecret\":\"s\",\"Expiration\":\"2026-11-22T01:00:00Z\"}",
                "200 {\"AccessKeyId\":\"m\",\"AccessKeySecret\":\"CanaryBody \",\"SecurityToken\":\"t\",\"Expiration\":\"2026-11-22T01:00:00Z\"}",
                "200 {\"Expiration\":\"CanaryBody\"}",
                "403 CanaryBody"
            })
    @DisplayName("R19 K03 answers of the metadata service that hold no credentials, and are not quoted")
    void leases(String answer) throws IOException {
        try (RawServer server = metadata("200 token", "200 role", answer)) {
            assertThatThrownBy(() -> provider(server, null).credentials())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageNotContaining("CanaryBody");
        }
    }

    @Test
    @DisplayName("R19 a role that is known is not asked for; an answer of 64 KiB is read, one byte more is not")
    void limits() throws IOException {
        String padding = " ".repeat(64 * 1_024 - LEASE.length());
        try (RawServer server = metadata("200 token", "200 " + LEASE + padding, "500 x")) {
            assertThat(provider(server, "role").credentials().accessKeyId()).isEqualTo("m");
        }
        try (RawServer server = metadata("200 token", "200 " + LEASE + padding + " ", "500 x")) {
            assertThatThrownBy(() -> provider(server, "role").credentials())
                    .hasMessageContaining("cannot be reached")
                    .hasRootCauseMessage("the answer is longer than 65536 bytes");
        }
    }

    @Test
    @DisplayName("R19 profiles that are named, default, broken, too large or without a key")
    void profiles(@TempDir Path home) throws IOException {
        String key = "\"mode\":\"AK\",\"access_key_id\":\"a\",\"access_key_secret\":\"b\",\"sts_token\":\"c\"";
        Map<String, String> files = new HashMap<>();
        files.put("default.json", "{\"profiles\":[{\"name\":\"default\"," + key + "}]}");
        files.put("broken.json", "{\"current\":\"x\",\"profiles\":[{\"name\":\"CanaryBody");
        files.put(
                "nokey.json",
                "{\"current\":\"x\",\"profiles\":[{\"name\":\"x\",\"mode\":\"AK\",\"access_key_id\":\"a\"}]}");
        files.put(
                "noid.json",
                "{\"current\":\"x\",\"profiles\":[{\"name\":\"x\",\"mode\":\"AK\",\"access_key_secret\":\"a\"}]}");
        files.put(
                "bad.json",
                "{\"current\":\"x\",\"profiles\":[null,{\"name\":\"x\",\"mode\":\"AK\",\"access_key_id\":\"a b\",\"access_key_secret\":\"b\"}]}");
        files.put("large.json", "{\"profiles\":[{\"name\":\"default\"," + key + "}]}" + " ".repeat(1 << 20));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(home.resolve(file.getKey()), file.getValue());
        }
        ProfileProvider good = new ProfileProvider(home.resolve("default.json"), null);
        assertThat(good.credentials().securityToken()).isNull();
        assertThat(good.credentials()).isSameAs(good.credentials());
        for (String name : List.of("broken.json", "nokey.json", "noid.json", "bad.json", "large.json")) {
            assertThatThrownBy(() -> new ProfileProvider(home.resolve(name), null).credentials())
                    .as(name)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageNotContaining("CanaryBody");
        }
        assertThatThrownBy(() -> new ProfileProvider(home.resolve("large.json"), null).credentials())
                .hasMessageContaining("larger");
    }

    @Test
    @DisplayName("R19 the environment: what is missing is named, what changes is seen")
    void environment() {
        Map<String, String> variables = new HashMap<>();
        EnvironmentProvider provider = new EnvironmentProvider(variables::get);
        assertThatThrownBy(provider::credentials).hasMessageContaining(EnvironmentProvider.ID);
        variables.put(EnvironmentProvider.ID, "id");
        assertThatThrownBy(provider::credentials).hasMessageContaining(EnvironmentProvider.SECRET);
        variables.put(EnvironmentProvider.SECRET, "one");
        Credentials first = provider.credentials();
        assertThat(provider.credentials()).isSameAs(first);
        variables.put(EnvironmentProvider.SECRET, "two");
        assertThat(provider.credentials().accessKeySecret()).isEqualTo("two");
        variables.put(EnvironmentProvider.TOKEN, "t");
        assertThat(provider.credentials().securityToken()).isEqualTo("t");
        assertThat(provider.credentials()).isSameAs(provider.credentials());
        variables.put(EnvironmentProvider.TOKEN, "u");
        assertThat(provider.credentials().securityToken()).isEqualTo("u");
        variables.remove(EnvironmentProvider.TOKEN);
        assertThat(provider.credentials().securityToken()).isNull();
        variables.put(EnvironmentProvider.ID, "other");
        assertThat(provider.credentials().accessKeyId()).isEqualTo("other");
        variables.put(EnvironmentProvider.ID, "bro ken");
        assertThatThrownBy(provider::credentials)
                .isInstanceOf(CredentialsException.class)
                .hasMessageNotContaining("bro ken");
    }

    @Test
    @DisplayName("R19 the chain asks in order, stays with what it found, and names every miss")
    void chain() {
        List<String> asked = new ArrayList<>();
        CredentialsProvider empty = () -> {
            asked.add("empty");
            throw new CredentialsException("nothing here");
        };
        CredentialsProvider full = () -> {
            asked.add("full");
            return Credentials.of("id", "s");
        };
        ProviderChain chain = new ProviderChain(List.of(empty, full));
        assertThat(chain.credentials().accessKeyId()).isEqualTo("id");
        chain.credentials();
        assertThat(asked).containsExactly("empty", "full", "full");
        assertThatThrownBy(() -> new ProviderChain(List.of(empty, empty)).credentials())
                .hasMessage("no credentials anywhere: nothing here; nothing here;")
                .satisfies(none -> assertThat(none.getSuppressed()).hasSize(2));
    }

    @Test
    @DisplayName(
            "R19 the standard chain: OIDC only when all of it is set, the metadata service unless it is switched off")
    void standard(@TempDir Path home) throws IOException {
        Map<String, String> variables = new HashMap<>();
        variables.put("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "TRUE");
        variables.put("ALIBABA_CLOUD_ROLE_ARN", "r");
        variables.put("ALIBABA_CLOUD_OIDC_PROVIDER_ARN", "p");
        assertThat(misses(variables, home)).hasSize(2).noneMatch(miss -> miss.contains("OIDC"));
        variables.put("ALIBABA_CLOUD_OIDC_TOKEN_FILE", home.resolve("absent").toString());
        assertThat(misses(variables, home)).hasSize(3).anyMatch(miss -> miss.contains("OIDC token"));
        variables.remove("ALIBABA_CLOUD_ROLE_ARN");
        assertThat(misses(variables, home)).hasSize(2);
        variables.put("ALIBABA_CLOUD_ROLE_ARN", "r");
        variables.remove("ALIBABA_CLOUD_OIDC_PROVIDER_ARN");
        assertThat(misses(variables, home)).hasSize(2);
        variables.clear();
        variables.put("ALIBABA_CLOUD_IMDSV1_DISABLED", "true");
        variables.put("ALIBABA_CLOUD_ECS_METADATA", "known");
        try (RawServer server = metadata("404 ", "200 " + LEASE, "200 x")) {
            assertThatThrownBy(() -> ProviderChain.standard(variables::get, home, server.url(), now::get)
                            .credentials())
                    .hasMessageContaining("gives no token (HTTP 404)");
        }
        variables.remove("ALIBABA_CLOUD_IMDSV1_DISABLED");
        try (RawServer server = metadata("404 ", "200 " + LEASE, "200 x")) {
            assertThat(ProviderChain.standard(variables::get, home, server.url(), now::get)
                            .credentials()
                            .accessKeyId())
                    .isEqualTo("m");
        }
    }

    private List<String> misses(Map<String, String> variables, Path home) {
        List<String> misses = new ArrayList<>();
        assertThatThrownBy(() -> ProviderChain.standard(variables::get, home, "http://127.0.0.1:9", now::get)
                        .credentials())
                .satisfies(none -> {
                    for (Throwable miss : none.getSuppressed()) {
                        misses.add(String.valueOf(miss.getMessage()));
                    }
                });
        return misses;
    }

    @Test
    @DisplayName("R19 K03 OIDC sends what the service asks for, and does not quote its refusal")
    void oidc(@TempDir Path home) throws IOException {
        Path token = Files.writeString(home.resolve("token"), "  CanaryToken\n", StandardCharsets.UTF_8);
        try (RawServer server = new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.answer(connection.served() == 1 ? 403 : 200, "", "{\"Message\":\"CanaryToken\"}");
            }
        })) {
            OidcProvider provider =
                    new OidcProvider(server.url(), "role", "idp", token, "session", InstantSource.fixed(NOW));
            assertThatThrownBy(provider::credentials)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("HTTP 403")
                    .hasMessageNotContaining("CanaryToken");
            assertThatThrownBy(provider::credentials)
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageNotContaining("CanaryToken");
            assertThat(Forms.parse(server.bodies().get(0)))
                    .containsOnly(
                            Map.entry("Action", "AssumeRoleWithOIDC"),
                            Map.entry("Version", "2015-04-01"),
                            Map.entry("Format", "JSON"),
                            Map.entry("Timestamp", "2026-11-22T00:00:00Z"),
                            Map.entry("RoleArn", "role"),
                            Map.entry("OIDCProviderArn", "idp"),
                            Map.entry("RoleSessionName", "session"),
                            Map.entry("OIDCToken", "CanaryToken"));
        }
        OidcProvider unreachable =
                new OidcProvider("http://127.0.0.1:9", "role", "idp", token, "session", InstantSource.fixed(NOW));
        assertThatThrownBy(unreachable::credentials).hasMessageContaining("cannot be reached");
    }
}
