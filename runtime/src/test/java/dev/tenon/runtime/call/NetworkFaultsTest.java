package dev.tenon.runtime.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.AttachKeyPairResponse;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairClient;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.runtime.fixture.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import javax.net.SocketFactory;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the network does, and what a caller sees of it; retries are off, so that R21 is proved by every case. */
final class NetworkFaultsTest {
    private static ApiException failure(KeyPairClient.Builder builder) {
        try (KeyPairClient client = builder.build()) {
            ApiException failure =
                    catchThrowableOfType(ApiException.class, () -> client.attachKeyPair(Clients.request()));
            assertThat(failure).as("the call should have failed").isNotNull();
            SecretScan.assertClean(failure);
            return failure;
        }
    }

    private static TransportException transportFailure(KeyPairClient.Builder builder) {
        ApiException failure = failure(builder);
        assertThat(failure).isInstanceOf(TransportException.class);
        return (TransportException) failure;
    }

    private static void assertTransport(ApiException failure, Kind kind, boolean mayHaveBeenProcessed) {
        assertThat(failure).isInstanceOfSatisfying(TransportException.class, transport -> {
            assertThat(transport.kind()).isEqualTo(kind);
            assertThat(transport.mayHaveBeenProcessed()).isEqualTo(mayHaveBeenProcessed);
            assertThat(transport.attempts()).isEqualTo(1);
            assertThat(transport.operation()).isEqualTo("AttachKeyPair");
        });
    }

    private static AttachKeyPairResponse answer(RawServer server) {
        try (KeyPairClient client = Clients.to(server.url()).build()) {
            return client.attachKeyPair(Clients.request());
        }
    }

    @Test
    @DisplayName("N01 connection refused")
    void refused() throws IOException {
        int port;
        try (ServerSocket unused = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = unused.getLocalPort();
        }
        TransportException failure = transportFailure(Clients.to("http://127.0.0.1:" + port));
        assertTransport(failure, Kind.CONNECT, false);
        assertThat(failure).hasMessageContaining("127.0.0.1:" + port).hasCauseInstanceOf(IOException.class);
        assertThat(failure.getMessage()).doesNotContain("http://");
    }

    @Test
    @DisplayName("N02 the resolver knows no address, or fails in its own way")
    void dns() {
        assertTransport(
                failure(Clients.to("http://no-such-host.invalid")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    throw new UnknownHostException(host);
                                })
                                .build())),
                Kind.DNS,
                false);
        assertTransport(
                failure(Clients.to("http://no-such-host.invalid")
                        .httpClient(new OkHttpClient.Builder()
                                .dns(host -> {
                                    throw new SecurityException("not allowed");
                                })
                                .build())),
                Kind.DNS,
                false);
    }

    @Test
    @DisplayName("N03 connecting takes too long")
    void connectTimeout() {
        SocketFactory slow = new StubSockets() {
            @Override
            void connect() throws IOException {
                throw new SocketTimeoutException("Connect timed out");
            }
        };
        OkHttpClient base = new OkHttpClient.Builder().socketFactory(slow).build();
        assertTransport(failure(Clients.to("http://127.0.0.1:9").httpClient(base)), Kind.CONNECT_TIMEOUT, false);
    }

    @Test
    @DisplayName("N04 the server accepts and stays silent")
    void silent() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::stall)) {
            assertTransport(
                    failure(Clients.to(server.url()).readTimeout(Duration.ofMillis(150))), Kind.READ_TIMEOUT, true);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"N05 a body of one byte at a time", "N06 headers of one byte at a time"})
    void slowLoris(String name) throws IOException {
        boolean body = name.startsWith("N05");
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n");
            if (body) {
                connection.write("Content-Length: 100000\r\n\r\n");
            }
            while (true) {
                connection.write(body ? "x" : "X");
                Thread.sleep(20);
            }
        })) {
            long start = System.nanoTime();
            TransportException failure =
                    transportFailure(Clients.to(server.url()).callTimeout(Duration.ofMillis(300)));
            assertTransport(failure, Kind.CALL_TIMEOUT, true);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
        }
    }

    static Stream<Arguments> brokenBodies() {
        String head = "HTTP/1.1 200 OK\nContent-Type: application/json\n";
        byte[] half = Clients.GOOD.substring(0, 20).getBytes(StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("N07 reset in mid-body", head + "Content-Length: 40\n\n", half, Kind.TRUNCATED),
                Arguments.of("N08 longer announced than sent", head + "Content-Length: 500\n\n", half, Kind.TRUNCATED),
                Arguments.of(
                        "N09 chunks end early",
                        head + "Transfer-Encoding: chunked\n\n",
                        "10\r\n{\"RequestId\":\"R-".getBytes(StandardCharsets.UTF_8),
                        Kind.TRUNCATED),
                Arguments.of(
                        "N10 a chunk size that is none",
                        head + "Transfer-Encoding: chunked\n\n",
                        "zz\r\n{}\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8),
                        Kind.PROTOCOL),
                Arguments.of("N10 no status line", "FTP/9 200 OK\n\n", half, Kind.PROTOCOL),
                Arguments.of("N10 a status below zero", "HTTP/1.1 -40 OK\n\n", half, Kind.PROTOCOL),
                Arguments.of(
                        "N20 gzip that is none",
                        head + "Content-Encoding: gzip\nContent-Length: 20\n\n",
                        half,
                        Kind.PROTOCOL));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("brokenBodies")
    @DisplayName("N07 N08 N09 N10 N20 broken answers never become a partial record")
    void brokenBodies(String name, String head, byte[] body, Kind kind) throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write(head.replace("\n", "\r\n"));
            connection.write(body);
            if (name.startsWith("N07")) {
                connection.reset();
            }
        })) {
            TransportException failure = transportFailure(Clients.to(server.url()));
            assertTransport(failure, kind, true);
            assertThat(failure.getMessage()).doesNotContain("limit=").doesNotContain("content=");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("N10 two lengths that differ, and a length beside chunks")
    void ambiguousLength() throws IOException {
        for (String headers : List.of(
                "Content-Length: 36\nContent-Length: 12\n", "Content-Length: 5\nTransfer-Encoding: chunked\n")) {
            byte[] body = headers.contains("chunked")
                    ? ("24\r\n" + Clients.GOOD + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8)
                    : Clients.GOOD.getBytes(StandardCharsets.UTF_8);
            try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\n" + headers + "\n", body)) {
                assertTransport(failure(Clients.to(server.url())), Kind.PROTOCOL, true);
            }
        }
    }

    @Test
    @DisplayName("N11 N15 a complete body that ends with the connection, without a type")
    void closeDelimited() throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 200 OK\n\n", Clients.GOOD.getBytes(StandardCharsets.UTF_8))) {
            assertThat(answer(server).requestId()).isEqualTo("R-1");
        }
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("N12 JSON cut with the connection", "", Clients.GOOD.substring(0, 20), "TRUNCATED"),
                Arguments.of(
                        "N12 XML cut with the connection", "", "<AttachKeyPairResponse><TotalCount>1<", "TRUNCATED"),
                Arguments.of(
                        "N13 a web page",
                        "Content-Type: text/html",
                        "<html>Please log in</html>",
                        "UNEXPECTED_CONTENT"),
                Arguments.of(
                        "N13 a web page with DOCTYPE",
                        "Content-Type: text/html",
                        "<!DOCTYPE html><html/>",
                        "UNEXPECTED_CONTENT"),
                Arguments.of("N15 neither type nor sense", "", "hello", "UNEXPECTED_CONTENT"),
                Arguments.of("N16 nothing", "Content-Length: 0", "", "EMPTY"),
                Arguments.of(
                        "N20 an encoding nobody asked for",
                        "Content-Encoding: br",
                        "\u0001\u0002",
                        "UNEXPECTED_CONTENT"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    @DisplayName("N12 N13 N15 N16 N20 answers that cannot be read")
    void unreadable(String name, String header, String body, DecodeException.Kind kind) throws IOException {
        String headers = header.isEmpty() ? "" : header + "\n";
        try (RawServer server =
                RawServer.answering("HTTP/1.1 200 OK\n" + headers + "\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure)
                    .isInstanceOfSatisfying(
                            DecodeException.class,
                            unreadable -> assertThat(unreadable.kind()).isEqualTo(kind));
            assertThat(failure.httpStatus()).isEqualTo(200);
            assertThat(failure.operation()).isEqualTo("AttachKeyPair");
            assertThat(failure.getMessage()).hasSizeLessThan(600);
            if (name.startsWith("N13")) {
                assertThat(failure).hasMessageContaining("text/html").hasMessageContaining("html");
            }
        }
    }

    @Test
    @DisplayName("N16 204 without content")
    void noContent() throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 204 No Content\n\n", new byte[0])) {
            assertThat(failure(Clients.to(server.url())))
                    .isInstanceOfSatisfying(
                            DecodeException.class,
                            empty -> assertThat(empty.kind()).isEqualTo(DecodeException.Kind.EMPTY));
        }
    }

    @ParameterizedTest(name = "N14 {0}")
    @ValueSource(strings = {"text/plain", "application/xml", "image/png", "nonsense", "text/html"})
    @DisplayName("N14 the type may be wrong as long as the body is right")
    void wrongType(String type) throws IOException {
        String xml =
                "<AttachKeyPairResponse><RequestId>R-1</RequestId><TotalCount>1</TotalCount></AttachKeyPairResponse>";
        for (String body : List.of(Clients.GOOD, xml)) {
            try (RawServer server = RawServer.answering(
                    "HTTP/1.1 200 OK\nContent-Type: " + type + "\n\n", body.getBytes(StandardCharsets.UTF_8))) {
                assertThat(answer(server).totalCount()).isEqualTo(1);
            }
        }
    }

    @ParameterizedTest(name = "N17 {0}")
    @ValueSource(ints = {502, 503, 504})
    @DisplayName("N17 a proxy's page is a refusal without a code")
    void proxyPages(int status) throws IOException {
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 " + status + " X\nContent-Type: text/html\n\n",
                "<html><h1>Bad</h1></html>".getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).isInstanceOf(KeyPairException.class);
            assertThat(((ServiceException) failure).code()).isEqualTo(KeyPairErrorCode.UNRECOGNIZED);
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.rawCode()).isEmpty();
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
        }
    }

    @ParameterizedTest(name = "N18 D32 {0}")
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R-9\",\"HostId\":\"h\",\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"m\",\"Recommend\":\"u\"}",
                "{\"requestId\":\"R-9\",\"hostId\":\"h\",\"code\":\"DependencyViolation.WindowsInstance\",\"message\":\"m\",\"recommend\":\"u\"}",
                "<?xml version='1.0'?><Error><RequestId>R-9</RequestId><HostId>h</HostId><Code>DependencyViolation.WindowsInstance</Code><Message>m</Message><Recommend>u</Recommend></Error>",
                "<Error><requestId>R-9</requestId><hostId>h</hostId><code> DependencyViolation.WindowsInstance </code><message>m</message><recommend>u</recommend></Error>",
                "{\"Error\":{\"RequestId\":\"R-9\",\"HostId\":\"h\",\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"m\",\"Recommend\":\"u\"}}"
            })
    @DisplayName("N18 D19 refusals in both formats and both spellings")
    void refusals(String body) throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 403 X\nX-Extra: yes\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).isInstanceOfSatisfying(KeyPairException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(KeyPairErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE);
                assertThat(refusal.serverMessage()).isEqualTo("m");
                assertThat(refusal.documentedFor()).containsExactly("AttachKeyPair");
            });
            assertThat(failure.rawCode()).isEqualTo("DependencyViolation.WindowsInstance");
            assertThat(failure.requestId()).isEqualTo("R-9");
            assertThat(failure.details().hostId()).isEqualTo("h");
            assertThat(failure.details().recommend()).isEqualTo("u");
            assertThat(failure.details().headers()).containsEntry("x-extra", List.of("yes"));
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
        }
    }

    @ParameterizedTest(name = "D32 {0}")
    @ValueSource(strings = {"Brand.New", "with blank", "", "\\u0007bell", "dependencyviolation.windowsinstance"})
    @DisplayName("D32 codes that nobody documented are kept as they are")
    void unknownCodes(String code) throws IOException {
        String body = "{\"Code\":\"" + code + "\",\"RequestId\":\"r\"}";
        try (RawServer server = RawServer.answering("HTTP/1.1 400 X\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(((KeyPairException) failure).code()).isEqualTo(KeyPairErrorCode.UNRECOGNIZED);
            assertThat(failure.rawCode()).isEqualTo(code.replace("\\u0007", ""));
        }
    }

    @ParameterizedTest(name = "D20 {0}")
    @ValueSource(
            strings = {
                "<Error><RequestId>r</RequestId><Code>InvalidInstanceId.NotFound</Code></Error>",
                "{\"RequestId\":\"r\",\"Code\":\"InvalidInstanceId.NotFound\",\"Message\":\"m\"}"
            })
    @DisplayName("D20 a refusal under the status of success is a refusal")
    void refusalUnderSuccess(String body) throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            assertThat(failure(Clients.to(server.url())))
                    .isInstanceOfSatisfying(
                            KeyPairException.class,
                            refusal -> assertThat(refusal.code())
                                    .isEqualTo(KeyPairErrorCode.INVALID_INSTANCE_ID_NOT_FOUND));
        }
    }

    @Test
    @DisplayName("N21 100 MB behind a little gzip")
    void gzipBomb() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                gzip.write(zeros);
            }
        }
        try (RawServer server = RawServer.answering(
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.size() + "\n\n",
                bomb.toByteArray())) {
            assertTransport(failure(Clients.to(server.url()).maxAnswerBytes(1 << 20)), Kind.BODY_TOO_LARGE, true);
        }
    }

    @ParameterizedTest(name = "N22 {0}")
    @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n", "Content-Length: 99999999999\r\n"})
    @DisplayName("N22 a body without end")
    void endless(String header) throws IOException {
        String piece = "y".repeat(4096);
        String sent = header.contains("chunked") ? "1000\r\n" + piece + "\r\n" : piece;
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n" + header + "\r\n");
            while (true) {
                connection.write(sent);
            }
        })) {
            assertTransport(failure(Clients.to(server.url()).maxAnswerBytes(1 << 20)), Kind.BODY_TOO_LARGE, true);
        }
    }

    @ParameterizedTest(name = "N23 N24 {0}")
    @ValueSource(ints = {301, 302, 303, 307, 308})
    @DisplayName("N23 N24 redirects are not followed, wherever they point")
    void redirects(int status) throws IOException {
        try (RawServer other = RawServer.answering("HTTP/1.1 200 OK\n\n", new byte[0])) {
            for (String location :
                    List.of(other.url() + "/secret?x=1", "/again", "http://[broken", "", "https://example.org/path")) {
                try (RawServer server = RawServer.answering(
                        "HTTP/1.1 " + status + " X\n" + (location.isEmpty() ? "" : "Location: " + location + "\n")
                                + "Content-Length: 0\n\n",
                        new byte[0])) {
                    ApiException failure = failure(Clients.to(server.url()));
                    assertThat(failure).isInstanceOf(ServiceException.class);
                    assertThat(failure.rawCode()).isEqualTo("UNEXPECTED_REDIRECT");
                    assertThat(failure.httpStatus()).isEqualTo(status);
                    assertThat(failure.getMessage())
                            .doesNotContain("secret")
                            .doesNotContain("x=1")
                            .doesNotContain("/path");
                    assertThat(server.requests()).isEqualTo(1);
                }
            }
            assertThat(other.connections()).isZero();
        }
    }

    @Test
    @DisplayName("N26 N27 the server reads everything and closes; the request went out once")
    void closesSilently() throws IOException {
        try (RawServer server = new RawServer(RawServer.Connection::readRequest)) {
            assertTransport(failure(Clients.to(server.url())), Kind.CLOSED, true);
            assertThat(server.requests()).isEqualTo(1);
        }
        try (RawServer server = new RawServer(connection -> {
            connection.socket().shutdownOutput();
            connection.stall();
        })) {
            assertTransport(failure(Clients.to(server.url())), Kind.CLOSED, true);
        }
    }

    @Test
    @DisplayName("N25 the server closed the idle connection: the call goes out on another one, once")
    void staleConnection() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        try (RawServer server = new RawServer(connection -> {
                    connection.readRequest();
                    connection.answer(Clients.GOOD);
                    connection.socket().close();
                    closed.countDown();
                });
                KeyPairClient client = Clients.to(server.url()).build()) {
            client.attachKeyPair(Clients.request());
            closed.await();
            assertThat(client.attachKeyPair(Clients.request()).requestId()).isEqualTo("R-1");
            assertThat(server.requests()).isEqualTo(2);
            assertThat(server.connections()).isEqualTo(2);
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"N28 503", "N29 408"})
    @DisplayName("N28 N29 nothing is replayed behind our back")
    void noHiddenReplay(String name) throws IOException {
        int status = Integer.parseInt(name.substring(4));
        try (RawServer server = new RawServer(connection -> {
            while (true) {
                connection.readRequest();
                connection.answer(status, "Retry-After: 0\r\n", "{}");
            }
        })) {
            assertThat(failure(Clients.to(server.url())).httpStatus()).isEqualTo(status);
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    static Stream<Arguments> headers() {
        StringBuilder many = new StringBuilder();
        for (int number = 1; number <= 1_000; number++) {
            many.append("X-").append(number).append(": v\r\n");
        }
        return Stream.of(
                Arguments.of("one of 256 kB", "X-A: " + "v".repeat(256 * 1024) + "\r\n"),
                Arguments.of("1,000 of them", many.toString()));
    }

    @ParameterizedTest(name = "N33 {0}")
    @MethodSource("headers")
    @DisplayName("N33 headers that are too long or too many")
    void headers(String name, String headers) throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.answer(200, headers, Clients.GOOD);
        })) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).as(name).isInstanceOf(TransportException.class);
            assertThat(failure.getMessage()).hasSizeLessThan(300);
        }
    }

    @ParameterizedTest(name = "N34 {0}")
    @ValueSource(strings = {"HTTP/1.1 407 Who are you", "HTTP/1.1 403 No", ""})
    @DisplayName("N34 a proxy that wants a login, refuses, or hangs up")
    void proxies(String status) throws IOException {
        try (RawServer proxy = new RawServer(connection -> {
            connection.readRequest();
            if (!status.isEmpty()) {
                connection.write(status + "\r\nProxy-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n");
            }
        })) {
            ApiException failure = failure(Clients.to("https://ecs.aliyuncs.com")
                    .proxy(new Proxy(
                            Proxy.Type.HTTP, new InetSocketAddress(InetAddress.getLoopbackAddress(), proxy.port())))
                    .proxyAuthenticator((route, response) -> response.request().header("Proxy-Authorization") != null
                            ? null
                            : response.request()
                                    .newBuilder()
                                    .header("Proxy-Authorization", okhttp3.Credentials.basic("u", Clients.SECRET))
                                    .build()));
            assertTransport(failure, Kind.PROXY, false);
        }
    }
}
