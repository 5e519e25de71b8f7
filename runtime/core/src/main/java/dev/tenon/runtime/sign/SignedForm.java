package dev.tenon.runtime.sign;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.internal.encode.PercentEncoding;
import dev.tenon.runtime.signing.EncodedParameters;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A form to be sent: the canonical query, and the signature behind it once it is signed. */
final class SignedForm {
    private static final String[] NAMES = {
        "AccessKeyId",
        "Action",
        "Format",
        "SecurityToken",
        "SignatureMethod",
        "SignatureNonce",
        "SignatureVersion",
        "Timestamp",
        "Version"
    };
    private static final byte[] ABSENT = {};
    private static final byte[] METHOD = ascii("SignatureMethod=HMAC-SHA1");
    private static final byte[] SIGNATURE_VERSION = ascii("SignatureVersion=1.0");
    private static final byte[] TIMESTAMP = ascii("Timestamp=");
    private static final byte[] FORMAT_JSON = ascii("Format=JSON");
    private static final byte[] FORMAT_XML = ascii("Format=XML");

    private final byte[] bytes;
    private final int canonicalLength;
    private final int length;

    SignedForm(byte[] bytes, int canonicalLength, int length) {
        this.bytes = bytes;
        this.canonicalLength = canonicalLength;
        this.length = length;
    }

    /**
     * Merges the parameters of the protocol, whose order is known, into those of the operation, which are sorted.
     *
     * @param free how many bytes are left free behind them
     */
    static SignedForm canonical(
            RpcRequestBody request, Credentials credentials, String nonce, byte[] timestamp, int free) {
        byte[][] values = values(request, credentials, nonce, timestamp);
        EncodedParameters parameters = request.parameters();
        int length = parameters.totalLength() + parameters.size() + free;
        for (byte[] value : values) {
            length += value.length + 1;
        }
        byte[] bytes = new byte[length];
        int offset = 0;
        int next = 0;
        for (int index = 0; index < NAMES.length; index++) {
            byte[] value = values[index];
            if (value == ABSENT) {
                continue;
            }
            while (next < parameters.size() && parameters.name(next).compareTo(NAMES[index]) < 0) {
                offset = parameters.copy(next++, bytes, separated(bytes, offset));
            }
            offset = separated(bytes, offset);
            System.arraycopy(value, 0, bytes, offset, value.length);
            offset += value.length;
        }
        while (next < parameters.size()) {
            offset = parameters.copy(next++, bytes, separated(bytes, offset));
        }
        return new SignedForm(bytes, offset, offset);
    }

    private static byte[][] values(RpcRequestBody request, Credentials credentials, String nonce, byte[] timestamp) {
        byte[][] values = new byte[NAMES.length][];
        Arrays.fill(values, ABSENT);
        String token = credentials.securityToken();
        if (!credentials.isAnonymous()) {
            values[0] = pair("AccessKeyId=", credentials.accessKeyId());
            values[3] = token == null ? ABSENT : pair("SecurityToken=", token);
            values[4] = METHOD;
            values[5] = pair("SignatureNonce=", nonce);
            values[6] = SIGNATURE_VERSION;
            values[7] = time(timestamp);
        }
        values[1] = pair("Action=", request.operation().name());
        values[2] = request.format() == Format.XML ? FORMAT_XML : FORMAT_JSON;
        values[8] = pair("Version=", request.version());
        return values;
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] pair(String name, String value) {
        return PercentEncoding.append(name, value);
    }

    private static byte[] time(byte[] timestamp) {
        byte[] pair = new byte[10 + 24];
        System.arraycopy(TIMESTAMP, 0, pair, 0, 10);
        int offset = 10;
        for (byte next : timestamp) {
            if (next == ':') {
                pair[offset++] = '%';
                pair[offset++] = '3';
                pair[offset++] = 'A';
            } else {
                pair[offset++] = next;
            }
        }
        return pair;
    }

    private static int separated(byte[] bytes, int offset) {
        if (offset > 0) {
            bytes[offset] = '&';
            return offset + 1;
        }
        return offset;
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
