package dev.tenon.runtime.internal.pipeline;

import dev.tenon.runtime.internal.decode.MemberTree;
import dev.tenon.runtime.protocol.ErrorRules;
import dev.tenon.runtime.protocol.Protocol;
import org.jspecify.annotations.Nullable;

/**
 * What a body says of a refusal, found where the protocol looks for it.
 *
 * @param code the code; empty when there is none
 * @param message the server's words; empty when there are none
 * @param requestId the server's identifier of the request
 * @param place where the code was found; empty for the body itself
 * @param body all members
 */
record ErrorEnvelope(String code, String message, @Nullable String requestId, String place, MemberTree body) {
    /** Reads a body; never fails. */
    static ErrorEnvelope read(Protocol protocol, Received received) {
        MemberTree body = MemberTree.read(received.body(), received.body().length, received.contentType());
        ErrorRules rules = protocol.errors();
        for (String place : rules.at()) {
            String code = body.firstText(place, rules.code());
            if (code != null) {
                return at(place, code, body, protocol);
            }
        }
        return at("", "", body, protocol);
    }

    private static ErrorEnvelope at(String place, String code, MemberTree body, Protocol protocol) {
        String message = null;
        String requestId = null;
        String around = place;
        while (true) {
            message = message == null ? body.firstText(around, protocol.errors().message()) : message;
            requestId = requestId == null
                    ? body.firstText(around, protocol.response().requestIds())
                    : requestId;
            if (around.isEmpty()) {
                break;
            }
            around = around.substring(0, Math.max(0, around.lastIndexOf('.')));
        }
        return new ErrorEnvelope(code, message == null ? "" : message, requestId, place, body);
    }

    /** Names the refusal without quoting the server. */
    @Override
    public String toString() {
        return "ErrorEnvelope[requestId=" + requestId + "]";
    }
}
