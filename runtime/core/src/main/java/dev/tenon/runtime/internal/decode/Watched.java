package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.protocol.Protocol;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
        Map<Boolean, List<String>> requestIds = protocol.response().requestIds().stream()
                .collect(Collectors.partitioningBy(path -> path.indexOf('.') >= 0));
        return new Watched(
                requestIds.getOrDefault(false, List.of()),
                requestIds.getOrDefault(true, List.of()),
                protocol.errors().code());
    }

    boolean holds(String name) {
        return requestId.contains(name) || code.contains(name);
    }
}
