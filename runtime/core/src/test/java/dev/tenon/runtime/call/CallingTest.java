package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.AttachKeyPairRequest;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairApi;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.runtime.fixture.KeyPairService;
import dev.tenon.runtime.sign.RpcRequestBody;
import dev.tenon.runtime.sign.Signer;
import dev.tenon.runtime.sign.SigningClock;
import dev.tenon.runtime.sign.SigningInterceptor;
import dev.tenon.runtime.signing.NonceSource;
import dev.tenon.runtime.signing.SignatureStyle;
import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import dev.tenon.support.ReferenceSigner;
import dev.tenon.support.StubSockets;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.HttpException;
import retrofit2.Retrofit;
import retrofit2.http.Body;
import retrofit2.http.POST;

/** What a caller brings along: timeouts of one call, factories, listeners, interceptors, a Retrofit of their own. */
final class CallingTest {
    private static RawServer good() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.answer(Clients.GOOD);
            }
        });
    }

    @ParameterizedTest(name = "N04 N05 {0}")
    @ValueSource(strings = {"READ_TIMEOUT", "CALL_TIMEOUT"})
    @DisplayName("N04 N05 a derived client has timeouts of its own, waiting or not, and the first one keeps its own")
    void timeouts(TransportException.Kind kind) throws IOException {
        Duration little = Duration.ofMillis(80);
        CallOptions options = kind == TransportException.Kind.READ_TIMEOUT
                ? CallOptions.DEFAULT.readTimeout(little)
                : CallOptions.DEFAULT.callTimeout(little);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    if (connection.served() <= 2) {
                        connection.stall();
                    }
                    connection.answer(Clients.GOOD);
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            KeyPairClient quick = client.with(options);
            TransportException waiting =
                    catchThrowableOfType(TransportException.class, () -> quick.attachKeyPair(Clients.request()));
            assertThat(waiting.kind()).isEqualTo(kind);
            assertThatThrownBy(() -> quick.attachKeyPairAsync(Clients.request()).join())
                    .cause()
                    .isInstanceOfSatisfying(
                            TransportException.class,
                            late -> assertThat(late.kind()).isEqualTo(kind));
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
        }
    }

    @Test
    @DisplayName("N03 the time to connect can be set for one call")
    void connectTimeout() {
        List<Integer> allowed = new ArrayList<>();
        OkHttpClient base = new OkHttpClient.Builder()
                .socketFactory(new StubSockets() {
                    @Override
                    public void connect() {}

                    @Override
                    public Socket createSocket() {
                        return new Socket() {
                            @Override
                            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                                allowed.add(timeout);
                                throw new SocketTimeoutException("Connect timed out");
                            }
                        };
                    }
                })
                .build();
        try (KeyPairClient client = Clients.to("http://127.0.0.1:9")
                .httpClient(base)
                .connectTimeout(Duration.ofSeconds(7))
                .build()) {
            KeyPairClient quick = client.with(CallOptions.DEFAULT.connectTimeout(Duration.ofMillis(123)));
            for (KeyPairClient one : List.of(client, quick)) {
                TransportException failure =
                        catchThrowableOfType(TransportException.class, () -> one.attachKeyPair(Clients.request()));
                assertThat(failure.kind()).isEqualTo(TransportException.Kind.CONNECT_TIMEOUT);
            }
        }
        assertThat(allowed).containsExactly(7_000, 123);
    }

    @Test
    @DisplayName("R21 the number of attempts can be set for one call")
    void attempts() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.answer(500, "", "{\"Code\":\"InternalError\"}");
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .retries(RetryOptions.DEFAULT)
                        .time(new Clients.RecordedPauses().time())
                        .build()) {
            KeyPairClient once = client.with(CallOptions.DEFAULT.maxAttempts(1));
            assertThat(catchThrowableOfType(ApiException.class, () -> once.attachKeyPair(Clients.request()))
                            .attempts())
                    .isEqualTo(1);
            assertThat(catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request()))
                            .attempts())
                    .isEqualTo(3);
        }
    }

    private static final class Recorded extends EventListener {
        private final List<String> events;

        Recorded(List<String> events) {
            this.events = events;
        }

        @Override
        public void callStart(Call call) {
            events.add("start");
        }

        @Override
        public void callEnd(Call call) {
            events.add("end");
        }
    }

    @Test
    @DisplayName("R01 a caller's factory and listener see each call, application interceptors each attempt, network "
            + "interceptors what is about to be signed")
    void extensions() throws IOException {
        List<String> events = new CopyOnWriteArrayList<>();
        List<String> seen = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.answer(connection.served() == 1 ? 503 : 200, "", Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .retries(RetryOptions.DEFAULT)
                        .time(new Clients.RecordedPauses().time())
                        .callFactory(inner -> request -> {
                            seen.add("call");
                            return inner.newCall(request);
                        })
                        .eventListenerFactory(call -> new Recorded(events))
                        .interceptor(chain -> {
                            seen.add("attempt");
                            return chain.proceed(chain.request());
                        })
                        .networkInterceptor(chain -> {
                            seen.add(chain.request().body() instanceof RpcRequestBody ? "unsigned" : "signed");
                            return chain.proceed(chain.request()
                                    .newBuilder()
                                    .header("X-Mine", "1")
                                    .build());
                        })
                        .build()) {
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
        }
        assertThat(seen).containsExactly("call", "attempt", "unsigned", "attempt", "unsigned");
        assertThat(events).containsExactly("start", "end");
    }

    /** As somebody writes it who prefers futures; Retrofit itself knows how to make them. */
    interface FutureApi {
        @POST("/")
        CompletableFuture<AttachKeyPairResponse> attachKeyPair(@Body AttachKeyPairRequest request);
    }

    private static Retrofit ownRetrofit(RawServer server) {
        Signer signer = new Signer(
                SignatureStyle.HMAC_SHA1,
                Credentials.of("testid", Clients.SECRET),
                new SigningClock(InstantSource.system()),
                NonceSource.unique());
        OkHttpClient http = new OkHttpClient.Builder()
                .addNetworkInterceptor(new SigningInterceptor(signer))
                .build();
        return new Retrofit.Builder()
                .baseUrl(server.url())
                .client(http)
                .addConverterFactory(RpcConverterFactory.create(KeyPairService.definition()))
                .build();
    }

    @Test
    @DisplayName("S15 a Retrofit of the caller's own signs and decodes, with calls and with futures")
    void ownRetrofit() throws IOException {
        try (RawServer server = good()) {
            Retrofit retrofit = ownRetrofit(server);
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
    @DisplayName("N28 a Retrofit of the caller's own fails as Retrofit does, and OkHttp replays nothing by itself")
    void ownRetrofitFails(String hint) throws IOException {
        try (RawServer server = new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.answer(503, "Retry-After: " + hint + "\r\n", "{}");
            }
        })) {
            CompletableFuture<AttachKeyPairResponse> failed =
                    ownRetrofit(server).create(FutureApi.class).attachKeyPair(Clients.request());
            assertThatThrownBy(failed::join)
                    .isInstanceOf(CompletionException.class)
                    .hasCauseInstanceOf(HttpException.class);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("S16 requests of others pass the signing interceptor untouched")
    void others() throws IOException {
        try (RawServer server = good()) {
            Retrofit retrofit = ownRetrofit(server);
            Request plain = new Request.Builder()
                    .url(server.url())
                    .post(RequestBody.create("mine=1", null))
                    .build();
            try (Response response = retrofit.callFactory().newCall(plain).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(server.bodies()).containsExactly("mine=1");
        }
    }

    @Test
    @DisplayName("N18 the generated interface over a client fails with the typed exception")
    void generatedInterface() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.answer(404, "", "{\"Code\":\"InvalidInstanceId.NotFound\"}");
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            assertThatThrownBy(
                            () -> client.api().attachKeyPair(Clients.request()).execute())
                    .isInstanceOf(KeyPairException.class);
        }
    }
}
