package dev.tenon.testkit.internal.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the server makes of a request. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServerTest extends ServerCase {
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
