package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsException;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.credentials.ExpiringCredentials;
import dev.tenon.runtime.credentials.RefreshingProvider;
import dev.tenon.support.Forms;
import dev.tenon.support.ReferenceSigner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProvidersTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(NOW);

    private static String lease(String id, Instant expiration) {
        return "{\"AccessKeyId\":\"" + id + "\",\"AccessKeySecret\":\"s-" + id + "\",\"SecurityToken\":\"t-" + id
                + "\",\"Expiration\":\"" + expiration + "\",\"LastUpdated\":\"x\",\"Code\":\"Success\"}";
    }

    private static MockResponse reply(int status, String body) {
        return new MockResponse.Builder().code(status).body(body).build();
    }

    private static MockWebServer server(Dispatcher dispatcher) throws IOException {
        MockWebServer server = new MockWebServer();
        server.setDispatcher(dispatcher);
        server.start();
        return server;
    }

    /** A metadata service with or without tokens. */
    private static final class Metadata extends Dispatcher {
        private final boolean tokens;
        private final boolean open;

        Metadata(boolean tokens, boolean open) {
            this.tokens = tokens;
            this.open = open;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            String path = request.getTarget();
            if (path.equals("/latest/api/token")) {
                boolean right = "PUT".equals(request.getMethod())
                        && request.getHeaders().get("X-aliyun-ecs-metadata-token-ttl-seconds") != null;
                return tokens && right ? reply(200, "the-token") : reply(404, "");
            }
            boolean allowed = open || "the-token".equals(request.getHeaders().get("X-aliyun-ecs-metadata-token"));
            if (!allowed) {
                return reply(403, "");
            }
            return path.endsWith("/")
                    ? reply(200, "my-role\n")
                    : path.endsWith("/my-role") ? reply(200, lease("m", NOW.plusSeconds(3600))) : reply(404, "");
        }
    }

    private MetadataProvider metadata(MockWebServer server, boolean onlyProtected) {
        return new MetadataProvider("http://127.0.0.1:" + server.getPort(), null, onlyProtected, now::get);
    }

    @Test
    @DisplayName("metadata service: protected first, open only where allowed")
    void metadata() throws IOException {
        try (MockWebServer server = server(new Metadata(true, false))) {
            Credentials credentials = metadata(server, true).credentials();
            assertThat(credentials.accessKeyId()).isEqualTo("m");
            assertThat(credentials.securityToken()).isEqualTo("t-m");
        }
        try (MockWebServer server = server(new Metadata(false, true))) {
            assertThat(metadata(server, false).credentials().accessKeyId()).isEqualTo("m");
            assertThatThrownBy(() -> metadata(server, true).credentials())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("no token");
        }
    }

    @Test
    @DisplayName("R19 refreshed before expiry by one caller while others go on; a failure keeps what is valid")
    void refreshing() throws Exception {
        AtomicInteger fetches = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        RefreshingProvider provider = new RefreshingProvider(now::get) {
            @Override
            protected ExpiringCredentials fetch() {
                int number = fetches.incrementAndGet();
                if (number == 2) {
                    inside.countDown();
                    try {
                        goOn.await();
                    } catch (InterruptedException interrupted) {
                        throw new CredentialsException("interrupted");
                    }
                    throw new CredentialsException("down");
                }
                return new ExpiringCredentials(
                        Credentials.of("id" + number, "secret"), NOW.plusSeconds(number * 3_600L));
            }
        };
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        assertThat(provider.credentials()).isSameAs(provider.credentials());
        now.set(NOW.plusSeconds(3_500));
        AtomicReference<String> refresher = new AtomicReference<>();
        Thread thread = new Thread(() -> refresher.set(provider.credentials().accessKeyId()));
        thread.start();
        inside.await();
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        goOn.countDown();
        thread.join();
        assertThat(refresher.get()).isEqualTo("id1");
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id1");
        assertThat(fetches.get()).isEqualTo(2);
        now.set(NOW.plusSeconds(3_550));
        assertThat(provider.credentials().accessKeyId()).isEqualTo("id3");
    }

    @Test
    @DisplayName("profile file: current, named, modes AK and StsToken")
    void profiles(@TempDir Path home) throws IOException {
        Path file = home.resolve("config.json");
        Files.writeString(
                file,
                "{\"current\":\"work\",\"profiles\":[{\"name\":\"default\",\"mode\":\"AK\",\"access_key_id\":\"a\","
                        + "\"access_key_secret\":\"b\"},{\"name\":\"work\",\"mode\":\"StsToken\",\"access_key_id\":\"c\","
                        + "\"access_key_secret\":\"d\",\"sts_token\":\"e\",\"expired_seconds\":0},{\"name\":\"role\",\"mode\":\"RamRoleArn\"}],\"meta_path\":\"\"}");
        assertThat(new ProfileProvider(file, null).credentials().securityToken())
                .isEqualTo("e");
        assertThat(new ProfileProvider(file, "default").credentials().accessKeyId())
                .isEqualTo("a");
        for (String name : new String[] {"role", "none"}) {
            assertThatThrownBy(() -> new ProfileProvider(file, name).credentials())
                    .isInstanceOf(CredentialsException.class);
        }
        assertThatThrownBy(() -> new ProfileProvider(home.resolve("absent"), null).credentials())
                .isInstanceOf(CredentialsException.class)
                .hasMessage("there is no readable profile file");
    }

    @Test
    @DisplayName("of two profiles of one name the last usable one counts")
    void profilesOfOneName(@TempDir Path home) throws IOException {
        Path file = home.resolve("config.json");
        String profile = "{\"name\":\"twice\",\"mode\":\"AK\",\"access_key_id\":\"%s\",\"access_key_secret\":\"b\"}";
        Files.writeString(
                file,
                "{\"profiles\":[" + profile.formatted("first") + "," + profile.formatted("last")
                        + ",{\"name\":\"twice\",\"mode\":\"RamRoleArn\"}],\"current\":\"twice\"}");
        assertThat(new ProfileProvider(file, null).credentials().accessKeyId()).isEqualTo("last");
    }

    @Test
    @DisplayName("the chain: environment before profile before metadata; nothing anywhere names every place")
    void chain(@TempDir Path home) throws IOException {
        Map<String, String> variables = new HashMap<>();
        try (MockWebServer server = server(new Metadata(true, false))) {
            String address = "http://127.0.0.1:" + server.getPort();
            assertThat(ProviderChain.standard(variables::get, home, address, now::get)
                            .credentials()
                            .accessKeyId())
                    .isEqualTo("m");
            Files.createDirectory(home.resolve(".aliyun"));
            Files.writeString(
                    home.resolve(".aliyun").resolve("config.json"),
                    "{\"current\":\"p\",\"profiles\":[{\"name\":\"p\",\"mode\":\"AK\",\"access_key_id\":\"p\",\"access_key_secret\":\"q\"}]}");
            assertThat(ProviderChain.standard(variables::get, home, address, now::get)
                            .credentials()
                            .accessKeyId())
                    .isEqualTo("p");
            variables.put(EnvironmentProvider.ID, "e");
            variables.put(EnvironmentProvider.SECRET, "f");
            CredentialsProvider chain = ProviderChain.standard(variables::get, home, address, now::get);
            assertThat(chain.credentials().accessKeyId()).isEqualTo("e");
            assertThat(chain.credentials()).isSameAs(chain.credentials());
            variables.put(EnvironmentProvider.TOKEN, "g");
            assertThat(chain.credentials().securityToken()).isEqualTo("g");
        }
        Map<String, String> nothing = Map.of("ALIBABA_CLOUD_ECS_METADATA_DISABLED", "true");
        assertThatThrownBy(() -> ProviderChain.standard(nothing::get, home.resolve("x"), "http://127.0.0.1:9", now::get)
                        .credentials())
                .hasMessageContaining("ALIBABA_CLOUD_ACCESS_KEY_ID")
                .hasMessageContaining("profile file");
    }

    @Test
    @DisplayName("STS: a role assumed with a signed call, and with an OIDC token")
    void assumeRole(@TempDir Path home) throws Exception {
        Path token = Files.writeString(home.resolve("token"), "the.oidc.token\n");
        try (MockWebServer server = server(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                Map<String, String> form = Forms.parse(request.getBody().utf8());
                String signature = form.remove("Signature");
                boolean oidc = "AssumeRoleWithOIDC".equals(form.get("Action"))
                        && "the.oidc.token".equals(form.get("OIDCToken"));
                boolean signed =
                        ReferenceSigner.sign("POST", form, "basesecret").equals(signature)
                                && "acs:ram::1:role/r".equals(form.get("RoleArn"));
                return oidc || signed
                        ? reply(200, "{\"RequestId\":\"r\",\"Credentials\":" + lease("s", NOW.plusSeconds(900)) + "}")
                        : reply(403, "{\"Code\":\"NoPermission\",\"RequestId\":\"r\"}");
            }
        })) {
            String address = "http://127.0.0.1:" + server.getPort();
            Credentials assumed = AssumeRoleProvider.of("acs:ram::1:role/r", "session", 900)
                    .endpoint(address)
                    .allowInsecureHttp(true)
                    .credentials(Credentials.of("base", "basesecret"))
                    .build()
                    .credentials();
            assertThat(assumed.securityToken()).isEqualTo("t-s");
            assertThat(new OidcProvider(address, "acs:ram::1:role/r", "p", token, "session", now::get)
                            .credentials()
                            .accessKeyId())
                    .isEqualTo("s");
            assertThatThrownBy(() -> AssumeRoleProvider.of("other", "session", 900)
                            .endpoint(address)
                            .allowInsecureHttp(true)
                            .credentials(Credentials.of("base", "basesecret"))
                            .build()
                            .credentials())
                    .isInstanceOf(CredentialsException.class)
                    .hasMessageContaining("NoPermission")
                    .hasMessageNotContaining("basesecret");
        }
    }
}
