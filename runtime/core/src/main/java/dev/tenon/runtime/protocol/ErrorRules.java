package dev.tenon.runtime.protocol;

import java.util.List;

/**
 * Where a refusal gives its code and message. The first place with a code wins; other members come from that place,
 * then from those around it.
 *
 * @param at paths of structures to look into, in this order; the empty path is the response itself, which never turns a
 *     response with an HTTP status of 200 to 299 into a refusal
 * @param code names of the member with the code, in this order
 * @param message names of the member with the message, in this order
 */
public record ErrorRules(List<String> at, List<String> code, List<String> message) {
    /** Copies the lists. */
    public ErrorRules {
        at = List.copyOf(at);
        code = List.copyOf(code);
        message = List.copyOf(message);
    }
}
