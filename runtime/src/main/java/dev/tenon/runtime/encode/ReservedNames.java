package dev.tenon.runtime.encode;

/** The public parameters of the protocol, which no operation may use for itself. */
final class ReservedNames {
    private ReservedNames() {}

    static boolean contains(String name) {
        return switch (name) {
            case "AccessKeyId",
                    "Action",
                    "Format",
                    "SecurityToken",
                    "BearerToken",
                    "Signature",
                    "SignatureMethod",
                    "SignatureNonce",
                    "SignatureType",
                    "SignatureVersion",
                    "Timestamp",
                    "Version" -> true;
            default -> false;
        };
    }
}
