package dev.tenon.alibaba.signing;

import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.signing.EncodedParameters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;

/** All parameters of a request and those of the signature, encoded and in order, with room for the signature behind. */
final class CanonicalForm {
    static final Set<String> RESERVED = Set.of(
            "AccessKeyId",
            "BearerToken",
            "SecurityToken",
            "Signature",
            "SignatureMethod",
            "SignatureNonce",
            "SignatureType",
            "SignatureVersion",
            "Timestamp");

    private static final String[] NAMES = {
        "AccessKeyId", "SecurityToken", "SignatureMethod", "SignatureNonce", "SignatureVersion", "Timestamp"
    };
    private static final byte[] ABSENT = {};
    private static final byte[] METHOD = ascii("SignatureMethod=HMAC-SHA1");
    private static final byte[] VERSION = ascii("SignatureVersion=1.0");

    private final byte[] bytes;
    private final int length;

    private CanonicalForm(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    /** Merges the parameters of the signature, whose order is known, into those of the request, which are sorted. */
    static CanonicalForm of(
            EncodedParameters parameters, Credentials credentials, String nonce, Instant time, int room) {
        byte[][] values = values(credentials, nonce, time);
        int length = parameters.totalLength() + parameters.size() + room;
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
        return new CanonicalForm(bytes, offset);
    }

    private static byte[][] values(Credentials credentials, String nonce, Instant time) {
        byte[][] values = new byte[NAMES.length][];
        Arrays.fill(values, ABSENT);
        String token = credentials.securityToken();
        values[0] = pair("AccessKeyId=", credentials.accessKeyId());
        values[1] = token == null ? ABSENT : pair("SecurityToken=", token);
        values[2] = METHOD;
        values[3] = pair("SignatureNonce=", nonce);
        values[4] = VERSION;
        values[5] = ascii(
                "Timestamp=" + time.truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "%3A"));
        return values;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Keys, tokens and times are ASCII without blanks, which {@link Credentials} sees to. */
    private static byte[] pair(String name, String value) {
        return ascii(name.concat(isUnreserved(value) ? value : encoded(value)));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    private static boolean isUnreserved(String value) {
        for (int index = 0; index < value.length(); index++) {
            char character = value.charAt(index);
            boolean plain = (character >= 'a' && character <= 'z')
                    || (character >= 'A' && character <= 'Z')
                    || (character >= '0' && character <= '9')
                    || character == '-'
                    || character == '_'
                    || character == '.'
                    || character == '~';
            if (!plain) {
                return false;
            }
        }
        return true;
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

    /** How many bytes are in use. */
    int length() {
        return length;
    }

    /** Its length only. */
    @Override
    public String toString() {
        return "CanonicalForm[" + length + " bytes]";
    }
}
