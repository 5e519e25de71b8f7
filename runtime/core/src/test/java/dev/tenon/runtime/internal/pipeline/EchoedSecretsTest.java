package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Secrets that a server repeats, and what is logged of a call. */
final class EchoedSecretsTest {
    private static final AnyOperation OPERATION = AnyOperation.post("Do");

    private static AnyClient client(RawServer server) {
        return AnyClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", Clients.SECRET, "CanaryToken"))
                .retries(RetryOptions.NONE)
                .build();
    }

    @Test
    @DisplayName("K03 what a server says back is cleared of secret, token and signature")
    void echoesAreRedacted() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    String form = connection.readRequest();
                    String signature = Forms.parse(form).get("Signature");
                    connection.respond(
                            400,
                            "",
                            "{\"Code\":\"Bad " + Clients.SECRET + "\",\"Message\":\"you sent " + Clients.SECRET
                                    + " and CanaryToken and " + signature + "\",\"RequestId\":\"r\"}");
                });
                AnyClient client = client(server)) {
            ApiException failure = catchThrowableOfType(ApiException.class, () -> client.call(OPERATION, Map.of()));
            SecretScan.assertClean(failure);
            String signature = Forms.parse(server.bodies().get(0)).get("Signature");
            assertThat(failure.getMessage())
                    .contains("you sent *** and *** and ***")
                    .doesNotContain(signature);
        }
    }

    @Test
    @DisplayName(
            "R08 a signer explains why its signature was refused, and the text that the server signed is not shown")
    void refusedSignaturesAreExplained() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    Map<String, String> form = Forms.parse(connection.readRequest());
                    form.remove("Signature");
                    String echo = "POST&%2F&" + ReferenceSigner.encode(ReferenceSigner.canonical(form));
                    connection.respond(
                            400,
                            "",
                            "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"Specified signature is not"
                                    + " matched with our calculation. server string to sign is:" + echo + "\"}");
                });
                AnyClient client = client(server)) {
            ApiException failure = catchThrowableOfType(
                    ApiException.class,
                    () -> client.call(OPERATION, Map.of("Password", "CanaryPassword", "Name", "CanaryName")));
            assertThat(failure).hasMessageContaining("matched with our calculation.; check the secret");
            assertThat(failure.details().members().get("Message")).endsWith("our calculation. ");
            SecretScan.assertClean(failure);
            assertThat(SecretScan.shown(failure)).doesNotContain("CanaryName");
        }
    }

    @ParameterizedTest(name = "K12 {0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "secret | 400 | {\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"no\"}" + " | : no; check the secret",
                "secret | 400 | {\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"you have secret\"}"
                        + " | : you have ***; check the ***",
                "service | 200 | hello | neither JSON nor XML of the service: 5 bytes of an unnamed type, hello",
                "service | 200 | my service | neither JSON nor XML of the ***: 10 bytes of an unnamed type, my ***"
            })
    @DisplayName("K12 a secret that is a word hides no word of ours, but where the server repeats it")
    void wordsOfOursAreKept(String secret, int status, String body, String shown) throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.respond(status, "", body);
                });
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of("testid", secret))
                        .retries(RetryOptions.NONE)
                        .build()) {
            assertThatThrownBy(() -> client.call(OPERATION, Map.of())).hasMessageContaining(shown);
        }
    }

    @Test
    @DisplayName("K04 K07 OkHttp's log at its finest level shows no secret")
    void okHttpLogsNoSecret() throws IOException {
        List<String> lines = new ArrayList<>();
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                lines.add(entry.getMessage() + entry.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger logger = Logger.getLogger("okhttp3");
        Level before = logger.getLevel();
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try (RawServer server =
                        RawServer.responding("HTTP/1.1 200 OK\n\n", Clients.GOOD.getBytes(StandardCharsets.UTF_8));
                KeyPairClient client = Clients.to(server.url()).build()) {
            client.attachKeyPair(Clients.request());
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(before);
        }
        assertThat(String.join("\n", lines)).doesNotContain(Clients.SECRET).doesNotContain("Signature");
    }
}
