package dev.tenon.runtime.internal.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.fixture.AttachKeyPairRequest;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairApi;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** Retrofit interfaces over a client. */
final class InterfacesTest {
    private static RawServer good() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(Clients.GOOD);
            }
        });
    }

    /** As somebody writes it who prefers futures; Retrofit itself knows how to make them. */
    interface FutureApi {
        @POST("/")
        CompletableFuture<AttachKeyPairResponse> attachKeyPair(@Body AttachKeyPairRequest request);
    }

    @Test
    @DisplayName("S15 an interface of the caller's own signs and decodes, with calls and with futures")
    void callsAndFuturesReturnTheSame() throws IOException {
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            Retrofit retrofit = client.retrofit().build();
            AttachKeyPairResponse called = retrofit.create(KeyPairApi.class)
                    .attachKeyPair(Clients.request())
                    .execute()
                    .body();
            AttachKeyPairResponse awaited = retrofit.create(FutureApi.class)
                    .attachKeyPair(Clients.request())
                    .join();
            assertThat(called).isEqualTo(awaited);
            assertThat(awaited.totalCount()).isEqualTo(1);
            for (String body : server.bodies()) {
                Map<String, String> form = Forms.parse(body);
                String signature = form.remove("Signature");
                assertThat(ReferenceSigner.sign("POST", form, Clients.SECRET)).isEqualTo(signature);
            }
            assertThat(server.bodies()).hasSize(2);
        }
    }

    @ParameterizedTest(name = "N28 {0}")
    @ValueSource(strings = {"0", " 0", "5"})
    @DisplayName("N28 N18 interfaces fail with the typed exception, and OkHttp replays nothing by itself")
    void failuresAreTyped(String hint) throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(503, "Retry-After: " + hint + "\r\n", "{\"Code\":\"Busy\"}");
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            CompletableFuture<AttachKeyPairResponse> failed =
                    client.retrofit().build().create(FutureApi.class).attachKeyPair(Clients.request());
            assertThatThrownBy(failed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(KeyPairException.class);
            assertThatThrownBy(
                            () -> client.api().attachKeyPair(Clients.request()).execute())
                    .isInstanceOfSatisfying(KeyPairException.class, refused -> {
                        assertThat(refused.rawCode()).isEqualTo("Busy");
                        assertThat(refused.httpStatus()).isEqualTo(503);
                    });
            assertThat(server.requests()).isEqualTo(2);
        }
    }
}
