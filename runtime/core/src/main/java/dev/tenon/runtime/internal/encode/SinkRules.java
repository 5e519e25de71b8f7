package dev.tenon.runtime.internal.encode;

import java.util.Set;

/**
 * What holds for the parameters of every request of a client that speaks one protocol.
 *
 * @param protocol what the protocol adds
 * @param reserved names that the protocol or the signer keeps for itself
 */
public record SinkRules(ProtocolParameters protocol, Set<String> reserved) {
    /** Nothing is added and nothing refused. */
    public static final SinkRules NONE = new SinkRules(ProtocolParameters.NONE, Set.of());
}
