package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.CallObserver;
import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.fixture.HeaderSigner;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.runtime.fixture.SecretiveClient;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.support.CapturedOutput;
import dev.tenon.support.RawServer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every fault, with canaries in keys, parameters, proxies and responses. */
final class SecretsInFaultsTest {
    private static final List<RequestSigner> SIGNERS = List.of(new FixtureSigner(), new HeaderSigner());

    private final List<CallObserver.ObservedAttempt> observed = new CopyOnWriteArrayList<>();

    static Stream<FaultCases.Fault> faults() {
        return FaultCases.all().stream();
    }

    @ParameterizedTest(name = "K03 K04 {0}")
    @MethodSource("faults")
    @DisplayName("K03 K04 no failure and no log shows a canary, whatever goes wrong")
    void nothingShowsACanary(FaultCases.Fault fault) throws Exception {
        for (RequestSigner signer : SIGNERS) {
            try (CapturedOutput output = new CapturedOutput()) {
                Throwable failure = fail(fault, signer);
                // What the thread was told is not the next test's business.
                boolean interrupted = Thread.interrupted();
                assertThat(failure).isInstanceOf(ApiException.class);
                assertThat(interrupted).isEqualTo(fault.name().contains("interrupted"));
                assertClean(SecretScan.shown(failure));
                assertClean(withoutParameters(output.text()));
            }
        }
        assertClean(observed.toString());
    }

    private Throwable fail(FaultCases.Fault fault, RequestSigner signer) throws Exception {
        if (fault.script() == null) {
            return call(() -> fault.change().apply(builder(signer)), fault);
        }
        try (RawServer server = new RawServer(fault.script())) {
            return call(() -> fault.change().apply(builder(signer)).server(server.port()), fault);
        }
    }

    private SecretiveClient.Builder builder(RequestSigner signer) {
        return new SecretiveClient.Builder()
                .endpoint("http://127.0.0.1:9")
                .allowInsecureHttp(true)
                .signer(signer)
                .callTimeout(Duration.ofSeconds(20))
                .retries(RetryOptions.NONE)
                .observer(observed::add)
                .logRequests(true)
                .credentials(Credentials.of("testid", Clients.SECRET, FaultCases.TOKEN));
    }

    private static Throwable call(Supplier<SecretiveClient.Builder> builder, FaultCases.Fault fault) {
        return catchThrowable(() -> {
            try (SecretiveClient client = builder.get().build()) {
                client.call(fault.parameters());
            }
        });
    }

    /** What the log of requests shows of parameters is tested by itself: those that are not sensitive may be seen. */
    private static String withoutParameters(String text) {
        return text.replaceAll("(dev\\.tenon\\.calls \\w+) \\{.*\\} ->", "$1 ->");
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
    void oneRequestGoesOut(FaultCases.Fault fault) throws Exception {
        try (RawServer server = new RawServer(Objects.requireNonNull(fault.script()))) {
            Throwable failure =
                    call(() -> fault.change().apply(builder(SIGNERS.get(0))).server(server.port()), fault);
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
    void outputIsCaptured() throws Exception {
        try (CapturedOutput output = new CapturedOutput()) {
            System.out.println("printed");
            fail(FaultCases.named("N18 a refusal"), SIGNERS.get(0));
            assertThat(output.text()).contains("printed", "okhttp3.");
        }
    }
}
