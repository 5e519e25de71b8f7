package dev.tenon.runtime.sign;

import java.nio.charset.StandardCharsets;

/** A form to be sent: the canonical query, and the signature behind it once it is signed. */
final class SignedForm {
    private final byte[] bytes;
    private final int canonicalLength;
    private final int length;

    SignedForm(byte[] bytes, int canonicalLength, int length) {
        this.bytes = bytes;
        this.canonicalLength = canonicalLength;
        this.length = length;
    }

    byte[] bytes() {
        return bytes;
    }

    /** How many bytes are the canonical query. */
    int canonicalLength() {
        return canonicalLength;
    }

    /** How many bytes the form takes. */
    int length() {
        return length;
    }

    String text() {
        return new String(bytes, 0, length, StandardCharsets.US_ASCII);
    }

    /** The signature in Base64, as servers repeat it. */
    String signature() {
        int start = canonicalLength + "&Signature=".length();
        return new String(bytes, start, length - start, StandardCharsets.US_ASCII)
                .replace("%2B", "+")
                .replace("%2F", "/")
                .replace("%3D", "=");
    }

    /** Its length only: the form holds a signature. */
    @Override
    public String toString() {
        return "SignedForm[" + length + " bytes]";
    }
}
