package dev.tenon.explorer.browser;

import dev.tenon.runtime.value.JsonValue;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** The socket to a browser: commands with their results, and the events between them. */
final class DevTools implements AutoCloseable, WebSocket.Listener {
    private static final long SECONDS = 30;

    private final Map<Long, CompletableFuture<JsonValue>> waiting = new ConcurrentHashMap<>();
    private final List<JsonValue> events = new CopyOnWriteArrayList<>();
    private final AtomicLong numbers = new AtomicLong();
    private final StringBuilder message = new StringBuilder();
    private final CompletableFuture<WebSocket> socket = new CompletableFuture<>();

    private DevTools() {}

    static DevTools connect(URI address) {
        DevTools tools = new DevTools();
        tools.socket.complete(HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address, tools)
                .join());
        return tools;
    }

    /** Sends a command and waits for its result. */
    synchronized JsonValue send(String session, String method, Map<String, JsonValue> parameters) {
        long number = numbers.incrementAndGet();
        Map<String, JsonValue> command = new LinkedHashMap<>();
        command.put("id", JsonValue.of(number));
        command.put("method", JsonValue.of(method));
        command.put("params", JsonValue.object(parameters));
        if (!session.isEmpty()) {
            command.put("sessionId", JsonValue.of(session));
        }
        CompletableFuture<JsonValue> reply = new CompletableFuture<>();
        waiting.put(number, reply);
        socket.join().sendText(JsonValue.object(command).toString(), true).join();
        JsonValue received = reply.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        received.get("error").ifPresent(error -> {
            throw new IllegalStateException(method + ": " + error);
        });
        return received.get("result").orElseThrow();
    }

    /** The events of a session so far. */
    List<JsonValue> events(String session) {
        return events.stream()
                .filter(event ->
                        event.get("sessionId").map(JsonValue::text).orElse("").equals(session))
                .toList();
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            JsonValue received = JsonValue.parse(message.toString());
            message.setLength(0);
            received.get("id")
                    .map(id -> waiting.remove(Long.parseLong(id.text())))
                    .ifPresentOrElse(reply -> reply.complete(received), () -> events.add(received));
        }
        from.request(1);
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public void close() {
        socket.join().abort();
    }
}
