package dev.tenon.alibaba.signing;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * A part of a form that is percent-encoded in advance.
 *
 * @param once as it is sent
 * @param twice encoded once more, as it is signed
 */
@SuppressWarnings("ArrayRecordComponent") // written and never compared
record Encoded(byte[] once, byte[] twice) {
    /** {@code name=value}. Only the value may need escapes. */
    static Encoded pair(String name, String value) {
        String encoded = encoded(value);
        return new Encoded(ascii(name + "=" + encoded), ascii(name + "%3D" + encoded.replace("%", "%25")));
    }

    /** A value by itself. */
    static Encoded value(String value) {
        if (isUnreserved(value)) {
            byte[] bytes = ascii(value);
            return new Encoded(bytes, bytes);
        }
        String encoded = encoded(value);
        return new Encoded(ascii(encoded), ascii(encoded.replace("%", "%25")));
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

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Its length only: it may hold a token. */
    @Override
    public String toString() {
        return "Encoded[" + once.length + " bytes]";
    }
}
