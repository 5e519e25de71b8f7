package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.model.Protocol.ErrorRules;
import dev.tenon.spec.model.Service.ResponseFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An error as the service sends it.
 *
 * @param requestId the id of the request
 * @param hostId the host that responded
 * @param code the error code
 * @param message the server's message
 */
public record ErrorResponse(String requestId, String hostId, String code, String message) {
    /**
     * The response as the protocol has it: the members of the error in its envelope, the request id next to its
     * outermost structure. Only JSON links to the error centre, if the service names its host.
     */
    Map<String, Object> values(Protocol protocol, ResponseFormat format) {
        ErrorRules rules = protocol.errors();
        List<String> path = path(rules);
        Map<String, Object> outermost = new LinkedHashMap<>();
        protocol.response().requestIds().stream()
                .findFirst()
                .ifPresent(id -> outermost.put(id.substring(id.lastIndexOf('.') + 1), requestId));
        Map<String, Object> error = path.size() < 2 ? outermost : new LinkedHashMap<>();
        rules.host().ifPresent(host -> error.put(host, hostId));
        error.put(rules.code().get(0), code);
        error.put(rules.message().get(0), message);
        if (format == ResponseFormat.JSON && rules.host().isPresent()) {
            error.put("Recommend", "https://error-center.aliyun.com/status/search?Keyword=" + code);
        }
        Map<String, Object> inner = error;
        for (int step = path.size() - 1; step > 1; step--) {
            inner = Map.of(path.get(step), inner);
        }
        if (path.size() > 1) {
            outermost.put(path.get(1), inner);
        }
        return outermost;
    }

    /** The name of the outermost structure: the root of XML, and of JSON unless the error is the body itself. */
    static String root(Protocol protocol, ResponseFormat format) {
        List<String> path = path(protocol.errors());
        return path.isEmpty() ? format == ResponseFormat.XML ? "Error" : "" : path.get(0);
    }

    private static List<String> path(ErrorRules rules) {
        String envelope = rules.envelope()
                .orElseGet(() -> rules.at().isEmpty() ? "" : rules.at().get(0));
        return envelope.isEmpty() ? List.of() : List.of(envelope.split("\\.", -1));
    }
}
