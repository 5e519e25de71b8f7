package dev.tenon.runtime.signing;

/** A way to sign a request. */
public enum SignatureStyle {
    /** HMAC-SHA1, version 1.0: the signature is a parameter. */
    HMAC_SHA1,
    /** ACS3-HMAC-SHA256: the signature is a header. */
    ACS3_HMAC_SHA256
}
