package dev.tenon.testkit.internal.server;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;

/** Servers and clients that are closed after the test. */
abstract class ServerCase {
    static final String HOST = "Host: localhost\r\n";

    static final Duration LONG = Duration.ofSeconds(50);

    static final Limits SMALL = new Limits(4, 1_000, 2_000, 300_000, LONG, LONG);

    private final List<AutoCloseable> opened = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : opened) {
            each.close();
        }
    }

    Server server(Limits limits, Handler handler) throws IOException {
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
    Server echo(Limits limits) throws IOException {
        return server(
                limits,
                request -> new HttpResponse(
                        200,
                        Map.of(),
                        request.method() + " " + request.target() + " " + request.body() + " "
                                + request.headers().get("x"),
                        Delivery.USUAL));
    }

    Wire wire(Server server) throws IOException {
        Wire wire = new Wire(server.port());
        opened.add(wire);
        return wire;
    }

    static String get(String path) {
        return "GET " + path + " HTTP/1.1\r\n" + HOST + "\r\n";
    }
}
