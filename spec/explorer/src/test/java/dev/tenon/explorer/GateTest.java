package dev.tenon.explorer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is let in, and what stands around a reply. */
class GateTest {
    private static Explorer explorer;
    private static String path;

    @BeforeAll
    static void start() {
        explorer = Explorer.of(Descriptions.kinds()).start();
        path = URI.create(explorer.url()).getPath();
    }

    @AfterAll
    static void stop() {
        explorer.close();
    }

    @Test
    void theAddressThatIsPrintedOpensThePage() throws IOException {
        assertThat(get(path, host())).startsWith("HTTP/1.1 200").contains("explorer.js");
        assertThat(get(path + "explorer.js", "localhost:" + explorer.port())).startsWith("HTTP/1.1 200");
    }

    @Test
    void withoutTheTokenNothingIsServed() throws IOException {
        assertThat(get("/", host())).startsWith("HTTP/1.1 403");
        assertThat(get("/explorer.js", host())).startsWith("HTTP/1.1 403");
        assertThat(get(path.substring(0, path.length() - 2) + "x/api/service", host()))
                .startsWith("HTTP/1.1 403");
        assertThat(get(path.substring(0, path.length() - 1), host())).startsWith("HTTP/1.1 403");
        assertThat(get("/0000" + path + "api/service", host())).startsWith("HTTP/1.1 403");
    }

    @Test
    void anotherHostIsRefused() throws IOException {
        assertThat(get(path, "explorer.example.com:" + explorer.port())).startsWith("HTTP/1.1 403");
        assertThat(get(path, "127.0.0.1:1")).startsWith("HTTP/1.1 403");
        assertThat(get(path, host() + "\r\nHost: evil.example.com")).startsWith("HTTP/1.1 4");
    }

    @Test
    void thePagesOfOthersCannotPost() throws IOException {
        String form = "{\"operation\": \"PutThing\", \"values\": {\"Name\": \"a\", \"Colour\": \"red\", "
                + "\"Tag\": [{\"Key\": \"k\"}]}}";

        assertThat(post(form, "Origin: https://evil.example.com\r\n")).startsWith("HTTP/1.1 403");
        assertThat(post(form, "Origin: null\r\n")).startsWith("HTTP/1.1 403");
        assertThat(post(form, "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\n"))
                .startsWith("HTTP/1.1 403");
        assertThat(post(form, "Origin: http://" + host() + "\r\n"))
                .startsWith("HTTP/1.1 200")
                .contains("\"success\"");
    }

    @Test
    void callsAreMadeWithPostAndReadingIsDoneWithGet() throws IOException {
        assertThat(get(path + "api/call", host())).startsWith("HTTP/1.1 405");
        assertThat(send("DELETE " + path + "api/service HTTP/1.1\r\nHost: " + host() + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405");
        assertThat(post("no form", "")).startsWith("HTTP/1.1 400");
        assertThat(post("{\"operation\": \"Nothing\"}", "")).startsWith("HTTP/1.1 400");
    }

    @Test
    void thePageMayLoadAndTellNothingElsewhere() throws IOException {
        String reply = get(path, host()).toLowerCase(java.util.Locale.ROOT);

        assertThat(reply)
                .contains("content-security-policy: default-src 'none'; script-src 'self';")
                .contains("frame-ancestors 'none'")
                .contains("referrer-policy: no-referrer")
                .contains("x-content-type-options: nosniff")
                .contains("cache-control: no-store");
    }

    @Test
    void aBusyPortIsNamed() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            ExplorerBuilder builder = Explorer.of(Descriptions.kinds()).port(busy.getLocalPort());

            Assertions.assertThrows(
                    java.io.UncheckedIOException.class, () -> builder.start().close());
        }
    }

    private static String host() {
        return "127.0.0.1:" + explorer.port();
    }

    private static String get(String address, String host) throws IOException {
        return send("GET " + address + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
    }

    private static String post(String body, String headers) throws IOException {
        return send("POST " + path + "api/call HTTP/1.1\r\nHost: " + host() + "\r\n" + headers + "Content-Length: "
                + body.length() + "\r\nConnection: close\r\n\r\n" + body);
    }

    /** A client that says what it likes, as libraries do not. */
    private static String send(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), explorer.port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
