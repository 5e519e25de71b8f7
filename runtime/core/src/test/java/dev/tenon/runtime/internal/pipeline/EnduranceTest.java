package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Many calls, and many calls on one connection. */
@Tag("long")
final class EnduranceTest {
    private static final int CALLS = 10_000;
    private static final int THREADS = 64;

    @Test
    @DisplayName("N36 10,000 calls with mixed faults on 64 threads: every outcome counted, nothing left behind")
    void mixedFaultsLeaveNothingBehind() throws Exception {
        AtomicInteger served = new AtomicInteger();
        OkHttpClient base = new OkHttpClient();
        ConcurrentHashMap<String, AtomicInteger> outcomes = new ConcurrentHashMap<>();
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        try (LeakLog leaks = new LeakLog();
                RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        switch (served.incrementAndGet() % 10) {
                            case 0 -> connection.respond(500, "", "{\"Code\":\"InternalError\"}");
                            case 1 -> connection.respond(200, "", "<html>");
                            case 2 -> connection.respond(400, "", "{\"Code\":\"Throttling\"}");
                            case 3 -> {
                                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{");
                                return;
                            }
                            case 4 -> {
                                connection.reset();
                                return;
                            }
                            default -> connection.respond(Clients.GOOD);
                        }
                    }
                });
                KeyPairClient client = Clients.to(server.url())
                        .httpClient(base)
                        .callTimeout(Duration.ofSeconds(50))
                        .build()) {
            outcome(client);
            long threads = clientThreads();
            List<Future<?>> running = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                running.add(pool.submit(() -> {
                    for (int call = 0; call < CALLS / THREADS; call++) {
                        outcomes.computeIfAbsent(outcome(client), name -> new AtomicInteger())
                                .incrementAndGet();
                    }
                }));
            }
            for (Future<?> thread : running) {
                thread.get();
            }
            assertThat(base.connectionPool().connectionCount())
                    .isEqualTo(base.connectionPool().idleConnectionCount())
                    .isLessThanOrEqualTo(THREADS);
            // A connection that is still lent to a call which nobody refers to any more is found at the next call.
            System.gc();
            outcome(client);
            assertThat(leaks.found()).isEmpty();
            assertThat(clientThreads()).isLessThanOrEqualTo(threads + 1);
        } finally {
            pool.shutdownNow();
        }
        int total = outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
        assertThat(total).isEqualTo(CALLS / THREADS * THREADS);
        assertThat(outcomes.keySet())
                .containsOnly("success", "KeyPairException", "DecodeException", "throttled", "TransportException");
    }

    private static String outcome(KeyPairClient client) {
        try {
            client.attachKeyPair(Clients.request());
            return "success";
        } catch (ServiceException refused) {
            return refused.isThrottled() ? "throttled" : refused.getClass().getSimpleName();
        } catch (ApiException failure) {
            return failure.getClass().getSimpleName();
        }
    }

    /** All threads but those of this test and its server. */
    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> !name.startsWith("raw-") && !name.startsWith("pool-"))
                .count();
    }

    @Test
    @DisplayName("N36 OkHttp does tell of a response that is left open")
    void leaksAreTold() throws Exception {
        OkHttpClient careless = new OkHttpClient();
        try (LeakLog leaks = new LeakLog();
                RawServer server = new RawServer(connection -> {
                    while (true) {
                        connection.readRequest();
                        connection.respond(Clients.GOOD);
                    }
                })) {
            Request request = new Request.Builder().url(server.url()).build();
            leaveOpen(careless, request);
            for (int round = 0; round < 100 && leaks.found().isEmpty(); round++) {
                System.gc();
                careless.newCall(request).execute().close();
                leaks.await();
            }
            assertThat(leaks.found()).isNotEmpty();
        }
    }

    @SuppressWarnings("MustBeClosedChecker")
    private static void leaveOpen(OkHttpClient client, Request request) throws IOException {
        client.newCall(request).execute();
    }

    /** What OkHttp says of connections whose responses nobody closed. */
    private static final class LeakLog extends Handler implements AutoCloseable {
        private final Logger logger = Logger.getLogger(OkHttpClient.class.getName());
        private final BlockingQueue<String> found = new LinkedBlockingQueue<>();

        LeakLog() {
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord entry) {
            if (entry.getMessage().contains("leaked")) {
                found.add(entry.getMessage());
            }
        }

        List<String> found() {
            return List.copyOf(found);
        }

        void await() throws InterruptedException {
            String next = found.poll(100, TimeUnit.MILLISECONDS);
            if (next != null) {
                found.add(next);
            }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
        }
    }

    @Test
    @DisplayName("N37 HTTP/2: a stream that is reset is truncated or closed, and is not replayed")
    void resetStreamsAreNotReplayed() throws IOException {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("localhost")
                .build();
        HandshakeCertificates server =
                new HandshakeCertificates.Builder().heldCertificate(certificate).build();
        HandshakeCertificates trust = new HandshakeCertificates.Builder()
                .addTrustedCertificate(certificate.certificate())
                .build();
        try (MockWebServer web = new MockWebServer()) {
            web.useHttps(server.sslSocketFactory());
            web.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
            web.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    return web.getRequestCount() % 2 == 1
                            ? new MockResponse.Builder().body(Clients.GOOD).build()
                            : new MockResponse.Builder()
                                    .body("x".repeat(100_000))
                                    .onResponseBody(new SocketEffect.CloseStream(8))
                                    .build();
                }
            });
            web.start();
            try (KeyPairClient client = Clients.to("https://localhost:" + web.getPort())
                    .httpClient(new OkHttpClient.Builder()
                            .sslSocketFactory(trust.sslSocketFactory(), trust.trustManager())
                            .build())
                    .build()) {
                assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
                TransportException failure =
                        catchThrowableOfType(TransportException.class, () -> client.attachKeyPair(Clients.request()));
                assertThat(failure.kind()).isIn(TransportException.Kind.TRUNCATED, TransportException.Kind.CLOSED);
                assertThat(failure.mayHaveBeenProcessed()).isTrue();
                assertThat(web.getRequestCount()).isEqualTo(2);
            }
        }
    }
}
