package dev.tenon.alibaba.signing;

import dev.tenon.runtime.signing.EncodedForm;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Room for text that was percent-encoded already and is encoded once more, in which three characters only are still to be
 * encoded: {@code %}, {@code &} and {@code =}. Not thread-safe.
 */
final class TwiceEncoded {
    /** A character takes three at most. */
    static final int MOST = 3;
    /** Eight bytes are written at once, of which not all may count. */
    static final int SLACK = 8;

    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long ONES = 0x0101_0101_0101_0101L;
    /** Brings a byte to the high bit unless it is one of the two that come first among those of a form. */
    private static final long BEYOND_AMPERSAND = ONES * (0x80 - ('&' + 1));

    private static final long EQUALS = ONES * '=';
    private final ByteBuffer bytes;
    private int length;

    TwiceEncoded(int capacity) {
        this.bytes = ByteBuffer.allocate(capacity).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Encodes a part of a form. */
    void write(byte[] form, int from, int to) {
        ByteBuffer words = ByteBuffer.wrap(form).order(ByteOrder.LITTLE_ENDIAN);
        int written = length;
        int index = from;
        while (index <= to - Long.BYTES) {
            long word = words.getLong(index);
            bytes.putLong(written, word);
            // No byte of a form is above 0x7F, so that no sum carries over.
            long plain = (word + BEYOND_AMPERSAND) & ((word ^ EQUALS) + ~HIGH_BITS);
            long special = ~plain & HIGH_BITS;
            if (special == 0) {
                index += Long.BYTES;
                written += Long.BYTES;
            } else {
                int plainBytes = Long.numberOfTrailingZeros(special) >> 3;
                index += plainBytes;
                written = escape(written + plainBytes, form[index++]);
            }
        }
        while (index < to) {
            byte character = form[index++];
            if (character > '&' && character != '=') {
                bytes.put(written++, character);
            } else {
                written = escape(written, character);
            }
        }
        length = written;
    }

    private int escape(int offset, int character) {
        int high = character >> 4;
        int low = character & 0xF;
        int digits = ('0' + high) << 8 | (low < 10 ? '0' + low : 'A' - 10 + low) << 16;
        bytes.putInt(offset, '%' | digits);
        return offset + MOST;
    }

    /** Adds text as it is. */
    void add(byte[] text) {
        System.arraycopy(text, 0, bytes.array(), length, text.length);
        length += text.length;
    }

    byte[] bytes() {
        return bytes.array();
    }

    int length() {
        return length;
    }

    /** Empties it: nothing is left in the array either. */
    void clear() {
        Arrays.fill(bytes.array(), 0, Math.min(length + SLACK, bytes.capacity()), (byte) 0);
        length = 0;
    }

    /** A whole form, encoded once more. */
    static String text(EncodedForm form) {
        TwiceEncoded all = new TwiceEncoded(form.length() * MOST + SLACK);
        for (int part = 0; part < form.parts(); part++) {
            all.write(form.bytes(part), form.from(part), form.to(part));
        }
        return new String(all.bytes(), 0, all.length, StandardCharsets.US_ASCII);
    }

    /** Its length only: it may hold a token. */
    @Override
    public String toString() {
        return "TwiceEncoded[" + length + " bytes]";
    }
}
