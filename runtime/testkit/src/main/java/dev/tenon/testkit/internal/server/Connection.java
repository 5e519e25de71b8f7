package dev.tenon.testkit.internal.server;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/** One accepted connection, served by one thread: request, response, the next request. */
final class Connection implements Runnable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final Duration NEVER = Duration.ofDays(3650);
    private static final Duration GOODBYE = Duration.ofSeconds(2);

    /** What a connection is doing. */
    private enum Phase {
        /** Between requests, or reading one, or silent on purpose: it may be closed to make room. */
        WAITING,
        /** A request is being served. */
        SERVING,
        /** It is closed. */
        CLOSED
    }

    private final Server server;
    private final Limits limits;
    private final Socket socket;
    private final Optional<SSLContext> tls;
    private Phase phase = Phase.WAITING;
    private long since;
    private long deadline;

    Connection(Server server, Limits limits, Socket socket, Optional<SSLContext> tls) {
        this.server = server;
        this.limits = limits;
        this.socket = socket;
        this.tls = tls;
        this.since = System.nanoTime();
        this.deadline = since + limits.exchange().toNanos();
    }

    @Override
    public void run() {
        try (socket) {
            socket.setTcpNoDelay(true);
            Socket spoken = tls.isPresent() ? tls.get().getSocketFactory().createSocket(socket, null, true) : socket;
            InputStream in = new BufferedInputStream(spoken.getInputStream());
            OutputStream out = spoken.getOutputStream();
            boolean next = true;
            while (next) {
                next = exchange(in, out);
            }
        } catch (IOException ended) {
            // The client went away, or this connection was closed: nobody is left to tell.
        } finally {
            server.ended(this);
        }
    }

    /** Serves one request; false when the connection is to be closed after it. */
    private boolean exchange(InputStream in, OutputStream out) throws IOException {
        enter(Phase.WAITING, limits.idle());
        in.mark(1);
        if (in.read() < 0) {
            return false;
        }
        in.reset();
        enter(Phase.WAITING, limits.exchange());
        try (RequestBody body = new RequestBody(limits.bodyBytes(), server.budget())) {
            RequestParser parser = new RequestParser(in, limits.headBytes());
            RequestParser.Head head = parser.head();
            Optional<HttpProblem> refused = server.hosts().check(head);
            if (refused.isPresent()) {
                throw refused.get();
            }
            parser.checkBody(head, body);
            if (head.waitsForLeave()) {
                out.write(CONTINUE);
            }
            parser.body(head, body);
            enter(Phase.SERVING, NEVER);
            HttpResponse response = respond(new HttpRequest(head.method(), head.target(), head.headers(), body.text()));
            return send(in, out, response, head);
        } catch (HttpProblem problem) {
            enter(Phase.WAITING, GOODBYE);
            out.write(problem.response().bytes(false, true));
            out.flush();
            takeLeave(in);
            return false;
        }
    }

    private HttpResponse respond(HttpRequest request) {
        try {
            return server.handler().respond(request);
        } catch (RuntimeException failed) {
            return HttpResponse.text(500, "the endpoint failed: " + failed);
        }
    }

    private boolean send(InputStream in, OutputStream out, HttpResponse response, RequestParser.Head head)
            throws IOException {
        Delivery delivery = response.delivery();
        if (!server.pause(delivery.delay()) || delivery.silence() == Delivery.Silence.CLOSE) {
            return false;
        }
        if (delivery.silence() == Delivery.Silence.RESET) {
            socket.setSoLinger(true, 0);
            return false;
        }
        if (delivery.silence() == Delivery.Silence.STALL) {
            enter(Phase.WAITING, NEVER);
            in.transferTo(OutputStream.nullOutputStream());
            return false;
        }
        boolean keepAlive = head.keepsAlive() && delivery.cutAfterBytes().isEmpty();
        enter(Phase.SERVING, limits.exchange());
        out.write(response.bytes(head.keepsAlive(), !head.method().equals("HEAD")));
        out.flush();
        return keepAlive;
    }

    /** Closing while the client still sends would reset the connection, and the client would not see why. */
    private void takeLeave(InputStream in) throws IOException {
        if (tls.isEmpty()) {
            socket.shutdownOutput();
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private synchronized void enter(Phase next, Duration atMost) throws IOException {
        if (phase == Phase.CLOSED) {
            throw new IOException("closed");
        }
        phase = next;
        since = System.nanoTime();
        deadline = since + atMost.toNanos();
    }

    /** Since when it is in its present phase, by {@link System#nanoTime}; empty while it serves a request. */
    synchronized Optional<Long> waitingSince() {
        return phase == Phase.WAITING ? Optional.of(since) : Optional.empty();
    }

    /** Closes the connection to make room; false when a request is being served meanwhile. */
    synchronized boolean evict() {
        if (phase == Phase.SERVING) {
            return false;
        }
        close();
        return true;
    }

    /** Closes the connection when its time is over. */
    synchronized void closeWhenOverdue(long now) {
        if (now - deadline > 0) {
            close();
        }
    }

    /** Closes the socket under the thread that serves it. */
    synchronized void close() {
        phase = Phase.CLOSED;
        try {
            socket.close();
        } catch (IOException ignored) {
            // It is closed all the same.
        }
    }
}
