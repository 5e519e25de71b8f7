package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.call.CallOptions;
import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Clients after their end. */
@Timeout(30)
final class ClosedClientTest {
    private final CountDownLatch disconnected = new CountDownLatch(1);

    private RawServer server() throws IOException {
        return new RawServer(connection -> {
            try {
                while (true) {
                    connection.readRequest();
                    connection.respond(Clients.GOOD);
                }
            } catch (IOException over) {
                disconnected.countDown();
            }
        });
    }

    private static void assertClosed(Throwable failure) {
        assertThat(failure).isInstanceOfSatisfying(InvalidRequestException.class, refused -> {
            assertThat(refused.parameter()).isEqualTo("client");
            assertThat(refused).hasMessage("AttachKeyPair: client: is closed");
            assertThat(refused.mayHaveBeenProcessed()).isFalse();
        });
    }

    @Test
    @DisplayName("N42 calls after close fail alike through every door, close may come twice, and no socket is left")
    void callsAfterCloseAreRefused() throws Exception {
        try (RawServer server = server()) {
            KeyPairClient client = Clients.to(server.url()).build();
            Call<AttachKeyPairResponse> prepared = client.api().attachKeyPair(Clients.request());
            client.attachKeyPair(Clients.request());
            client.close();
            client.close();
            disconnected.await();
            assertClosed(catchThrowable(() -> client.attachKeyPair(Clients.request())));
            assertClosed(catchThrowable(() -> client.send(KeyPairService.attachKeyPair(), Clients.request())));
            assertClosed(Objects.requireNonNull(catchThrowable(client.attachKeyPairAsync(Clients.request())::join)
                    .getCause()));
            assertClosed(catchThrowable(prepared.clone()::execute));
            assertClosed(enqueued(prepared).get());
            assertThat(server.requests()).isEqualTo(1);
            assertThat(server.connections()).isEqualTo(1);
        }
    }

    private static CompletableFuture<Throwable> enqueued(Call<AttachKeyPairResponse> call) {
        CompletableFuture<Throwable> outcome = new CompletableFuture<>();
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<AttachKeyPairResponse> ended, Response<AttachKeyPairResponse> response) {
                outcome.completeExceptionally(new AssertionError("a response"));
            }

            @Override
            public void onFailure(Call<AttachKeyPairResponse> ended, Throwable failure) {
                outcome.complete(failure);
            }
        });
        return outcome;
    }

    @Test
    @DisplayName("N42 a derived client ends with the one it is derived from")
    void derivedClientsEndTogether() throws Exception {
        try (RawServer server = server()) {
            KeyPairClient client = Clients.to(server.url()).build();
            KeyPairClient derived = client.with(CallOptions.DEFAULT);
            derived.close();
            assertClosed(catchThrowable(() -> client.attachKeyPair(Clients.request())));
        }
    }

    @Test
    @DisplayName("N42 a client of the caller's own stays open, with its connections")
    void ownConnectionsStayOpen() throws Exception {
        OkHttpClient base = new OkHttpClient();
        try (RawServer server = server()) {
            Clients.to(server.url()).httpClient(base).build().close();
            try (KeyPairClient one = Clients.to(server.url()).httpClient(base).build()) {
                one.attachKeyPair(Clients.request());
            }
            try (KeyPairClient other = Clients.to(server.url()).httpClient(base).build()) {
                other.attachKeyPair(Clients.request());
            }
            assertThat(server.connections()).isEqualTo(1);
            base.connectionPool().evictAll();
            disconnected.await();
        }
    }

    @Test
    @DisplayName("K10 a signer is told to drop what it derived from secrets")
    void signersForget() {
        AtomicInteger forgotten = new AtomicInteger();
        KeyPairClient client = Clients.to("https://service.example")
                .signer(new FixtureSigner() {
                    @Override
                    public void forget() {
                        forgotten.incrementAndGet();
                    }
                })
                .build();
        assertThat(forgotten).hasValue(0);
        client.close();
        assertThat(forgotten).hasValue(1);
    }
}
