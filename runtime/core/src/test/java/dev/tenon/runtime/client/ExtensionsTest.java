package dev.tenon.runtime.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.RetryOptions;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.HeaderSigner;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What a caller brings along: factories, listeners, interceptors. */
final class ExtensionsTest {
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

    private static String form(Request request) throws IOException {
        Buffer form = new Buffer();
        Objects.requireNonNull(request.body()).writeTo(form);
        return form.readUtf8();
    }

    @Test
    @DisplayName(
            "R01 a caller's factory, listener and interceptors see each attempt, network interceptors what is about to be "
                    + "signed, and their headers are signed with it")
    void extensionsSeeEachAttempt() throws IOException {
        List<String> events = new CopyOnWriteArrayList<>();
        List<String> signed = new CopyOnWriteArrayList<>();
        List<String> seen = new CopyOnWriteArrayList<>();
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(connection.served() == 1 ? 503 : 200, "", Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .retries(RetryOptions.DEFAULT)
                        .time(new Clients.RecordedPauses().time())
                        .callFactory(inner -> request -> {
                            seen.add("call");
                            return inner.newCall(request);
                        })
                        .signer(new HeaderSigner() {
                            @Override
                            public SignedRequest sign(SigningInput request) {
                                signed.add(String.valueOf(request.headers().get("X-Mine")));
                                return super.sign(request);
                            }
                        })
                        .eventListenerFactory(call -> new Recorded(events))
                        .interceptor(chain -> {
                            seen.add("attempt");
                            return chain.proceed(chain.request());
                        })
                        .networkInterceptor(chain -> {
                            seen.add(form(chain.request()).contains("Signature=") ? "signed" : "unsigned");
                            return chain.proceed(chain.request()
                                    .newBuilder()
                                    .header("X-Mine", "1")
                                    .build());
                        })
                        .build()) {
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
        }
        assertThat(seen).containsExactly("call", "attempt", "unsigned", "call", "attempt", "unsigned");
        assertThat(events).containsExactly("start", "end", "start", "end");
        assertThat(signed).containsExactly("1", "1");
    }

    @Test
    @DisplayName("S16 a caller's own requests over the client's connections go out as they are")
    void otherRequestsGoOutUntouched() throws IOException {
        AtomicReference<OkHttpClient> inner = new AtomicReference<>();
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .callFactory(finished -> {
                            inner.set(finished);
                            return finished;
                        })
                        .build()) {
            client.attachKeyPair(Clients.request());
            Request plain = new Request.Builder()
                    .url(server.url())
                    .post(RequestBody.create("mine=1", null))
                    .build();
            try (Response response =
                    Objects.requireNonNull(inner.get()).newCall(plain).execute()) {
                assertThat(response.code()).isEqualTo(200);
            }
            assertThat(server.bodies()).hasSize(2).last().isEqualTo("mine=1");
            assertThat(server.connections()).isEqualTo(1);
        }
    }
}
