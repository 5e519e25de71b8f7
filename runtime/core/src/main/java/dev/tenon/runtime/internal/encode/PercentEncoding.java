package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;

/**
 * Growing arrays of bytes that text is percent-encoded into: as it is sent, and beside it encoded once more, as some
 * signatures want it, which costs little while the text is at hand. UTF-8, unreserved {@code A-Z a-z 0-9 - _ . ~},
 * upper-case hexadecimal digits. Not thread-safe.
 */
public final class PercentEncoding {
    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'};
    // A bit for each character: the hyphen, the point and digits; letters, the underscore and the tilde.
    private static final long UNRESERVED_LOW = 0x03FF_6000_0000_0000L;
    private static final long UNRESERVED_HIGH = 0x47FF_FFFE_87FF_FFFEL;
    private static final int MAXIMUM = Integer.MAX_VALUE - 64;
    /** An octet is {@code %41} and, encoded once more, {@code %2541}. */
    private static final int OCTET = 3;

    private static final int OCTET_TWICE = 5;

    private byte[] once;
    private int length;
    private byte[] twice;
    private int twiceLength;

    /**
     * Nothing yet.
     *
     * @param capacity how many bytes there is room for at first
     */
    public PercentEncoding(int capacity) {
        this.once = new byte[capacity];
        this.twice = new byte[capacity + capacity / 2];
    }

    private static boolean isUnreserved(int character) {
        long bits = character < 0x40 ? UNRESERVED_LOW : character < 0x80 ? UNRESERVED_HIGH : 0;
        return (bits >>> character & 1) != 0;
    }

    /** How many bytes there are as they are sent. */
    int length() {
        return length;
    }

    /** How many bytes there are encoded once more. */
    int twiceLength() {
        return twiceLength;
    }

    /** The bytes as they are sent, and room behind them; not copied. */
    byte[] once() {
        return once;
    }

    /** The bytes encoded once more, and room behind them; not copied. */
    byte[] twice() {
        return twice;
    }

    /** A copy of what is written so far. */
    Encoded written() {
        return new Encoded(Arrays.copyOf(once, length), Arrays.copyOf(twice, twiceLength));
    }

    /** Makes room for about as much as follows, so that the arrays grow once. */
    void expect(int more) {
        reserve("request", more, more + more / 4);
    }

    /** Appends an ampersand or an equals sign that stands in a form as it is, and is encoded only once more. */
    void separator(char character) {
        reserve("request", 1, OCTET);
        once[length++] = (byte) character;
        twice[twiceLength] = '%';
        twice[twiceLength + 1] = HEX[character >> 4];
        twice[twiceLength + 2] = HEX[character & 0xF];
        twiceLength += OCTET;
    }

    /** Appends what was encoded in advance. */
    void add(Encoded text) {
        int more = text.once().length;
        int twiceMore = text.twice().length;
        reserve("request", more, twiceMore);
        System.arraycopy(text.once(), 0, once, length, more);
        length += more;
        System.arraycopy(text.twice(), 0, twice, twiceLength, twiceMore);
        twiceLength += twiceMore;
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
        int end = text.length();
        int plain = 0;
        int index = 0;
        while (index < end) {
            char character = text.charAt(index);
            if (isUnreserved(character)) {
                index++;
                continue;
            }
            plain(name, text, plain, index);
            if (json && character < ' ') {
                control(name, character);
                index++;
            } else {
                if (json && (character == '"' || character == '\\')) {
                    octet(name, '\\');
                }
                index += escape(name, text, index);
            }
            plain = index;
        }
        plain(name, text, plain, end);
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
        reserve(name, more, more);
        text.getBytes(from, to, once, length);
        System.arraycopy(once, length, twice, twiceLength, more);
        length += more;
        twiceLength += more;
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
        reserve(name, OCTET, OCTET_TWICE);
        byte high = HEX[(value >> 4) & 0xF];
        byte low = HEX[value & 0xF];
        once[length] = '%';
        once[length + 1] = high;
        once[length + 2] = low;
        length += OCTET;
        twice[twiceLength] = '%';
        twice[twiceLength + 1] = '2';
        twice[twiceLength + 2] = '5';
        twice[twiceLength + 3] = high;
        twice[twiceLength + 4] = low;
        twiceLength += OCTET_TWICE;
    }

    private void reserve(String name, int more, int twiceMore) {
        if (once.length - length < more) {
            once = Arrays.copyOf(once, grown(name, once.length, length, more));
        }
        if (twice.length - twiceLength < twiceMore) {
            twice = Arrays.copyOf(twice, grown(name, twice.length, twiceLength, twiceMore));
        }
    }

    private static int grown(String name, int size, int length, int more) {
        if ((long) length + more > MAXIMUM) {
            throw new InvalidRequestException(name, "makes the request too long");
        }
        return (int) Math.min(MAXIMUM, Math.max((long) length + more, size * 2L));
    }
}
