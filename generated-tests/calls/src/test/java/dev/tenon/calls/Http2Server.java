package dev.tenon.calls;

import dev.tenon.support.Forms;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.Headers;
import okhttp3.Protocol;
import okio.Buffer;

/** The steps of a row over HTTP/2 that are responses, in the clear with prior knowledge, or over TLS. */
final class Http2Server implements FaultyServer {
    private final Script script;
    private final Interference interference;
    private final RequestLog requests = new RequestLog();
    private final MockWebServer server = new MockWebServer();
    private final boolean secure;

    Http2Server(List<Step> steps, boolean secure, Interference interference) throws IOException {
        this.script = new Script(steps);
        this.interference = interference;
        this.secure = secure;
        server.setServerSocketFactory(new PromptServerSockets());
        if (secure) {
            server.useHttps(Trust.SERVER.sslSocketFactory());
            server.setProtocols(List.of(Protocol.HTTP_2, Protocol.HTTP_1_1));
        } else {
            server.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        }
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(request);
            }
        });
        server.start(InetAddress.getLoopbackAddress(), 0);
    }

    @Override
    public String url() {
        return (secure ? "https" : "http") + "://127.0.0.1:" + server.getPort();
    }

    @Override
    public RequestLog requests() {
        return requests;
    }

    @Override
    public void close() {
        server.close();
    }

    private MockResponse respond(RecordedRequest request) {
        String query = request.getUrl().encodedQuery();
        String form = request.getBody() == null ? "" : request.getBody().utf8();
        requests.add(request.getMethod(), Forms.parse(query == null ? form : query));
        interference.at("wait");
        Step step = script.next();
        return step instanceof Step.Reply reply ? reply(reply) : fault((Step.Fault) step);
    }

    private static MockResponse reply(Step.Reply reply) {
        Headers.Builder headers = new Headers.Builder();
        for (Step.Header header : reply.headers()) {
            headers.addUnsafeNonAscii(header.name(), header.value());
        }
        MockResponse.Builder response =
                new MockResponse.Builder().code(reply.status()).body(new Buffer().write(reply.body()));
        if (reply.has("Content-Length")) {
            response.removeHeader("Content-Length");
        } else {
            headers.add("Content-Length", String.valueOf(reply.body().size()));
        }
        return response.headers(headers.build()).build();
    }

    private static MockResponse fault(Step.Fault fault) {
        MockResponse.Builder response = new MockResponse.Builder().body("{\"RequestId\":\"R-1\"}");
        switch (fault) {
            case MANY_HEADERS -> {
                for (int number = 0; number < 1_000; number++) {
                    response.addHeader("x", "x");
                }
            }
            default -> throw new IllegalArgumentException("not for this server: " + fault);
        }
        return response.build();
    }
}
