package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.FixtureSigner;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.SecretScan;
import dev.tenon.runtime.fixture.VirtualTime;
import dev.tenon.runtime.signing.SignedRequest;
import dev.tenon.runtime.signing.SigningInput;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What callers bring along, when it fails in a way of its own. */
@Timeout(30)
final class ForeignFailuresTest {
    private static final List<Supplier<Throwable>> THROWN = List.of(
            () -> new IllegalStateException(Clients.SECRET),
            () -> new AssertionError(Clients.SECRET),
            () -> new TimeoutException(Clients.SECRET));

    private final VirtualTime time = VirtualTime.withPausesHeld();

    /** Throws whatever it is, as languages without checked exceptions do. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    private static <T, E extends Throwable> T fail(Throwable thrown) throws E {
        throw (E) thrown;
    }

    private record Place(String name, boolean sent, BringsAlong change) {
        @Override
        public String toString() {
            return name;
        }
    }

    @FunctionalInterface
    private interface BringsAlong {
        KeyPairClient.Builder to(KeyPairClient.Builder builder, Supplier<Throwable> thrown);
    }

    private static Stream<Place> places() {
        return Stream.of(
                new Place("a call factory", false, (to, thrown) -> to.callFactory(inner -> call -> fail(thrown.get()))),
                new Place(
                        "a listener's factory",
                        false,
                        (to, thrown) -> to.eventListenerFactory(call -> fail(thrown.get()))),
                new Place("an interceptor", false, (to, thrown) -> to.interceptor(chain -> fail(thrown.get()))),
                new Place(
                        "a network interceptor",
                        false,
                        (to, thrown) -> to.networkInterceptor(chain -> fail(thrown.get()))),
                new Place(
                        "an interceptor behind the response",
                        true,
                        (to, thrown) -> to.interceptor(chain -> {
                            chain.proceed(chain.request()).close();
                            return fail(thrown.get());
                        })),
                new Place(
                        "a signer",
                        false,
                        (to, thrown) -> to.signer(new FixtureSigner() {
                            @Override
                            public SignedRequest sign(SigningInput request) {
                                return fail(thrown.get());
                            }
                        })),
                new Place("a listener of the call", false, listening("callStart")),
                new Place("a listener of connections", false, listening("connectStart")),
                new Place("a listener of requests", true, listening("requestBodyEnd")),
                new Place("a listener of responses", true, listening("responseHeadersEnd")),
                new Place("a listener of bodies", true, listening("responseBodyEnd")));
    }

    private static BringsAlong listening(String event) {
        return (to, thrown) -> to.eventListenerFactory(unused -> new EventListener() {
            private void at(String now) {
                if (now.equals(event)) {
                    fail(thrown.get());
                }
            }

            @Override
            public void callStart(Call call) {
                at("callStart");
            }

            @Override
            public void connectStart(Call call, InetSocketAddress address, Proxy proxy) {
                at("connectStart");
            }

            @Override
            public void requestBodyEnd(Call call, long bytes) {
                at("requestBodyEnd");
            }

            @Override
            public void responseHeadersEnd(Call call, Response response) {
                at("responseHeadersEnd");
            }

            @Override
            public void responseBodyEnd(Call call, long bytes) {
                at("responseBodyEnd");
            }
        });
    }

    static Stream<Arguments> failures() {
        List<Arguments> failures = new ArrayList<>();
        places().forEach(place -> THROWN.forEach(
                thrown -> failures.add(Arguments.of(place, thrown, thrown.get().getClass()))));
        return failures.stream();
    }

    private static RawServer server() throws IOException {
        return new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.respond(Clients.GOOD);
            }
        });
    }

    @ParameterizedTest(name = "R18 N39 {2} of {0}")
    @MethodSource("failures")
    @DisplayName("R18 N39 K03 whatever is thrown fails the call as INTERNAL, once, without its words, waiting or not")
    void whateverIsThrownFailsTheCall(Place place, Supplier<Throwable> thrown, Class<?> type) throws Exception {
        AtomicInteger times = new AtomicInteger();
        Supplier<Throwable> counted = () -> {
            times.incrementAndGet();
            return thrown.get();
        };
        try (RawServer server = server();
                KeyPairClient client = place.change()
                        .to(Clients.to(server.url()).maxAttempts(3).time(time.sources()), counted)
                        .build()) {
            Throwable waiting = catchThrowable(() -> client.attachKeyPair(Clients.request()));
            Throwable future = catchThrowable(
                            () -> client.attachKeyPairAsync(Clients.request()).get(20, TimeUnit.SECONDS))
                    .getCause();
            for (Throwable failure : new Throwable[] {waiting, future}) {
                assertThat(failure).isInstanceOfSatisfying(TransportException.class, internal -> {
                    assertThat(internal.kind()).isEqualTo(Kind.INTERNAL);
                    assertThat(internal.attempts()).isEqualTo(1);
                    assertThat(internal.mayHaveBeenProcessed()).isEqualTo(place.sent());
                    assertThat(internal.operation()).isEqualTo("AttachKeyPair");
                    assertThat(internal).cause().hasMessageContaining(type.getName());
                });
                SecretScan.assertClean(failure);
            }
            assertThat(Thread.interrupted()).isFalse();
            assertThat(times).hasValue(2);
            assertThat(time.waiting()).isZero();
        }
    }

    @Test
    @DisplayName("N02 N35 a resolver that throws what Java would have declared fails the lookup")
    void resolversMayThrowAnything() throws Exception {
        OkHttpClient base = new OkHttpClient.Builder()
                .dns(host -> fail(new IOException(Clients.SECRET)))
                .build();
        try (KeyPairClient client = Clients.to("http://service.example")
                .httpClient(base)
                .time(time.sources())
                .build()) {
            Throwable waiting = catchThrowable(() -> client.attachKeyPair(Clients.request()));
            Throwable future = catchThrowable(
                            () -> client.attachKeyPairAsync(Clients.request()).get(20, TimeUnit.SECONDS))
                    .getCause();
            for (Throwable failure : new Throwable[] {waiting, future}) {
                assertThat(failure)
                        .isInstanceOfSatisfying(
                                TransportException.class,
                                unknown -> assertThat(unknown.kind()).isEqualTo(Kind.DNS));
            }
        }
    }

    @Test
    @DisplayName("K08 what an observer throws is dropped")
    void observersDoNotBreakCalls() throws Exception {
        for (Supplier<Throwable> thrown : THROWN) {
            AtomicInteger observed = new AtomicInteger();
            try (RawServer server = server();
                    KeyPairClient client = Clients.to(server.url())
                            .time(time.sources())
                            .observer(attempt -> {
                                observed.incrementAndGet();
                                fail(thrown.get());
                            })
                            .build()) {
                assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
                assertThat(client.attachKeyPairAsync(Clients.request())
                                .get(20, TimeUnit.SECONDS)
                                .requestId())
                        .isEqualTo("R-1");
                assertThat(observed).hasValue(2);
                assertThat(time.waiting()).isZero();
            }
        }
    }
}
