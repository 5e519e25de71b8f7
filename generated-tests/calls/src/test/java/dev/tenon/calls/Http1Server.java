package dev.tenon.calls;

import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The steps of a row over HTTP/1.1, byte by byte. */
final class Http1Server implements FaultyServer {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nx-acs-request-id: H-1\r\n";
    private static final String BEGINNING = "{\"RequestId\":\"R-1\"";
    private static final int BACKLOG = 200;

    private final Script script;
    private final Interference interference;
    private final RequestLog requests = new RequestLog();
    private final CountDownLatch settled;
    private final RawServer server;
    private final String scheme;

    Http1Server(List<Step> steps, boolean secure, Interference interference) throws IOException {
        this.script = new Script(steps);
        this.interference = interference;
        this.settled = new CountDownLatch(steps.contains(Step.Fault.LAST) ? 1 : 0);
        this.scheme = secure ? "https" : "http";
        InetAddress loopback = InetAddress.getLoopbackAddress();
        ServerSocket listener = secure
                ? Trust.SERVER.sslContext().getServerSocketFactory().createServerSocket(0, BACKLOG, loopback)
                : new ServerSocket(0, BACKLOG, loopback);
        this.server = new RawServer(listener, this::serve);
    }

    @Override
    public String url() {
        return scheme + "://127.0.0.1:" + server.port();
    }

    int port() {
        return server.port();
    }

    @Override
    public RequestLog requests() {
        return requests;
    }

    @Override
    public void awaitSettled() throws InterruptedException {
        if (!settled.await(10, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the server never came to its last step");
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void serve(RawServer.Connection connection) throws IOException, InterruptedException {
        boolean open = !breaksUnread(connection);
        while (open) {
            receive(connection);
            open = respond(connection, script.next());
        }
    }

    /** Whether the next step, done now, leaves the request unread. */
    private boolean breaksUnread(RawServer.Connection connection) throws IOException, InterruptedException {
        Step ahead = script.ahead();
        if (ahead == Step.Fault.UNREAD || ahead == Step.Fault.HALF_CLOSE) {
            script.next();
            if (ahead == Step.Fault.HALF_CLOSE) {
                connection.socket().shutdownOutput();
            }
            connection.stall();
            return true;
        }
        if (ahead == Step.Fault.RESET_BYTE) {
            script.next();
            connection.input().read();
            connection.reset();
            return true;
        }
        return false;
    }

    private void receive(RawServer.Connection connection) throws IOException {
        String body = connection.readRequest();
        String[] line = connection.requestLine().split(" ", -1);
        int query = line[1].indexOf('?');
        String form = query < 0 ? body : line[1].substring(query + 1);
        // A proxy is asked for a connection, without parameters.
        requests.add(line[0], form.isEmpty() ? Map.of() : Forms.parse(form));
        interference.at("wait");
    }

    /** Whether the connection stays open. */
    private boolean respond(RawServer.Connection connection, Step step) throws IOException, InterruptedException {
        if (step instanceof Step.Reply reply) {
            return reply(connection, reply);
        }
        if (step instanceof Step.Raw raw) {
            connection.write(raw.text());
            return false;
        }
        switch ((Step.Fault) step) {
            case SILENCE -> connection.stall();
            case CLOSE -> {}
            case LAST -> {
                connection.respond(BEGINNING + "}");
                connection.socket().close();
                settled.countDown();
            }
            case HUGE_HEADER -> connection.write(HEAD + "X: " + "x".repeat(300_000) + "\r\n\r\n");
            case MANY_HEADERS -> connection.respond(200, "X: x\r\n".repeat(1_000), BEGINNING + "}");
            case RESET -> connection.reset();
            case CUT -> {
                connection.write(HEAD + "Content-Length: 99\r\n\r\n" + BEGINNING);
                connection.reset();
            }
            case PARTIAL -> {
                connection.write(HEAD + "Content-Length: 99\r\n\r\n" + BEGINNING);
                connection.stall();
            }
            case PARTIAL_HEAD -> {
                connection.write(HEAD);
                interference.at("partial");
                connection.stall();
            }
            case ENDLESS -> {
                connection.write(HEAD + "\r\n");
                while (true) {
                    connection.write(" ".repeat(4096));
                }
            }
            default -> throw new IllegalArgumentException("not over HTTP/1.1: " + step);
        }
        return false;
    }

    private static boolean reply(RawServer.Connection connection, Step.Reply reply) throws IOException {
        StringBuilder head = new StringBuilder("HTTP/1.1 " + reply.status() + " X\r\n");
        boolean ownLength = reply.has("Content-Length");
        if (!ownLength) {
            head.append("Content-Length: ").append(reply.body().size()).append("\r\n");
        }
        for (Step.Header header : reply.headers()) {
            head.append(header.name()).append(": ").append(header.value()).append("\r\n");
        }
        connection.write(head + "\r\n");
        connection.write(reply.body().toByteArray());
        // Where such a response ends, only the end of the connection can tell.
        return !ownLength && !reply.has("Connection");
    }
}
