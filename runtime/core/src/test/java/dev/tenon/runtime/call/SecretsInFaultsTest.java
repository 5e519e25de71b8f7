package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ItemFailure;
import dev.tenon.runtime.error.PartialFailureException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.SecretiveClient;
import dev.tenon.runtime.signing.SignatureStyle;
import dev.tenon.support.CapturedOutput;
import dev.tenon.support.RawServer;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault, with canaries in keys, parameters, proxies and answers. */
final class SecretsInFaultsTest {
    static Stream<FaultCases.Fault> faults() {
        return FaultCases.all().stream();
    }

    @ParameterizedTest(name = "K03 K04 {0}")
    @MethodSource("faults")
    @DisplayName("K03 K04 no failure and no log shows a canary, whatever goes wrong")
    void faults(FaultCases.Fault fault) throws Exception {
        for (SignatureStyle style : SignatureStyle.values()) {
            try (CapturedOutput output = new CapturedOutput()) {
                Throwable failure = fail(fault, style);
                // What the thread was told is not the next test's business.
                boolean interrupted = Thread.interrupted();
                assertThat(failure).isInstanceOf(ApiException.class);
                assertThat(interrupted).isEqualTo(fault.name().contains("interrupted"));
                assertClean(shown(failure));
                assertClean(output.text());
            }
        }
    }

    private static Throwable fail(FaultCases.Fault fault, SignatureStyle style) throws Exception {
        if (fault.script() == null) {
            return call(() -> fault.change().apply(builder(style)), fault);
        }
        try (RawServer server = new RawServer(fault.script())) {
            return call(() -> fault.change().apply(builder(style)).server(server.port()), fault);
        }
    }

    private static SecretiveClient.Builder builder(SignatureStyle style) {
        return new SecretiveClient.Builder()
                .endpoint("http://127.0.0.1:9")
                .allowInsecureHttp(true)
                .signature(style)
                .callTimeout(Duration.ofSeconds(20))
                .retries(RetryOptions.NONE)
                .observer(attempt -> assertClean(attempt.toString()))
                .credentials(Credentials.of("testid", Clients.SECRET, FaultCases.TOKEN));
    }

    private static Throwable call(Supplier<SecretiveClient.Builder> builder, FaultCases.Fault fault) {
        return catchThrowable(() -> {
            try (SecretiveClient client = builder.get().build()) {
                client.call(fault.parameters());
            }
        });
    }

    /** All that is shown of a failure by whoever gets hold of it. */
    private static String shown(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        text.append(failure.toString()).append(String.valueOf(failure.getLocalizedMessage()));
        if (failure instanceof ApiException api) {
            text.append(api.details().toString())
                    .append(api.details().serverMessage())
                    .append(api.rawCode())
                    .append(api.requestId())
                    .append(api.details().hostId())
                    .append(api.details().recommend());
        }
        if (failure instanceof PartialFailureException partial) {
            for (ItemFailure item : partial.failures()) {
                text.append(item.toString());
            }
        }
        for (Throwable suppressed : failure.getSuppressed()) {
            text.append(shown(suppressed));
        }
        return text.toString();
    }

    private static void assertClean(String text) {
        assertThat(text).doesNotContain(FaultCases.CANARIES);
    }

    static Stream<FaultCases.Fault> served() {
        return FaultCases.all().stream()
                .filter(fault -> fault.script() != null && !fault.name().startsWith("R17"));
    }

    @ParameterizedTest(name = "R21 {0}")
    @MethodSource("served")
    @DisplayName("R21 without retries exactly one request goes out, whatever happens to it")
    void oneRequest(FaultCases.Fault fault) throws Exception {
        try (RawServer server = new RawServer(Objects.requireNonNull(fault.script()))) {
            Throwable failure = call(
                    () -> fault.change()
                            .apply(builder(SignatureStyle.HMAC_SHA1))
                            .server(server.port()),
                    fault);
            assertThat(failure).isInstanceOf(ApiException.class);
            assertThat(((ApiException) failure).attempts()).isEqualTo(1);
            // A proxy that wants a login is asked again, with the login.
            int connections = fault.name().contains("407") ? 2 : 1;
            assertThat(server.connections()).isLessThanOrEqualTo(connections);
            assertThat(server.requests()).isLessThanOrEqualTo(connections);
        }
    }

    @Test
    @DisplayName("K04 what is logged and printed is really captured, and OkHttp does log")
    void capturing() throws Exception {
        try (CapturedOutput output = new CapturedOutput()) {
            System.out.println("printed");
            fail(FaultCases.named("N18 a refusal"), SignatureStyle.HMAC_SHA1);
            assertThat(output.text()).contains("printed", "okhttp3.");
        }
    }
}
