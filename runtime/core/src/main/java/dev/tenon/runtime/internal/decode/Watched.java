package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.protocol.Protocol;
import java.util.ArrayList;
import java.util.List;

/**
 * Members at the top of a response that are kept whether they are documented or not.
 *
 * @param requestId names of the one that identifies the request
 * @param requestIdPaths paths of those that do so below other members
 * @param code names of the one that holds an error code
 */
public record Watched(List<String> requestId, List<String> requestIdPaths, List<String> code) {
    /** The request id by its usual names, and no code. */
    static final Watched USUAL = new Watched(List.of("RequestId", "requestId"), List.of(), List.of());

    /** What a protocol names. */
    public static Watched of(Protocol protocol) {
        List<String> names = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        for (String requestId : protocol.response().requestIds()) {
            (requestId.indexOf('.') < 0 ? names : paths).add(requestId);
        }
        return new Watched(
                List.copyOf(names), List.copyOf(paths), protocol.errors().code());
    }

    boolean holds(String name) {
        return requestId.contains(name) || code.contains(name);
    }
}
