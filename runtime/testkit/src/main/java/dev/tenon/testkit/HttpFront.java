package dev.tenon.testkit;

import dev.tenon.testkit.internal.scenario.Delivery;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import okio.ByteString;

/**
 * The HTTP side, and the only class that knows mockwebserver3. It was chosen over the JDK's server because it can cut,
 * stall and close connections at any point and speaks TLS and HTTP/2; both are as fast once Nagle's algorithm is off,
 * which here needs no system property.
 */
final class HttpFront implements AutoCloseable {
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final MockWebServer server = new MockWebServer();
    private final Responder responder;
    private final Clock clock;
    private final boolean secure;

    HttpFront(Responder responder, Clock clock, Optional<SSLContext> tls) {
        this.responder = responder;
        this.clock = clock;
        this.secure = tls.isPresent();
        server.setServerSocketFactory(new PromptServerSocketFactory());
        tls.ifPresent(context -> server.useHttps(context.getSocketFactory()));
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                // The server keeps every request for takeRequest; a long-lived endpoint must not collect them.
                server.takeRequest(0, TimeUnit.NANOSECONDS);
                return response(request);
            }
        });
    }

    void start(InetAddress address, int port) throws IOException {
        server.start(address, port);
    }

    String url() {
        String host = server.getSocketAddress().getAddress().getHostAddress();
        return (secure ? "https://" : "http://") + (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":"
                + server.getPort();
    }

    int port() {
        return server.getPort();
    }

    private MockResponse response(RecordedRequest request) {
        ByteString body = request.getBody();
        return response(responder.respond(
                request.getMethod(), request.getTarget(), headers(request), body == null ? "" : body.utf8()));
    }

    private static Map<String, String> headers(RecordedRequest request) {
        Map<String, String> headers = new TreeMap<>();
        request.getHeaders()
                .forEach(header -> headers.merge(
                        header.getFirst().toLowerCase(Locale.ROOT),
                        header.getSecond(),
                        (first, next) -> first + "," + next));
        return headers;
    }

    private MockResponse response(Reply reply) {
        Delivery delivery = reply.delivery();
        Buffer body = new Buffer().writeUtf8(reply.body());
        long length = body.size();
        MockResponse.Builder response = new MockResponse.Builder()
                .code(reply.status())
                .addHeader("Content-Type", reply.contentType())
                .addHeader("Date", HTTP_DATE.format(clock.instant()))
                .addHeader("x-acs-request-id", reply.requestId())
                .headersDelay(delivery.delay().toNanos(), TimeUnit.NANOSECONDS);
        delivery.headers().forEach(response::addHeader);
        if (delivery.cutAfterBytes().isPresent()) {
            Buffer beginning = new Buffer();
            beginning.write(body, Math.min(length, delivery.cutAfterBytes().getAsInt()));
            response.body(beginning).setHeader("Content-Length", length).onResponseEnd(new SocketEffect.CloseSocket());
        } else {
            response.body(body);
        }
        return switch (delivery.silence()) {
            case NONE -> response.build();
            case STALL -> response.onResponseStart(SocketEffect.Stall.INSTANCE).build();
            case CLOSE ->
                response.onResponseStart(new SocketEffect.CloseSocket()).build();
        };
    }

    @Override
    public void close() {
        server.close();
    }
}
