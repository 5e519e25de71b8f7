package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.runtime.generated.OperationTraits;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Calls with the usual retries and without their pauses, to a server that gives one response after the other. */
final class RetriedCalls {
    static final AnyOperation PLAIN = AnyOperation.post("Plain");
    static final AnyOperation IDEMPOTENT = new AnyOperation("Idempotent", OperationTraits.of(true, null, null));
    static final AnyOperation PROTECTED = new AnyOperation("Protected", OperationTraits.of(false, "ClientToken", null));

    private final Clients.RecordedPauses recorded = new Clients.RecordedPauses();

    /**
     * A server.
     *
     * @param responses {@code reset}, {@code cut}, or a status, a code and a header such as {@code 503 Busy|Name: value};
     *     the last one is repeated
     */
    static RawServer serving(String... responses) throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                String response = responses[Math.min(connection.served(), responses.length) - 1];
                if (response.equals("reset")) {
                    connection.reset();
                    return;
                }
                if (response.equals("cut")) {
                    connection.write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\n{");
                    return;
                }
                int blank = response.indexOf(' ');
                String code = blank < 0 ? "" : response.substring(blank + 1);
                int status = Integer.parseInt(blank < 0 ? response : response.substring(0, blank));
                int bar = code.indexOf('|');
                String headers = bar < 0 ? "" : code.substring(bar + 1) + "\r\n";
                String name = bar < 0 ? code : code.substring(0, bar);
                connection.respond(
                        status, headers, status == 200 ? "{\"RequestId\":\"R\"}" : "{\"Code\":\"" + name + "\"}");
            }
        });
    }

    /** How long the pauses would have been, in milliseconds. */
    List<Long> pauses() {
        return recorded.pauses();
    }

    AnyClient.Builder builder(RawServer server) {
        return AnyClient.builder()
                .endpoint(server.url())
                .allowInsecureHttp(true)
                .credentials(Credentials.of("testid", Clients.SECRET))
                .time(recorded.time());
    }

    AnyClient client(RawServer server) {
        return builder(server).build();
    }

    ApiException failure(RawServer server, AnyOperation operation) {
        try (AnyClient client = client(server)) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> client.call(operation, Map.of("Name", "value")));
            assertThat(failure).isNotNull();
            SecretScan.assertClean(failure);
            return failure;
        }
    }
}
