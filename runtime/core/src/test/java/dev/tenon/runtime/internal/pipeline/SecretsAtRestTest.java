package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.fixture.HeaderSigner;
import dev.tenon.runtime.signing.RequestSigner;
import dev.tenon.support.RawServer;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What stays in memory once a client is closed. */
final class SecretsAtRestTest {
    private static final AnyOperation OPERATION = AnyOperation.post("Do");

    static Stream<RequestSigner> signers() {
        return Stream.of(new FixtureSigner(), new HeaderSigner());
    }

    @ParameterizedTest(name = "K10 {index}")
    @MethodSource("signers")
    @DisplayName("K10 a closed client holds neither the credentials it used nor what it derived from them")
    void closedClientForgets(RequestSigner signer) throws Exception {
        ConcurrentLinkedQueue<Credentials> only = new ConcurrentLinkedQueue<>();
        only.add(Credentials.of("testid", Clients.SECRET));
        ReferenceQueue<Credentials> collected = new ReferenceQueue<>();
        WeakReference<Credentials> used = new WeakReference<>(only.peek(), collected);
        try (RawServer server = RawServer.responding(
                "HTTP/1.1 200 OK\n\n", "{\"RequestId\":\"R-1\"}".getBytes(StandardCharsets.UTF_8))) {
            AnyClient client = AnyClient.builder()
                    .endpoint(server.url())
                    .allowInsecureHttp(true)
                    .signer(signer)
                    .credentials(only::remove)
                    .build();
            try {
                client.call(OPERATION, Map.of());
                client.close();
                Reference<? extends Credentials> gone = null;
                for (int round = 0; round < 100 && gone == null; round++) {
                    System.gc();
                    gone = collected.remove(100);
                }
                assertThat(gone).isSameAs(used);
            } finally {
                Reference.reachabilityFence(client);
            }
        }
    }
}
