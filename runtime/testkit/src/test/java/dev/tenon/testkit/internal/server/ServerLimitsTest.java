package dev.tenon.testkit.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What the server does not take. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerLimitsTest extends ServerCase {
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
}
