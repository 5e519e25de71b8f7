package dev.tenon.testkit;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The calls that an endpoint received, oldest first; only the latest of very many or very large ones. */
final class RequestLog {
    private static final int MOST_CALLS = 10_000;
    private static final long MOST_BYTES = 16 << 20;
    private static final int OVERHEAD = 200;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();
    private long bytes;

    synchronized void add(RecordedCall call) {
        calls.addLast(call);
        bytes += bytes(call);
        while (calls.size() > MOST_CALLS || (bytes > MOST_BYTES && calls.size() > 1)) {
            bytes -= bytes(calls.removeFirst());
        }
    }

    /** The approximate size of a call: body, parameters and headers, two bytes for each character. */
    private static long bytes(RecordedCall call) {
        ReceivedRequest request = call.request();
        long characters = (long) request.body().length() + request.path().length();
        for (Map<String, String> texts : List.of(request.query(), request.form(), request.headers())) {
            for (Map.Entry<String, String> text : texts.entrySet()) {
                characters += text.getKey().length() + text.getValue().length() + OVERHEAD;
            }
        }
        return OVERHEAD + 2 * characters;
    }

    synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
        bytes = 0;
    }
}
