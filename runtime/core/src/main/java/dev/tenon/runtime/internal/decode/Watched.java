package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.protocol.Protocol;
import java.util.List;

/**
 * Members at the top of a response that are kept whether they are documented or not.
 *
 * @param requestId names of the one that identifies the request
 * @param code names of the one that holds an error code
 */
public record Watched(List<String> requestId, List<String> code) {
    /** The request id by its usual names, and no code. */
    static final Watched USUAL = new Watched(List.of("RequestId", "requestId"), List.of());

    /** What a protocol names; members below others are looked for elsewhere. */
    public static Watched of(Protocol protocol) {
        return new Watched(
                protocol.response().requestIds().stream()
                        .filter(path -> path.indexOf('.') < 0)
                        .toList(),
                protocol.errors().code());
    }

    boolean holds(String name) {
        return requestId.contains(name) || code.contains(name);
    }
}
