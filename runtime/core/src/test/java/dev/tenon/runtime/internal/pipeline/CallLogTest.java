package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.SecretiveClient;
import dev.tenon.support.CapturedOutput;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The log of requests. */
final class CallLogTest {
    private static final String SUCCESS = "{\"RequestId\":\"R-1\"}";

    private static SecretiveClient.Builder to(RawServer server) {
        return new SecretiveClient.Builder()
                .server(server.port())
                .allowInsecureHttp(true)
                .retries(RetryOptions.DEFAULT)
                .time(new Clients.RecordedPauses().time())
                .credentials(Credentials.of("testid", Clients.SECRET));
    }

    private static RawServer serving(int status, String body) throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(status, "", body);
            }
        });
    }

    /** The lines that a call adds to the log of requests. */
    private static List<String> logged(RawServer server, boolean wanted, Map<String, String> parameters) {
        try (CapturedOutput output = new CapturedOutput();
                SecretiveClient client = to(server).logRequests(wanted).build()) {
            Throwable outcome = catchThrowable(() -> client.call(parameters));
            assertThat(outcome)
                    .satisfiesAnyOf(
                            none -> assertThat(none).isNull(),
                            failed -> assertThat(failed).hasMessageStartingWith("Everything"));
            return output.text()
                    .lines()
                    .filter(line -> line.startsWith("dev.tenon.calls "))
                    .toList();
        }
    }

    @Test
    @DisplayName("K04 a call is one line: operation, parameters without secrets, outcome, attempts")
    void callsAreOneLine() throws IOException {
        try (RawServer server = serving(200, SUCCESS)) {
            assertThat(logged(server, true, Map.of("Name", "deploy", "Password", "CanaryPass1")))
                    .singleElement()
                    .asString()
                    .contains("Everything {", "Name=deploy", "Password=***", "HTTP 200", "request R-1", "attempts 1")
                    .doesNotContain("CanaryPass1", Clients.SECRET, "Signature");
        }
    }

    @Test
    @DisplayName("K04 a failed call says its code, its status and whether it may have been carried out")
    void failuresSayWhatIsKnown() throws IOException {
        try (RawServer server = serving(503, "{\"RequestId\":\"R-2\",\"Code\":\"ServiceUnavailable\"}")) {
            assertThat(logged(server, true, Map.of()))
                    .singleElement()
                    .asString()
                    .contains(
                            "ServiceUnavailable",
                            "HTTP 503",
                            "request R-2",
                            "may have been processed: true",
                            "attempts 3");
        }
    }

    @Test
    @DisplayName("K04 a request id, a code or a parameter that holds a secret is logged without it, on one line")
    void echoedSecretsAreNotLogged() throws IOException {
        String echo = "{\"RequestId\":\"" + Clients.SECRET + "\\nR\",\"Code\":\"" + Clients.SECRET + "\"}";
        for (int status : new int[] {200, 400}) {
            try (RawServer server = serving(status, echo)) {
                assertThat(logged(server, true, Map.of("Name", Clients.SECRET + "\nInjected")))
                        .singleElement()
                        .asString()
                        .contains("HTTP " + status)
                        .doesNotContain(Clients.SECRET);
            }
        }
    }

    @Test
    @DisplayName("nothing is logged unless it is asked for")
    void nothingIsLoggedByDefault() throws IOException {
        try (RawServer server = serving(200, SUCCESS)) {
            assertThat(logged(server, false, Map.of())).isEmpty();
        }
    }
}
