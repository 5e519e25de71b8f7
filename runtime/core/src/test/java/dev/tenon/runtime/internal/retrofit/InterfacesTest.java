package dev.tenon.runtime.internal.retrofit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.call.RetryOptions;
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
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import okhttp3.EventListener;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Call;
import retrofit2.CallAdapter;
import retrofit2.Callback;
import retrofit2.Response;
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

    /** Does nothing until it is asked, as types of other libraries do. */
    private static final class Lazy<T> implements Supplier<T> {
        private final Call<T> call;

        Lazy(Call<T> call) {
            this.call = call;
        }

        @Override
        public T get() {
            try {
                return Objects.requireNonNull(call.clone().execute().body());
            } catch (IOException undeclared) {
                throw new IllegalStateException(undeclared);
            }
        }
    }

    /** As those of RxJava and others are written. */
    private static final class LazyFactory extends CallAdapter.Factory {
        @Override
        public @Nullable CallAdapter<?, ?> get(Type returnType, Annotation[] annotations, Retrofit retrofit) {
            if (getRawType(returnType) != Lazy.class) {
                return null;
            }
            Type response = getParameterUpperBound(0, (ParameterizedType) returnType);
            return new CallAdapter<Object, Lazy<Object>>() {
                @Override
                public Type responseType() {
                    return response;
                }

                @Override
                public Lazy<Object> adapt(Call<Object> call) {
                    return new Lazy<>(call);
                }
            };
        }
    }

    interface LazyApi {
        @POST("/")
        Lazy<AttachKeyPairResponse> attachKeyPair(@Body AttachKeyPairRequest request);
    }

    @Test
    @DisplayName("R04 adapters of the caller's own get calls that go through the client, retries and all")
    void ownAdaptersComposeWithTheClient() throws IOException {
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(connection.served() == 1 ? 503 : 200, "", Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .retries(RetryOptions.DEFAULT)
                        .time(new Clients.RecordedPauses().time())
                        .build()) {
            Lazy<AttachKeyPairResponse> lazy = client.retrofit()
                    .addCallAdapterFactory(new LazyFactory())
                    .build()
                    .create(LazyApi.class)
                    .attachKeyPair(Clients.request());
            assertThat(server.requests()).isZero();
            assertThat(lazy.get().requestId()).isEqualTo("R-1");
            assertThat(server.requests()).isEqualTo(2);
            assertThat(lazy.get().requestId()).isEqualTo("R-1");
            assertThat(server.requests()).isEqualTo(3);
        }
    }

    @Test
    @DisplayName("a caller's event listener is asked for once an attempt, as for the client's own methods")
    void listenersAreMadeForAttempts() throws IOException {
        AtomicInteger made = new AtomicInteger();
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url())
                        .eventListenerFactory(call -> {
                            made.incrementAndGet();
                            return EventListener.NONE;
                        })
                        .build()) {
            client.attachKeyPair(Clients.request());
            assertThat(made).hasValue(1);
            Call<AttachKeyPairResponse> call =
                    client.retrofit().build().create(KeyPairApi.class).attachKeyPair(Clients.request());
            assertThat(made).hasValue(1);
            assertThat(call.execute().isSuccessful()).isTrue();
            assertThat(made).hasValue(2);
        }
    }

    @Test
    @DisplayName("callbacks come on the executor that Retrofit was given")
    void callbacksComeOnTheirExecutor() throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor(task -> new Thread(task, "callbacks"));
        try (RawServer server = good();
                KeyPairClient client = Clients.to(server.url()).build()) {
            CompletableFuture<String> thread = new CompletableFuture<>();
            client.retrofit()
                    .callbackExecutor(executor)
                    .build()
                    .create(KeyPairApi.class)
                    .attachKeyPair(Clients.request())
                    .enqueue(new Callback<>() {
                        @Override
                        public void onResponse(
                                Call<AttachKeyPairResponse> call, Response<AttachKeyPairResponse> response) {
                            thread.complete(Thread.currentThread().getName());
                        }

                        @Override
                        public void onFailure(Call<AttachKeyPairResponse> call, Throwable failure) {
                            thread.completeExceptionally(failure);
                        }
                    });
            assertThat(thread.get()).isEqualTo("callbacks");
        } finally {
            executor.shutdown();
        }
    }

    @Test
    @DisplayName("N35 cancelling a future of Retrofit's ends its call")
    void cancelledFuturesEndTheirCall() throws Exception {
        CountDownLatch reached = new CountDownLatch(1);
        CountDownLatch gone = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    reached.countDown();
                    try {
                        connection.readRequest();
                    } catch (IOException closed) {
                        gone.countDown();
                    }
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            CompletableFuture<?> future =
                    client.retrofit().build().create(FutureApi.class).attachKeyPair(Clients.request());
            reached.await();
            // Retrofit's future cancels its call first, and the call's failure may complete the future before that
            // does.
            future.cancel(true);
            assertThat(future).isCompletedExceptionally();
            gone.await();
        }
    }

    interface WrongApi {
        @POST("/")
        Call<AttachKeyPairResponse> attachKeyPair(@Body String request);
    }

    @Test
    @DisplayName("R18 a method that takes no record of the service is refused when it is first called")
    void otherArgumentsAreRefused() {
        try (KeyPairClient client = Clients.to("https://service.example").build()) {
            WrongApi wrong = client.retrofit().build().create(WrongApi.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> wrong.attachKeyPair("x"))
                    .withMessageContaining("attachKeyPair");
        }
    }
}
