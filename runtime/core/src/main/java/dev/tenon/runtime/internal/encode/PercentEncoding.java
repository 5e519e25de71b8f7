package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;

/**
 * A growing array of bytes that text is percent-encoded into: UTF-8, unreserved {@code A-Z a-z 0-9 - _ . ~}, upper-case
 * hexadecimal digits. Not thread-safe.
 */
public final class PercentEncoding {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    /** A table, since which kind the next character is can hardly be predicted where it stands for random bytes. */
    private static final boolean[] UNRESERVED = unreserved();

    private static final int MAXIMUM = Integer.MAX_VALUE - 64;
    /** An octet is {@code %41}. */
    private static final int OCTET = 3;

    private byte[] bytes;
    private int length;

    /**
     * Nothing yet.
     *
     * @param capacity how many bytes there is room for at first
     */
    public PercentEncoding(int capacity) {
        this.bytes = new byte[capacity];
    }

    /** A text that belongs to the program, encoded. */
    public static byte[] text(String text) {
        PercentEncoding encoding = new PercentEncoding(text.length() * OCTET);
        encoding.add(text, text);
        return encoding.written();
    }

    /**
     * {@code name=value}, encoded.
     *
     * @throws InvalidRequestException when the value cannot be encoded in UTF-8
     */
    public static byte[] pair(String name, String value) {
        PercentEncoding encoding = new PercentEncoding(name.length() + value.length() + 16);
        encoding.add(name, name);
        encoding.add('=');
        encoding.add(name, value);
        return encoding.written();
    }

    private static boolean[] unreserved() {
        boolean[] unreserved = new boolean[0x80];
        String all = "-._~0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
        for (int index = 0; index < all.length(); index++) {
            unreserved[all.charAt(index)] = true;
        }
        return unreserved;
    }

    /** The first character from some place on that is not unreserved, or the end. */
    private static int endOfPlain(String text, int from) {
        int end = text.length();
        int index = from;
        while (index < end) {
            char character = text.charAt(index);
            if (character >= UNRESERVED.length || !UNRESERVED[character]) {
                return index;
            }
            index++;
        }
        return end;
    }

    /** How many bytes there are. */
    public int length() {
        return length;
    }

    /** The bytes, and room behind them; not copied. */
    public byte[] bytes() {
        return bytes;
    }

    /** A copy of what is written. */
    byte[] written() {
        return Arrays.copyOf(bytes, length);
    }

    /** Empties it: nothing is left in the array either. */
    void clear() {
        Arrays.fill(bytes, 0, length, (byte) 0);
        length = 0;
    }

    /** Makes room for about as much as follows, so that the array grows once. */
    void expect(int more) {
        reserve("request", more);
    }

    /** Appends an ampersand or an equals sign that stands as it is. */
    public void add(char separator) {
        reserve("request", 1);
        bytes[length++] = (byte) separator;
    }

    /** Appends what was encoded in advance. */
    public void add(byte[] encoded) {
        add(encoded, 0, encoded.length);
    }

    void add(byte[] encoded, int from, int to) {
        reserve("request", to - from);
        System.arraycopy(encoded, from, bytes, length, to - from);
        length += to - from;
    }

    /** Appends encoded text; the name is only for the message when the text is not valid Unicode. */
    public void add(String name, String text) {
        add(name, text, false);
    }

    /**
     * Appends encoded text.
     *
     * @param name the name, for messages
     * @param text the text
     * @param json whether it stands in quotes of JSON and has the escapes that JSON demands
     */
    void add(String name, String text, boolean json) {
        int plain = endOfPlain(text, 0);
        plain(name, text, 0, plain);
        // By itself, so that the usual way is short enough to be compiled into its callers.
        if (plain < text.length()) {
            addEscaped(name, text, plain, json);
        }
    }

    private void addEscaped(String name, String text, int from, boolean json) {
        int index = from;
        while (index < text.length()) {
            char character = text.charAt(index);
            if (json && character < ' ') {
                control(name, character);
                index++;
            } else {
                if (json && (character == '"' || character == '\\')) {
                    octet(name, '\\');
                }
                index += escape(name, text, index);
            }
            int plain = index;
            index = endOfPlain(text, plain);
            plain(name, text, plain, index);
        }
    }

    private void control(String name, char character) {
        octet(name, '\\');
        String digits = Integer.toHexString(0x100 | character).substring(1);
        plain(name, "u00".concat(digits), 0, 5);
    }

    /** Copies a part of a text that has unreserved characters only, which take a byte each. */
    @SuppressWarnings(
            "deprecation") // cuts off the upper byte of each character, which is zero here, and is the fastest way
    private void plain(String name, String text, int from, int to) {
        int more = to - from;
        if (more == 0) {
            return;
        }
        reserve(name, more);
        text.getBytes(from, to, bytes, length);
        length += more;
    }

    private int escape(String name, String text, int index) {
        char character = text.charAt(index);
        if (character < 0x80) {
            octet(name, character);
            return 1;
        }
        if (character < 0x800) {
            octet(name, 0xC0 | (character >> 6));
            octet(name, 0x80 | (character & 0x3F));
            return 1;
        }
        if (!Character.isSurrogate(character)) {
            octet(name, 0xE0 | (character >> 12));
            octet(name, 0x80 | ((character >> 6) & 0x3F));
            octet(name, 0x80 | (character & 0x3F));
            return 1;
        }
        int codePoint = text.codePointAt(index);
        if (codePoint < Character.MIN_SUPPLEMENTARY_CODE_POINT) {
            throw new InvalidRequestException(name, "is not valid Unicode: it has an unpaired surrogate");
        }
        octet(name, 0xF0 | (codePoint >> 18));
        octet(name, 0x80 | ((codePoint >> 12) & 0x3F));
        octet(name, 0x80 | ((codePoint >> 6) & 0x3F));
        octet(name, 0x80 | (codePoint & 0x3F));
        return 2;
    }

    private void octet(String name, int value) {
        reserve(name, OCTET);
        bytes[length] = '%';
        bytes[length + 1] = HEX[(value >> 4) & 0xF];
        bytes[length + 2] = HEX[value & 0xF];
        length += OCTET;
    }

    private void reserve(String name, int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, grown(name, more));
        }
    }

    private int grown(String name, int more) {
        if ((long) length + more > MAXIMUM) {
            throw new InvalidRequestException(name, "makes the request too long");
        }
        return (int) Math.min(MAXIMUM, Math.max((long) length + more, bytes.length * 2L));
    }

    /** Its length only: it may hold a secret. */
    @Override
    public String toString() {
        return "PercentEncoding[" + length + " bytes]";
    }
}
