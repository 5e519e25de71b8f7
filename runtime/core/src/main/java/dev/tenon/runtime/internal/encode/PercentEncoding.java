package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A growing array of bytes that text is percent-encoded into: UTF-8, unreserved {@code A-Z a-z 0-9 - _ . ~}, upper-case
 * hexadecimal digits.
 */
public final class PercentEncoding {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    // A bit for each character: the hyphen, the point and digits; letters, the underscore and the tilde.
    private static final long UNRESERVED_LOW = 0x03FF_6000_0000_0000L;
    private static final long UNRESERVED_HIGH = 0x47FF_FFFE_87FF_FFFEL;
    private static final int MAXIMUM = Integer.MAX_VALUE - 64;

    private byte[] bytes;
    private int length;

    public PercentEncoding(int capacity) {
        bytes = new byte[capacity];
    }

    /** The encoded text. */
    public static String encode(String text) {
        return isPlain(text) ? text : new String(append("", text), StandardCharsets.US_ASCII);
    }

    /** A prefix, as it is, and the encoded text behind it. */
    public static byte[] append(String prefix, String text) {
        int start = prefix.length();
        PercentEncoding encoding = new PercentEncoding(start + text.length() + (isPlain(text) ? 0 : 8));
        for (int index = 0; index < start; index++) {
            encoding.separator(prefix.charAt(index));
        }
        encoding.add(prefix, text);
        byte[] bytes = encoding.bytes;
        return encoding.length == bytes.length ? bytes : Arrays.copyOf(bytes, encoding.length);
    }

    private static boolean isPlain(String text) {
        for (int index = 0; index < text.length(); index++) {
            if (!isUnreserved(text.charAt(index))) {
                return false;
            }
        }
        return true;
    }

    static boolean isUnreserved(int character) {
        long bits = character < 0x40 ? UNRESERVED_LOW : character < 0x80 ? UNRESERVED_HIGH : 0;
        return (bits >>> character & 1) != 0;
    }

    public byte[] bytes() {
        return bytes;
    }

    public int length() {
        return length;
    }

    public void separator(char character) {
        reserve(1, "request");
        bytes[length++] = (byte) character;
    }

    /** Appends encoded text; the name is only for the message when the text is not valid Unicode. */
    public void add(String name, String text) {
        int end = text.length();
        reserve(end, name);
        byte[] target = bytes;
        int offset = length;
        int index = 0;
        while (index < end) {
            char character = text.charAt(index);
            if (isUnreserved(character)) {
                target[offset++] = (byte) character;
                index++;
            } else {
                length = offset;
                // One character takes twelve bytes at most; for those behind it a byte each is set aside.
                reserve(end - index + 12, name);
                index += escape(name, text, index);
                target = bytes;
                offset = length;
            }
        }
        length = offset;
    }

    private int escape(String name, String text, int index) {
        char character = text.charAt(index);
        if (character < 0x80) {
            octet(character);
            return 1;
        }
        if (character < 0x800) {
            octet(0xC0 | (character >> 6));
            octet(0x80 | (character & 0x3F));
            return 1;
        }
        if (!Character.isSurrogate(character)) {
            octet(0xE0 | (character >> 12));
            octet(0x80 | ((character >> 6) & 0x3F));
            octet(0x80 | (character & 0x3F));
            return 1;
        }
        int codePoint = text.codePointAt(index);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new InvalidRequestException(name, "is not valid Unicode, a surrogate stands alone");
        }
        octet(0xF0 | (codePoint >> 18));
        octet(0x80 | ((codePoint >> 12) & 0x3F));
        octet(0x80 | ((codePoint >> 6) & 0x3F));
        octet(0x80 | (codePoint & 0x3F));
        return 2;
    }

    private void octet(int value) {
        bytes[length] = '%';
        bytes[length + 1] = HEX[(value >> 4) & 0xF];
        bytes[length + 2] = HEX[value & 0xF];
        length += 3;
    }

    private void reserve(int more, String name) {
        if (bytes.length - length >= more) {
            return;
        }
        long wanted = Math.max((long) length + more, bytes.length * 2L);
        if (wanted > MAXIMUM) {
            if ((long) length + more > MAXIMUM) {
                throw new InvalidRequestException(name, "makes the request too long");
            }
            wanted = MAXIMUM;
        }
        bytes = Arrays.copyOf(bytes, (int) wanted);
    }
}
