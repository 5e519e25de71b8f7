package dev.tenon.runtime.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.Phase;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How far an attempt has come, and whether it may be sent. */
@Timeout(30)
final class AttemptTraceTest {
    private static final Request POST = new Request.Builder()
            .url("https://service.example/")
            .post(RequestBody.create(new byte[0], null))
            .build();
    private static final Request GET = POST.newBuilder().get().build();
    private static final Call CALL = new OkHttpClient().newCall(POST);

    private final AttemptTrace trace = new AttemptTrace();

    @Test
    @DisplayName("N38 what is ended before its first byte is never sent, and what was sent stays sent")
    void endedAttemptsStayUnsent() {
        assertThat(trace.isEnded()).isFalse();
        trace.end();
        assertThat(trace.isEnded()).isTrue();
        assertThat(trace.beginSending()).isFalse();
        assertThat(trace.phase().isSent()).isFalse();
        AttemptTrace sent = new AttemptTrace();
        assertThat(sent.beginSending()).isTrue();
        sent.end();
        assertThat(sent.phase()).isEqualTo(Phase.SENDING);
    }

    @Test
    @DisplayName("N38 phases follow each other, and what happens while a connection is closed does not lead back")
    void phasesDoNotLeadBackOnceSent() {
        assertThat(trace.phase()).isEqualTo(Phase.QUEUED);
        trace.dnsStart(CALL, "service.example");
        assertThat(trace.phase()).isEqualTo(Phase.DNS);
        trace.connectStart(CALL, new InetSocketAddress(1), Proxy.NO_PROXY);
        assertThat(trace.phase()).isEqualTo(Phase.CONNECTING);
        trace.secureConnectStart(CALL);
        assertThat(trace.phase()).isEqualTo(Phase.TLS);
        trace.connectStart(CALL, new InetSocketAddress(2), Proxy.NO_PROXY);
        assertThat(trace.phase()).isEqualTo(Phase.CONNECTING);
        trace.secureConnectEnd(CALL, null);
        assertThat(trace.phase()).isEqualTo(Phase.CONNECTED);
        assertThat(trace.beginSending()).isTrue();
        trace.requestHeadersEnd(CALL, POST);
        assertThat(trace.phase()).isEqualTo(Phase.SENDING);
        trace.requestBodyEnd(CALL, 5);
        assertThat(trace.phase()).isEqualTo(Phase.WAITING);
        trace.connectStart(CALL, new InetSocketAddress(1), Proxy.NO_PROXY);
        assertThat(trace.phase()).isEqualTo(Phase.WAITING);
        trace.responseHeadersEnd(
                CALL,
                new Response.Builder()
                        .request(POST)
                        .protocol(okhttp3.Protocol.HTTP_1_1)
                        .code(200)
                        .message("")
                        .build());
        assertThat(trace.phase()).isEqualTo(Phase.READING);
        trace.complete();
        assertThat(trace.phase()).isEqualTo(Phase.COMPLETE);
        trace.unsent();
        assertThat(trace.phase()).isEqualTo(Phase.CONNECTED);
    }

    @Test
    @DisplayName("S18 a request without a body waits as soon as its headers are out")
    void requestsWithoutBodyWait() {
        assertThat(trace.beginSending()).isTrue();
        trace.requestHeadersEnd(CALL, GET);
        assertThat(trace.phase()).isEqualTo(Phase.WAITING);
    }

    @Test
    @DisplayName("N34 the proxy of the last connection is known")
    void proxiesAreKnown() {
        InetSocketAddress at = new InetSocketAddress(3128);
        assertThat(trace.madeConnection()).isFalse();
        trace.connectStart(CALL, at, new Proxy(Proxy.Type.HTTP, at));
        assertThat(trace.proxy()).isEqualTo(at);
        assertThat(trace.madeConnection()).isTrue();
        trace.connectStart(CALL, at, Proxy.NO_PROXY);
        assertThat(trace.proxy()).isNull();
    }

    @Test
    @DisplayName("N35 whatever waits is woken by the end, and at once after it")
    void whateverWaitsIsWoken() {
        AtomicInteger woken = new AtomicInteger();
        trace.interruptWith(woken::incrementAndGet);
        trace.interruptWith(null);
        trace.end();
        assertThat(woken).hasValue(0);
        trace.interruptWith(woken::incrementAndGet);
        assertThat(woken).hasValue(1);
        trace.interruptWith(null);
        AttemptTrace waiting = new AttemptTrace();
        waiting.interruptWith(woken::incrementAndGet);
        waiting.end();
        assertThat(woken).hasValue(2);
    }

    @Test
    @DisplayName("N38 N35 a call that ends when its first byte is about to go is never sent, and says so")
    void nothingPassesTheGateAfterTheEnd() throws Exception {
        VirtualTime time = VirtualTime.withPausesHeld();
        Runnable[] ending = {() -> time.advance(Duration.ofSeconds(1))};
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .time(time.sources())
                        .callTimeout(Duration.ofSeconds(1))
                        .networkInterceptor(chain -> {
                            ending[0].run();
                            return proceed(chain);
                        })
                        .build()) {
            assertUnsent(
                    catchThrowableOfType(TransportException.class, () -> client.attachKeyPair(Clients.request())),
                    Kind.CALL_TIMEOUT);
            CompletableFuture<?> late = client.attachKeyPairAsync(Clients.request());
            assertUnsent(
                    catchThrowableOfType(ExecutionException.class, late::get).getCause(), Kind.CALL_TIMEOUT);
            ending[0] = client::close;
            assertUnsent(
                    catchThrowableOfType(TransportException.class, () -> client.attachKeyPair(Clients.request())),
                    Kind.CANCELLED);
            assertThat(server.requests()).isZero();
        }
    }

    private static Response proceed(okhttp3.Interceptor.Chain chain) throws IOException {
        return chain.proceed(chain.request());
    }

    private static void assertUnsent(@Nullable Throwable failure, Kind kind) {
        assertThat(failure).isInstanceOfSatisfying(TransportException.class, ended -> {
            assertThat(ended.kind()).isEqualTo(kind);
            assertThat(ended.phase()).isEqualTo(Phase.CONNECTED);
            assertThat(ended.mayHaveBeenProcessed()).isFalse();
        });
    }

    @Test
    @DisplayName("N38 a deadline that comes when the response is there does not take it away")
    void completeResponsesAreNotTakenAway() throws Exception {
        VirtualTime time = VirtualTime.withPausesHeld();
        try (RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(Clients.GOOD);
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .time(time.sources())
                        .callTimeout(Duration.ofSeconds(1))
                        .observer(attempt -> time.advance(Duration.ofSeconds(1)))
                        .build()) {
            for (Object value : List.of(
                    client.attachKeyPair(Clients.request()),
                    client.attachKeyPairAsync(Clients.request()).get())) {
                assertThat(value).hasFieldOrPropertyWithValue("requestId", "R-1");
            }
        }
    }
}
