package dev.tenon.spec;

import dev.tenon.spec.model.Protocol;
import dev.tenon.spec.rules.ProtocolRules;

/** The protocols that descriptions extend. */
public final class Protocols {
    /** The RPC style of Alibaba Cloud, the default of a service. */
    public static final Protocol ALIBABA_RPC = ProtocolRules.builtIn("alibaba-rpc");

    private Protocols() {}
}
