package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;

/** One call without retries, and what is asked of its failure. */
final class FailedCalls {
    private FailedCalls() {}

    static ApiException failure(KeyPairClient.Builder builder) {
        try (KeyPairClient client = builder.build()) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request()));
            assertThat(failure).as("the call should have failed").isNotNull();
            SecretScan.assertClean(failure);
            return failure;
        }
    }

    static TransportException transportFailure(KeyPairClient.Builder builder) {
        ApiException failure = failure(builder);
        assertThat(failure).isInstanceOf(TransportException.class);
        return (TransportException) failure;
    }

    static void assertTransport(ApiException failure, Kind kind, boolean mayHaveBeenProcessed) {
        assertThat(failure).isInstanceOfSatisfying(TransportException.class, transport -> {
            assertThat(transport.kind()).isEqualTo(kind);
            assertThat(transport.mayHaveBeenProcessed()).isEqualTo(mayHaveBeenProcessed);
            assertThat(transport.attempts()).isEqualTo(1);
            assertThat(transport.operation()).isEqualTo("AttachKeyPair");
        });
    }

    static AttachKeyPairResponse answer(RawServer server) {
        try (KeyPairClient client = Clients.to(server.url()).build()) {
            return client.attachKeyPair(Clients.request());
        }
    }
}
