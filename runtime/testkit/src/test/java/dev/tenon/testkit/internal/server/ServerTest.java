package dev.tenon.testkit.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerTest {
    private static final String HOST = "Host: localhost\r\n";
    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Limits SMALL = new Limits(4, 1_000, 2_000, 300_000, LONG, LONG);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    private Server server(Limits limits, Handler handler) throws IOException {
        Server server = Server.start(
                InetAddress.getLoopbackAddress(),
                0,
                handler,
                new HostRule(Set.of("tenon.test")),
                limits,
                Optional.empty());
        opened.add(server);
        return server;
    }

    /** A server that tells what it read. */
    private Server echo(Limits limits) throws IOException {
        return server(
                limits,
                request -> new HttpResponse(
                        200,
                        Map.of(),
                        request.method() + " " + request.target() + " " + request.body() + " "
                                + request.headers().get("x"),
                        Delivery.USUAL));
    }

    private Wire wire(Server server) throws IOException {
        Wire wire = new Wire(server.port());
        opened.add(wire);
        return wire;
    }

    private static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
    }

    @Test
    void oneConnectionServesRequestsOneAfterTheOther() throws Exception {
        Wire wire = wire(echo(SMALL))
                .send(get("/a") + get("/b") + "POST /c HTTP/1.1\r\n" + HOST
                        + "X:  one \r\nx: two\r\nContent-Length: 4\r\n\r\nbody" + get("/d"));

        assertThat(wire.response()).isEqualTo("HTTP/1.1 200 OK\nGET /a  null");
        assertThat(wire.response()).isEqualTo("HTTP/1.1 200 OK\nGET /b  null");
        assertThat(wire.response()).isEqualTo("HTTP/1.1 200 OK\nPOST /c body one,two");
        assertThat(wire.response()).isEqualTo("HTTP/1.1 200 OK\nGET /d  null");
    }

    @Test
    void chunksAreOneBody() throws Exception {
        Wire wire = wire(echo(SMALL))
                .send("POST / HTTP/1.1\r\n" + HOST
                        + "Transfer-Encoding: chunked\r\n\r\n3;a=b\r\nabc\r\nA\r\n0123456789\r\n0\r\nTrailer: x\r\n\r\n"
                        + get("/next"));

        assertThat(wire.response()).isEqualTo("HTTP/1.1 200 OK\nPOST / abc0123456789 null");
        assertThat(wire.response()).contains("GET /next");
    }

    @Test
    void aClientThatAsksForLeaveGetsIt() throws Exception {
        Wire wire = wire(echo(SMALL))
                .send("POST / HTTP/1.1\r\n" + HOST + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");

        assertThat(wire.response()).isEqualTo("HTTP/1.1 100 Continue\n");
        assertThat(wire.send("ok").response()).contains("POST / ok");
    }

    @ParameterizedTest
    @CsvSource({"Connection: close,HTTP/1.1", "X: y,HTTP/1.0"})
    void theConnectionIsClosedWhenTheClientWantsIt(String header, String version) throws Exception {
        Wire wire = wire(echo(SMALL)).send("GET / " + version + "\r\n" + HOST + header + "\r\n\r\n" + get("/never"));

        assertThat(wire.rest()).contains("GET /", "Connection: close").doesNotContain("/never");
    }

    @Test
    void aHeadRequestGetsNoBodyAndNoContentHasNoLength() throws Exception {
        Server server = server(
                SMALL,
                request -> new HttpResponse(
                        request.method().equals("HEAD") ? 200 : 204, Map.of(), "body", Delivery.USUAL));
        Wire wire = wire(server)
                .send("HEAD / HTTP/1.1\r\n" + HOST + "\r\n" + "PUT / HTTP/1.1\r\n" + HOST
                        + "Connection: close\r\n\r\n");

        assertThat(wire.rest()).isEqualToNormalizingNewlines("""
                        HTTP/1.1 200 OK
                        Content-Length: 4

                        HTTP/1.1 204 OK
                        Connection: close

                        """);
    }

    @Test
    void aLargeBodyIsRefusedByItsLengthBeforeItIsRead() throws Exception {
        Wire wire = wire(echo(SMALL)).send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 4194304\r\n\r\n");

        assertThat(wire.response())
                .isEqualTo("HTTP/1.1 413 Error\nthe request body has more than 2000 bytes, which is the limit\n");
    }

    @Test
    void chunksBeyondTheLimitAreRefusedWhileTheyArrive() throws Exception {
        Wire wire = wire(echo(SMALL))
                .send("POST / HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n7D0\r\n" + "x".repeat(2000)
                        + "\r\n1\r\n");

        assertThat(wire.response()).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void whoeverStillSendsARefusedBodyReadsWhy() throws Exception {
        Wire wire = wire(echo(SMALL))
                .send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 4194304\r\n\r\n" + "x".repeat(4 << 20));

        assertThat(wire.rest()).startsWith("HTTP/1.1 413 ");
    }

    @Test
    void largeBodiesShareOneBudget() throws Exception {
        Server server = echo(new Limits(4, 1_000, 100_000, 100_000, LONG, LONG));
        String head = "POST / HTTP/1.1\r\n" + HOST + "Content-Length: 90000\r\n\r\n";
        Wire first = wire(server).send(head + "x".repeat(80_000));
        while (server.budget().left() > 20_000) {
            Thread.onSpinWait(); // until the server has read so far
        }

        assertThat(wire(server).send(head + "x".repeat(90_000)).response()).startsWith("HTTP/1.1 503 ");
        assertThat(wire(server).send(get("/small")).response()).contains("GET /small");
        assertThat(first.send("x".repeat(10_000)).response()).startsWith("HTTP/1.1 200 ");
        assertThat(wire(server).send(head + "x".repeat(90_000)).response()).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void aHeadBeyondTheLimitIsRefused() throws Exception {
        assertThat(wire(echo(SMALL)).send("GET /" + "x".repeat(1_000)).response())
                .startsWith("HTTP/1.1 431 ")
                .contains("more than 1000 bytes");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /|400",
                "GET / HTTP/2.0|400",
                "get / HTTP/1.1|400",
                "GET / x HTTP/1.1|400",
                "GET / HTTP/1.1;No-Host: x|400",
                "GET / HTTP/1.1;Host: localhost;Host: localhost|400",
                "GET / HTTP/1.1;Host: localhost;no header|400",
                "GET / HTTP/1.1;Host: localhost; folded: x|400",
                "GET / HTTP/1.1;Host: localhost;a b: x|400",
                "POST / HTTP/1.1;Host: localhost;Content-Length: -1|400",
                "POST / HTTP/1.1;Host: localhost;Content-Length: 1, 1|400",
                "POST / HTTP/1.1;Host: localhost;Content-Length: 1;Content-Length: 2|400",
                "POST / HTTP/1.1;Host: localhost;Content-Length: 1;Transfer-Encoding: chunked|400",
                "POST / HTTP/1.0;Host: localhost;Transfer-Encoding: chunked|400",
                "POST / HTTP/1.1;Host: localhost;Transfer-Encoding: gzip|501",
                "POST / HTTP/1.1;Host: localhost;Transfer-Encoding: chunked;;xyz|400",
                "POST / HTTP/1.1;Host: localhost;Transfer-Encoding: chunked;;1;abc|400"
            })
    void whatIsNoHttpIsRefused(String request, int status) throws Exception {
        assertThat(wire(echo(SMALL))
                        .send(request.replace(";", "\r\n") + "\r\n\r\n")
                        .rest())
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Connection: close");
    }

    @Test
    void aZeroByteInAHeaderIsRefused() throws Exception {
        assertThat(wire(echo(SMALL)).send("GET / HTTP/1.1\r\nX: \0\r\n\r\n").response())
                .startsWith("HTTP/1.1 400 ");
    }

    @Test
    void anIdleConnectionIsClosed() throws Exception {
        Server server = echo(new Limits(4, 1_000, 2_000, 300_000, Duration.ofMillis(40), LONG));

        assertThat(wire(server).send(get("/")).rest()).contains("GET /");
        assertThat(wire(server).rest()).isEmpty();
    }

    @Test
    void aRequestThatDoesNotArriveWholeIsGivenUp() throws Exception {
        Server server = echo(new Limits(4, 1_000, 2_000, 300_000, LONG, Duration.ofMillis(40)));

        assertThat(wire(server)
                        .send("POST / HTTP/1.1\r\n" + HOST + "Content-Length: 9\r\n\r\nhalf")
                        .rest())
                .isEmpty();
        assertThat(wire(server).send("POST / HT").rest()).isEmpty();
    }

    @Test
    void aResponseThatNobodyTakesIsGivenUp() throws Exception {
        String large = "x".repeat(32 << 20);
        CountDownLatch asked = new CountDownLatch(1);
        Server server = server(new Limits(4, 1_000, 2_000, 300_000, LONG, Duration.ofMillis(40)), request -> {
            asked.countDown();
            return new HttpResponse(200, Map.of(), large, Delivery.USUAL);
        });
        wire(server).send(get("/"));
        asked.await();
        while (server.connections() > 0) {
            Thread.onSpinWait();
        }

        assertThat(server.connections()).isZero();
    }

    @Test
    void connectionsOnWhichNothingHappensKeepNobodyOutAndCostFewThreads() throws Exception {
        Server server = echo(SMALL);
        for (int i = 0; i < 100; i++) {
            wire(server).send(i % 2 == 0 ? "POST / HTTP/1.1\r\nHost: local" : "");
            assertThat(server.connections()).isLessThanOrEqualTo(4);
        }

        assertThat(wire(server).send(get("/served")).response()).contains("GET /served");
        String name = "tenon-endpoint-" + server.port();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals(name)))
                .as("threads of connections, and the one that accepts")
                .hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void whoIsServedIsNotDisturbedByNewConnections() throws Exception {
        CountDownLatch begun = new CountDownLatch(4);
        CountDownLatch go = new CountDownLatch(1);
        Server server = server(SMALL, request -> {
            begun.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return HttpResponse.text(200, "served");
        });
        List<Wire> served = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            served.add(wire(server).send(get("/")));
        }
        begun.await();

        assertThat(wire(server).rest()).as("there is no room for a fifth").isEmpty();
        go.countDown();
        for (Wire wire : served) {
            assertThat(wire.response()).contains("served");
        }
    }

    @Test
    void aStalledConnectionMakesRoom() throws Exception {
        Server server = server(
                SMALL,
                request -> new HttpResponse(
                        200,
                        Map.of(),
                        "body",
                        request.target().equals("/stall")
                                ? Delivery.USUAL.silent(Delivery.Silence.STALL)
                                : Delivery.USUAL));
        for (int i = 0; i < 10; i++) {
            wire(server).send(get("/stall"));
        }

        assertThat(wire(server).send(get("/")).response()).contains("body");
    }

    @Test
    void aResetIsAReset() throws Exception {
        Server server = server(
                SMALL,
                request -> new HttpResponse(200, Map.of(), "body", Delivery.USUAL.silent(Delivery.Silence.RESET)));

        assertThatExceptionOfType(SocketException.class)
                .isThrownBy(() -> wire(server).send(get("/")).rest())
                .withMessageContaining("reset");
    }

    @Test
    void aHandlerThatFailsIsToldAbout() throws Exception {
        Server server = server(SMALL, request -> {
            throw new IllegalStateException("simulated badly");
        });

        assertThat(wire(server).send(get("/")).response())
                .startsWith("HTTP/1.1 500 ")
                .endsWith("\nthe endpoint failed: java.lang.IllegalStateException: simulated badly\n");
    }

    @Test
    void aHeaderOfTwoLinesIsRefused() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> new HttpResponse(200, Map.of("X", "a\r\nSet-Cookie: b"), "", Delivery.USUAL))
                .withMessage("the header X holds a control character");
    }

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1:8080,,,200",
        "127.0.0.1,,,200",
        "[::1]:8080,,,200",
        "LOCALHOST:1,,,200",
        "ecs.localhost,,,200",
        "Tenon.Test:8080,,,200",
        "evil.example,,,403",
        "evil.example:8080,,,403",
        "127.0.0.1.evil.example,,,403",
        "tenon.test.evil.example,,,403",
        "localhost@evil.example,,,403",
        "localhost:8080,http://localhost:8080,,200",
        "localhost:8080,HTTPS://localhost:8080,,200",
        "localhost:8080,http://localhost:9090,,403",
        "localhost:8080,http://evil.example,,403",
        "localhost:8080,null,,403",
        "localhost:8080,,cross-site,403",
        "localhost:8080,,same-site,403",
        "localhost:8080,,same-origin,200",
        "localhost:8080,,none,200"
    })
    void webPagesMayNotCall(String host, String origin, String fetched, int status) throws Exception {
        String headers = "Host: " + host + "\r\n"
                + (origin == null ? "" : "Origin: " + origin + "\r\n")
                + (fetched == null ? "" : "Sec-Fetch-Site: " + fetched + "\r\n");

        assertThat(wire(echo(SMALL))
                        .send("GET / HTTP/1.1\r\n" + headers + "\r\n")
                        .response())
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void closingEndsConnectionsAndThreadsAndGivesThePortBack() throws Exception {
        Server server = echo(SMALL);
        Wire idle = wire(server).send(get("/"));
        idle.response();
        Wire half = wire(server).send("POST / HT");
        int port = server.port();

        server.close();

        assertThat(idle.ends()).isTrue();
        assertThat(half.ends()).isTrue();
        assertThat(server.connections()).isZero();
        new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
    }

    @Test
    void aPortInUseIsAnError() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> Server.start(
                            InetAddress.getLoopbackAddress(),
                            taken.getLocalPort(),
                            request -> HttpResponse.text(200, ""),
                            new HostRule(Set.of()),
                            SMALL,
                            Optional.empty()));
        }
    }
}
