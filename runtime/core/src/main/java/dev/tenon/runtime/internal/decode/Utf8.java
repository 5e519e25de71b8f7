package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** What one look at every byte of a response tells: that it is well-formed UTF-8, and what it does without. */
final class Utf8 {
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long LOW_BITS = 0x0101010101010101L;
    private static final long BACKSLASHES = LOW_BITS * '\\';

    private final byte[] bytes;
    private final int end;
    private boolean ascii = true;
    private boolean backslashes;

    private Utf8(byte[] bytes, int end) {
        this.bytes = bytes;
        this.end = end;
    }

    /**
     * Looks at bytes.
     *
     * @throws DecodeException when they are not well-formed
     */
    static Utf8 check(byte[] bytes, int start, int end) {
        Utf8 text = new Utf8(bytes, end);
        text.check(start);
        return text;
    }

    /** Whether every byte is a character of its own. */
    boolean isAscii() {
        return ascii;
    }

    /** Whether a backslash is among them. */
    boolean hasBackslashes() {
        return backslashes;
    }

    private void check(int start) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        long met = 0;
        int index = start;
        while (index < end) {
            for (; index <= end - Long.BYTES; index += Long.BYTES) {
                long word = words.getLong(index);
                if ((word & HIGH_BITS) != 0) {
                    break;
                }
                long difference = word ^ BACKSLASHES;
                met |= (difference - LOW_BITS) & ~difference; // has a high bit where a byte is the one looked for
            }
            int behind = Math.min(index + Long.BYTES, end);
            while (index < behind) {
                byte character = bytes[index];
                if (character < 0) {
                    ascii = false;
                    index = behindCharacter(index);
                } else {
                    backslashes |= character == '\\';
                    index++;
                }
            }
        }
        backslashes |= (met & HIGH_BITS) != 0;
    }

    /** Where the character of several bytes ends that begins at an offset. Overlong ones and halves of pairs are none. */
    private int behindCharacter(int index) {
        int lead = bytes[index] & 0xff;
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        int length = lead < 0xC2 || lead > 0xF4 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
        boolean whole = length > 0 && index + length <= end && isWithin(least, bytes[index + 1], most);
        for (int next = index + 2; whole && next < index + length; next++) {
            whole = isWithin(0x80, bytes[next], 0xBF);
        }
        if (!whole) {
            throw new DecodeException(Kind.ENCODING, "", "the response is not well-formed UTF-8 at byte " + index);
        }
        return index + length;
    }

    private static boolean isWithin(int least, byte character, int most) {
        int value = character & 0xff;
        return value >= least && value <= most;
    }
}
