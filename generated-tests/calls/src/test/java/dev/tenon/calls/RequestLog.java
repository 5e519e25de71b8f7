package dev.tenon.calls;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The requests that a server has read, whole, in order. Safe for use by several threads. */
final class RequestLog {
    private final List<Received> requests = new ArrayList<>();

    /**
     * A request.
     *
     * @param method the HTTP method
     * @param parameters the parameters, signature and all; empty where the server cannot tell
     */
    record Received(String method, Map<String, String> parameters) {}

    synchronized void add(String method, Map<String, String> parameters) {
        requests.add(new Received(method, parameters));
        notifyAll();
    }

    synchronized int size() {
        return requests.size();
    }

    /**
     * The requests after the first ones. A client may be done with a request before its server has read it, so this waits
     * for as many as there must be.
     *
     * @param skipped how many are left out
     * @param awaited how many must follow
     */
    synchronized List<Received> after(int skipped, int awaited) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (requests.size() < skipped + awaited) {
            long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
            if (left <= 0) {
                break;
            }
            wait(left);
        }
        return List.copyOf(requests.subList(skipped, requests.size()));
    }
}
