package dev.tenon.runtime.protocol;

import java.util.List;

/**
 * Where a refusal says what it is. The first place that holds a code wins; other members come from that place, then from
 * those around it.
 *
 * @param at paths of structures to look into, in this order; the empty path is the response itself, which never makes a
 *     refusal of a response with an HTTP status of 200 to 299
 * @param code names of the member that holds the code, in this order
 * @param message names of the member that holds the message, in this order
 */
public record ErrorRules(List<String> at, List<String> code, List<String> message) {
    /** Keeps the lists as they are now. */
    public ErrorRules {
        at = List.copyOf(at);
        code = List.copyOf(code);
        message = List.copyOf(message);
    }
}
