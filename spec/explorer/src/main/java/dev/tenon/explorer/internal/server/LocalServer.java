package dev.tenon.explorer.internal.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** An HTTP server on the loopback address, which no other machine reaches. */
public final class LocalServer implements AutoCloseable {
    private static final int THREADS = 4;
    private static final int MOST_BODY_BYTES = 1 << 20;
    private static final long SECONDS_TO_END = 5;

    /** The pages load nothing from elsewhere, send no referrer, and cannot be framed. */
    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Cache-Control",
            "no-store");

    private final HttpServer server;
    private final ExecutorService threads;
    private final String url;

    private LocalServer(HttpServer server, ExecutorService threads, String url) {
        this.server = server;
        this.threads = threads;
        this.url = url;
    }

    /**
     * Starts a server.
     *
     * @param port the port; 0 picks a free one
     * @param handler replies to whoever is let in
     * @throws UncheckedIOException when the port cannot be had
     */
    public static LocalServer start(int port, Handler handler) {
        HttpServer server;
        try {
            InetAddress loopback = InetAddress.getByAddress("localhost", new byte[] {127, 0, 0, 1});
            server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
        } catch (IOException busy) {
            throw new UncheckedIOException("port " + port + " is not available: " + busy.getMessage(), busy);
        }
        String token = Gate.newToken();
        Gate gate = new Gate(token, server.getAddress().getPort());
        ThreadFactory daemons = task -> {
            Thread thread = new Thread(task, "tenon-explorer");
            thread.setDaemon(true);
            return thread;
        };
        ExecutorService threads = Executors.newFixedThreadPool(THREADS, daemons);
        server.setExecutor(threads);
        server.createContext("/", exchange -> exchange(exchange, gate, handler));
        server.start();
        return new LocalServer(
                server, threads, "http://127.0.0.1:" + server.getAddress().getPort() + "/" + token + "/");
    }

    /** The address with its token, such as {@code http://127.0.0.1:34567/4f…/}. */
    public String url() {
        return url;
    }

    /** The port. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void exchange(HttpExchange exchange, Gate gate, Handler handler) throws IOException {
        try (exchange) {
            Reply reply = reply(exchange, gate, handler);
            HEADERS.forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("Content-Type", reply.contentType());
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(reply.status(), head || reply.body().length == 0 ? -1 : reply.body().length);
            if (!head) {
                exchange.getResponseBody().write(reply.body());
            }
        }
    }

    private static Reply reply(HttpExchange exchange, Gate gate, Handler handler) throws IOException {
        String path = exchange.getRequestURI().getRawPath();
        Optional<String> refusal = gate.refusal(path, exchange.getRequestHeaders());
        if (refusal.isPresent()) {
            return Reply.sentence(403, refusal.get());
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BODY_BYTES + 1);
        if (body.length > MOST_BODY_BYTES) {
            return Reply.sentence(413, "The request is larger than " + MOST_BODY_BYTES + " bytes.");
        }
        Request request = new Request(
                exchange.getRequestMethod(),
                gate.inner(path),
                Query.of(exchange.getRequestURI().getRawQuery()),
                new String(body, StandardCharsets.UTF_8));
        try {
            return handler.reply(request);
        } catch (RuntimeException mistake) {
            // Without a reply the browser would say no more than that there was none.
            return Reply.sentence(500, "The explorer failed: " + mistake);
        }
    }

    /** Ends the exchanges and gives the port back. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        try {
            threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS);
        } catch (InterruptedException awake) {
            Thread.currentThread().interrupt();
        }
    }
}
