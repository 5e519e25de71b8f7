package dev.tenon.testkit;

import dev.tenon.testkit.request.ReceivedRequest;
import dev.tenon.testkit.simulation.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happened at an endpoint, and which of it should not have. */
final class Journal {
    private static final int MOST_SENTENCES = 1_000;

    private final RequestLog log = new RequestLog();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final boolean strict;

    Journal(boolean strict) {
        this.strict = strict;
    }

    void note(RecordedCall call) {
        log.add(call);
    }

    /** Records a call that was refused before its parameters were checked. */
    void refused(String operation, ReceivedRequest request, Refusal refusal, String requestId) {
        note(new RecordedCall(
                operation, request, refusal.status(), Optional.of(refusal.code()), List.of(), requestId, List.of()));
    }

    void unexpected(String sentence) {
        if (strict && unexpected.size() < MOST_SENTENCES) {
            unexpected.add(sentence);
        }
    }

    List<RecordedCall> calls() {
        return log.all();
    }

    List<String> unexpected() {
        return List.copyOf(unexpected);
    }

    void clear() {
        log.clear();
        unexpected.clear();
    }

    boolean strict() {
        return strict;
    }
}
