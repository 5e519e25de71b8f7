package dev.tenon.spec.model;

import java.util.Set;

/**
 * The parameters of the protocol itself. The runtime writes them into every call; a service may describe them among its
 * common parameters, an operation cannot have one of its own with such a name.
 */
public final class ReservedParameters {
    private static final Set<String> NAMES = Set.of(
            "AccessKeyId",
            "Action",
            "Format",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            "Timestamp",
            "Version");

    private ReservedParameters() {}

    /** Whether the runtime writes the parameter of this wire name. */
    public static boolean isReserved(String wireName) {
        return NAMES.contains(wireName);
    }
}
