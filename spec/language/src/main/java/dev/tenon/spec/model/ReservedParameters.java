package dev.tenon.spec.model;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The parameters of the protocol itself. The runtime writes them into every call; a service may describe them among its
 * common parameters, an operation cannot have its own with such a name.
 */
public final class ReservedParameters {
    /** The only style that comes with Tenon and signs with parameters. */
    private static final String HMAC_SHA1 = "hmac-sha1";

    private static final Set<String> OF_HMAC_SHA1 = Set.of(
            "AccessKeyId",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            "Timestamp");

    private final Set<String> names;

    private ReservedParameters(Set<String> names) {
        this.names = names;
    }

    /** The parameters of a protocol; what a user's own signer adds is only known at run time. */
    public static ReservedParameters of(Protocol protocol) {
        Set<String> names = new LinkedHashSet<>();
        protocol.request().action().ifPresent(names::add);
        protocol.request().version().ifPresent(names::add);
        protocol.request().format().ifPresent(names::add);
        if (protocol.signers().contains(HMAC_SHA1)) {
            names.addAll(OF_HMAC_SHA1);
        }
        protocol.signature().ifPresent(signature -> {
            names.add(signature.accessKey());
            names.add(signature.value());
            signature.timestamp().ifPresent(names::add);
            signature.nonce().ifPresent(names::add);
            signature.securityToken().ifPresent(names::add);
            names.addAll(signature.others());
        });
        return new ReservedParameters(names);
    }

    /** Whether the runtime writes the parameter of this wire name. */
    public boolean isReserved(String wireName) {
        return names.contains(wireName);
    }
}
