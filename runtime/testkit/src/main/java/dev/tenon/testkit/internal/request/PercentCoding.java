package dev.tenon.testkit.internal.request;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Percent-encoding as the signature wants it, and its reversal as a form body needs it. */
public final class PercentCoding {
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);

    private PercentCoding() {}

    /** Encodes everything but letters, digits and {@code -_.~}, as UTF-8 in upper-case hex. */
    public static String encode(String text) {
        byte[] plain = text.getBytes(StandardCharsets.UTF_8);
        int length = plain.length;
        for (byte unit : plain) {
            if (!isUnreserved(unit)) {
                length += 2;
            }
        }
        if (length == plain.length) {
            return text;
        }
        byte[] encoded = new byte[length];
        int at = 0;
        for (byte unit : plain) {
            if (isUnreserved(unit)) {
                encoded[at++] = unit;
            } else {
                encoded[at++] = '%';
                encoded[at++] = HEX[unit >> 4 & 0xF];
                encoded[at++] = HEX[unit & 0xF];
            }
        }
        return new String(encoded, StandardCharsets.US_ASCII);
    }

    private static boolean isUnreserved(byte unit) {
        return (unit >= 'a' && unit <= 'z')
                || (unit >= 'A' && unit <= 'Z')
                || (unit >= '0' && unit <= '9')
                || unit == '-'
                || unit == '_'
                || unit == '.'
                || unit == '~';
    }

    /**
     * Decodes one name or value of a query or form; a plus sign is a space.
     *
     * @throws MalformedRequestException when an escape is incomplete or the bytes are not UTF-8
     */
    static String decode(String text) throws MalformedRequestException {
        byte[] source = text.getBytes(StandardCharsets.UTF_8);
        ByteBuffer decoded = ByteBuffer.allocate(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] == '+') {
                decoded.put((byte) ' ');
            } else if (source[i] == '%') {
                if (i + 2 >= source.length) {
                    throw new MalformedRequestException("an escape ends too early");
                }
                decoded.put((byte) (digit(source[i + 1]) << 4 | digit(source[i + 2])));
                i += 2;
            } else {
                decoded.put(source[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .decode(decoded.flip())
                    .toString();
        } catch (CharacterCodingException e) {
            throw new MalformedRequestException("a parameter is not UTF-8", e);
        }
    }

    private static int digit(byte character) throws MalformedRequestException {
        int value = Character.digit(character, 16);
        if (value < 0) {
            throw new MalformedRequestException("an escape holds something other than hex digits");
        }
        return value;
    }
}
