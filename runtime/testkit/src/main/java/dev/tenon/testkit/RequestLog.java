package dev.tenon.testkit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The calls an endpoint met, oldest first; of very many only the latest. */
final class RequestLog {
    private static final int KEPT = 10_000;

    private final Deque<RecordedCall> calls = new ArrayDeque<>();

    synchronized void add(RecordedCall call) {
        if (calls.size() == KEPT) {
            calls.removeFirst();
        }
        calls.addLast(call);
    }

    synchronized List<RecordedCall> all() {
        return List.copyOf(calls);
    }

    synchronized void clear() {
        calls.clear();
    }
}
