package dev.tenon.testkit;

import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What happened at an endpoint, and what of it should not have. */
final class Journal {
    private static final int MOST_SENTENCES = 1_000;

    private final RequestLog log = new RequestLog();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final boolean strict;

    Journal(boolean strict) {
        this.strict = strict;
    }

    void note(
            String operation,
            ReceivedRequest request,
            int status,
            Optional<String> errorCode,
            String requestId,
            List<String> undocumented) {
        log.add(new RecordedCall(operation, request, status, errorCode, requestId, undocumented));
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
