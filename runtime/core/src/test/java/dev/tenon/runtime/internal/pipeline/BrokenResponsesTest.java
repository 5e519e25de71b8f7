package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.fixture.FailedCalls.assertTransport;
import static dev.tenon.runtime.fixture.FailedCalls.failure;
import static dev.tenon.runtime.fixture.FailedCalls.response;
import static dev.tenon.runtime.fixture.FailedCalls.transportFailure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.TransportException;
import dev.tenon.runtime.error.TransportException.Kind;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.support.RawServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Responses that break off, run on or cannot be read, and what a caller sees of them; retries are off. */
final class BrokenResponsesTest {
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
    @DisplayName("N07 N08 N09 N10 N20 broken responses never become a partial record")
    void brokenBodiesAreNoRecord(String name, String head, byte[] body, Kind kind) throws IOException {
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
    void ambiguousLengthsAreRefused() throws IOException {
        for (String headers : List.of(
                "Content-Length: 36\nContent-Length: 12\n", "Content-Length: 5\nTransfer-Encoding: chunked\n")) {
            byte[] body = headers.contains("chunked")
                    ? ("24\r\n" + Clients.GOOD + "\r\n0\r\n\r\n").getBytes(StandardCharsets.UTF_8)
                    : Clients.GOOD.getBytes(StandardCharsets.UTF_8);
            try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n" + headers + "\n", body)) {
                assertTransport(failure(Clients.to(server.url())), Kind.PROTOCOL, true);
            }
        }
    }

    @Test
    @DisplayName("N11 N15 a complete body that ends with the connection, without a type")
    void closeDelimitedBodiesAreRead() throws IOException {
        try (RawServer server =
                RawServer.responding("HTTP/1.1 200 OK\n\n", Clients.GOOD.getBytes(StandardCharsets.UTF_8))) {
            assertThat(response(server).requestId()).isEqualTo("R-1");
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
    @DisplayName("N12 N13 N15 N16 N20 responses that cannot be read")
    void unreadableBodiesAreNamed(String name, String header, String body, DecodeException.Kind kind)
            throws IOException {
        String headers = header.isEmpty() ? "" : header + "\n";
        try (RawServer server =
                RawServer.responding("HTTP/1.1 200 OK\n" + headers + "\n", body.getBytes(StandardCharsets.UTF_8))) {
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
    void noContentIsEmpty() throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 204 No Content\n\n", new byte[0])) {
            assertThat(failure(Clients.to(server.url())))
                    .isInstanceOfSatisfying(
                            DecodeException.class,
                            empty -> assertThat(empty.kind()).isEqualTo(DecodeException.Kind.EMPTY));
        }
    }

    @ParameterizedTest(name = "N14 {0}")
    @ValueSource(strings = {"text/plain", "application/xml", "image/png", "nonsense", "text/html"})
    @DisplayName("N14 the type may be wrong as long as the body is right")
    void wrongTypeIsOverlooked(String type) throws IOException {
        String xml =
                "<AttachKeyPairResponse><RequestId>R-1</RequestId><TotalCount>1</TotalCount></AttachKeyPairResponse>";
        for (String body : List.of(Clients.GOOD, xml)) {
            try (RawServer server = RawServer.responding(
                    "HTTP/1.1 200 OK\nContent-Type: " + type + "\n\n", body.getBytes(StandardCharsets.UTF_8))) {
                assertThat(response(server).totalCount()).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("N21 100 MB behind a little gzip")
    void expandedBodiesAreLimited() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                gzip.write(zeros);
            }
        }
        try (RawServer server = RawServer.responding(
                "HTTP/1.1 200 OK\nContent-Encoding: gzip\nContent-Length: " + bomb.size() + "\n\n",
                bomb.toByteArray())) {
            assertTransport(failure(Clients.to(server.url()).maxResponseBytes(1 << 20)), Kind.BODY_TOO_LARGE, true);
        }
    }

    @ParameterizedTest(name = "N22 {0}")
    @ValueSource(strings = {"", "Transfer-Encoding: chunked\r\n", "Content-Length: 99999999999\r\n"})
    @DisplayName("N22 a body without end")
    void endlessBodiesAreLimited(String header) throws IOException {
        String piece = "y".repeat(4096);
        String sent = header.contains("chunked") ? "1000\r\n" + piece + "\r\n" : piece;
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.write("HTTP/1.1 200 OK\r\n" + header + "\r\n");
            while (true) {
                connection.write(sent);
            }
        })) {
            assertTransport(failure(Clients.to(server.url()).maxResponseBytes(1 << 20)), Kind.BODY_TOO_LARGE, true);
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
    void tooManyHeadersAreRefused(String name, String headers) throws IOException {
        try (RawServer server = new RawServer(connection -> {
            connection.readRequest();
            connection.respond(200, headers, Clients.GOOD);
        })) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).as(name).isInstanceOf(TransportException.class);
            assertThat(failure.getMessage()).hasSizeLessThan(300);
        }
    }
}
