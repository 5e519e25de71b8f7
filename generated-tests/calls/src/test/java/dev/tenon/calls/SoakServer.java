package dev.tenon.calls;

import dev.tenon.support.Forms;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import okhttp3.Protocol;

/** A server, over HTTP/1.1 and HTTP/2, that does with each call what the call asks for, and keeps a record of it. */
final class SoakServer implements AutoCloseable {
    private static final int INTERNAL_ERROR = 2;

    private final Set<String> carriedOut = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> attempts = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<Runnable>> whenRead = new ConcurrentHashMap<>();
    private final RawServer http1;
    private final MockWebServer http2 = new MockWebServer();
    private int open;

    SoakServer() throws IOException {
        http1 = new RawServer(this::serve);
        http2.setProtocols(List.of(Protocol.H2_PRIOR_KNOWLEDGE));
        http2.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return respond(request);
            }
        });
        http2.start(InetAddress.getLoopbackAddress(), 0);
    }

    String url(SoakPlan.Peer peer) {
        return peer == SoakPlan.Peer.HTTP_2 ? "http://127.0.0.1:" + http2.getPort() : http1.url();
    }

    /** Whether the server has done what a call asked for. */
    boolean hasCarriedOut(String id) {
        return carriedOut.contains(id);
    }

    /** Has something done, once it is known, when a request of a call has been read. */
    void whenRead(String id, CompletableFuture<Runnable> what) {
        whenRead.put(id, what);
    }

    /** Reads the form of a request: the step that it asks for. */
    private SoakPlan.Step step(Map<String, String> form) {
        String id = form.getOrDefault("CallId", "");
        int attempt = attempts.computeIfAbsent(id, key -> new AtomicInteger()).getAndIncrement();
        SoakPlan.Step step = SoakPlan.step(form.get("Note"), attempt);
        if (step.isCarriedOut()) {
            carriedOut.add(id);
        }
        CompletableFuture<Runnable> what = whenRead.remove(id);
        if (what != null) {
            var unused = what.thenAccept(Runnable::run);
        }
        return step;
    }

    private void serve(RawServer.Connection connection) throws IOException {
        count(1);
        try {
            boolean goesOn = true;
            while (goesOn) {
                String body = connection.readRequest();
                String target = connection.requestLine().split(" ", -1)[1];
                int query = target.indexOf('?');
                Map<String, String> form = Forms.parse(query < 0 ? body : target.substring(query + 1));
                goesOn = respond(connection, step(form), form.getOrDefault("CallId", ""));
            }
        } finally {
            count(-1);
        }
    }

    private static boolean respond(RawServer.Connection connection, SoakPlan.Step step, String id) throws IOException {
        switch (step) {
            case CLOSE -> {
                return false;
            }
            case SILENCE -> {
                // The client says no more on this connection: it closes it.
                return connection.input().read() >= 0;
            }
            case CUT -> {
                connection.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n" + step.body(id));
                return false;
            }
            default -> {
                connection.respond(step.status(), "", step.body(id));
                return true;
            }
        }
    }

    private MockResponse respond(RecordedRequest request) {
        String query = request.getUrl().encodedQuery();
        Map<String, String> form = Forms.parse(
                query != null || request.getBody() == null
                        ? String.valueOf(query)
                        : request.getBody().utf8());
        SoakPlan.Step step = step(form);
        MockResponse.Builder response =
                new MockResponse.Builder().code(step.status()).body(step.body(form.getOrDefault("CallId", "")));
        if (step == SoakPlan.Step.CUT) {
            response.onResponseBody(new SocketEffect.CloseStream(INTERNAL_ERROR));
        }
        return response.build();
    }

    private synchronized void count(int more) {
        open += more;
        notifyAll();
    }

    /** Waits until the clients have closed all their connections over HTTP/1.1; how many they have not. */
    synchronized int awaitNoneOpen() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (open > 0) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return open;
    }

    @Override
    public void close() throws IOException {
        http1.close();
        http2.close();
    }
}
