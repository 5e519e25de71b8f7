package dev.tenon.imported;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A server that responds the same to every request and keeps the last one. */
final class OneResponse implements AutoCloseable {
    private final HttpServer server;
    private volatile int status;
    private volatile String response = "";
    private volatile String line = "";
    private volatile String body = "";
    private volatile Map<String, List<String>> headers = Map.of();

    OneResponse() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            headers = new TreeMap<>(exchange.getRequestHeaders());
            byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "text/xml");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
        server.start();
    }

    void respond(int code, String text) {
        status = code;
        response = text;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String line() {
        return line;
    }

    String body() {
        return body;
    }

    String header(String name) {
        return headers.entrySet().stream()
                .filter(each -> each.getKey().equalsIgnoreCase(name))
                .map(each -> String.join(", ", each.getValue()))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
