package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.EverythingOperation;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Secrets stay where they belong. */
final class SecretsTest {
    private static final AnyOperation OPERATION = AnyOperation.post("Do");

    @Test
    @DisplayName("K01 K09 credentials show four characters of the identifier, and are not to be serialised or compared")
    void credentials() throws IOException {
        Credentials credentials = Credentials.of("LTAI5tExample0001", Clients.SECRET, "CanaryToken");
        assertThat(credentials).hasToString("AccessKeyId=LTAI****, secret=***");
        assertThat(Credentials.of("short", Clients.SECRET)).hasToString("AccessKeyId=****, secret=***");
        assertThat(credentials).isNotEqualTo(Credentials.of("LTAI5tExample0001", Clients.SECRET, "CanaryToken"));
        assertThatThrownBy(() -> new ObjectOutputStream(new ByteArrayOutputStream()).writeObject(credentials))
                .isInstanceOf(NotSerializableException.class);
    }

    @ParameterizedTest(name = "K06 S09 case {index}")
    @ValueSource(strings = {"", "xx yy", "qqq\n", "\tzzz", "中文", "ww\u0000"})
    @DisplayName("K06 S09 keys with something around them are refused without being shown")
    void pasted(String key) {
        for (InvalidRequestException refused : List.of(
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of(key, "s")),
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of("id", key)),
                catchThrowableOfType(InvalidRequestException.class, () -> Credentials.of("id", "s", key)))) {
            assertThat(refused.parameter()).isIn("accessKeyId", "accessKeySecret", "securityToken");
            if (!key.isBlank()) {
                assertThat(refused.getMessage()).doesNotContain(key.strip());
            }
        }
    }

    @Test
    @DisplayName("K03 what a server says back is cleared of secret, token and signature")
    void echoes() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    String form = connection.readRequest();
                    String signature = Forms.parse(form).get("Signature");
                    connection.answer(
                            400,
                            "",
                            "{\"Code\":\"Bad " + Clients.SECRET + "\",\"Message\":\"you sent " + Clients.SECRET
                                    + " and CanaryToken and " + signature + "\",\"RequestId\":\"r\"}");
                });
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of("testid", Clients.SECRET, "CanaryToken"))
                        .retries(RetryOptions.NONE)
                        .build()) {
            ApiException failure = catchThrowableOfType(ApiException.class, () -> client.call(OPERATION, Map.of()));
            SecretScan.assertClean(failure);
            String signature = Forms.parse(server.bodies().get(0)).get("Signature");
            assertThat(failure.getMessage())
                    .contains("you sent *** and *** and ***")
                    .doesNotContain(signature);
        }
    }

    @Test
    @DisplayName("K04 K07 OkHttp's log at its finest level shows no secret")
    void logs() throws IOException {
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
                        RawServer.answering("HTTP/1.1 200 OK\n\n", Clients.GOOD.getBytes(StandardCharsets.UTF_8));
                KeyPairClient client = Clients.to(server.url()).build()) {
            client.attachKeyPair(Clients.request());
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(before);
        }
        assertThat(String.join("\n", lines)).doesNotContain(Clients.SECRET).doesNotContain("Signature");
    }

    @ParameterizedTest(name = "K05 {0}")
    @ValueSource(
            strings = {
                "{\"Whole\":\"CanaryPassword\"}",
                "{\"Flag\":\"CanaryPassword\"}",
                "{\"Time\":\"CanaryPassword\"}",
                "{\"One\":\"CanaryPassword\"}",
                "{\"Text\":\"CanaryPassword",
                "{\"Text\":CanaryPassword}",
                "CanaryPassword0123",
                "<EverythingResponse><Whole>CanaryPassword</Whole></EverythingResponse>",
                "<EverythingResponse><Text>CanaryPassword</Txt>",
                "<EverythingResponse><Text>&CanaryPassword;</Text></EverythingResponse>"
            })
    @DisplayName("K05 an answer that cannot be read is not quoted")
    void unreadable(String answer) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(answer));
        if (!answer.startsWith("Canary")) {
            SecretScan.assertClean(refused);
        }
        assertThat(refused.getMessage()).hasSizeLessThan(400);
    }

    @Test
    @DisplayName("K08 what an observer sees is bounded: operation, number, outcome, documented code, status, duration")
    void observer() throws IOException {
        List<CallObserver.ObservedAttempt> seen = new ArrayList<>();
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.answer(400, "", "{\"Code\":\"Made.Up\"}");
                });
                KeyPairClient client =
                        Clients.to(server.url()).observer(seen::add).build()) {
            assertThatThrownBy(() -> client.attachKeyPair(Clients.request())).isInstanceOf(ApiException.class);
        }
        assertThat(seen).singleElement().satisfies(attempt -> {
            assertThat(attempt.operation()).isEqualTo("AttachKeyPair");
            assertThat(attempt.number()).isEqualTo(1);
            assertThat(attempt.outcome()).isEqualTo(CallObserver.Outcome.REFUSED);
            assertThat(attempt.code()).isEmpty();
            assertThat(attempt.httpStatus()).isEqualTo(400);
            assertThat(attempt.last()).isTrue();
        });
    }

    @Test
    @DisplayName("K07 the line for curl and the signed address hold a right signature and no secret")
    void debugging() {
        try (KeyPairClient client = Clients.to("https://ecs.aliyuncs.com").build()) {
            String url = client.signedUrl(KeyPairService.attachKeyPair(), Clients.request());
            String line = client.curl(KeyPairService.attachKeyPair(), Clients.request());
            assertThat(url + line).doesNotContain(Clients.SECRET);
            Map<String, String> query = Forms.parse(url.substring(url.indexOf('?') + 1));
            String signature = query.remove("Signature");
            assertThat(ReferenceSigner.sign("GET", query, Clients.SECRET)).isEqualTo(signature);
            Map<String, String> form = Forms.parse(line.substring(line.indexOf("-d '") + 4, line.length() - 1));
            signature = form.remove("Signature");
            assertThat(ReferenceSigner.sign("POST", form, Clients.SECRET)).isEqualTo(signature);
        }
    }

    @Test
    @DisplayName("R08 the doctor names the first parameter that differs, and shows no value")
    void doctor() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        Map<String, String> form = Forms.parse(connection.readRequest());
                        form.remove("Signature");
                        if (connection.served() == 1) {
                            form.put("Password", "changed on the way");
                        }
                        String echo = "POST&%2F&" + ReferenceSigner.encode(ReferenceSigner.canonical(form));
                        connection.answer(
                                400,
                                "",
                                "{\"Code\":\"SignatureDoesNotMatch\",\"Message\":\"Specified signature is not"
                                        + " matched with our calculation. server string to sign is:" + echo + "\"}");
                    }
                });
                AnyClient client = AnyClient.builder()
                        .endpoint(server.url())
                        .allowInsecureHttp(true)
                        .credentials(Credentials.of("testid", Clients.SECRET))
                        .build()) {
            ApiException failure = catchThrowableOfType(
                    ApiException.class, () -> client.call(OPERATION, Map.of("Password", "CanaryPassword")));
            assertThat(failure).hasMessageContaining("first parameter that differs is Password");
            SecretScan.assertClean(failure);
            ApiException same = catchThrowableOfType(
                    ApiException.class, () -> client.call(OPERATION, Map.of("Password", "CanaryPassword")));
            assertThat(same).hasMessageContaining("so the access key secret is wrong");
            SecretScan.assertClean(same);
        }
    }
}
