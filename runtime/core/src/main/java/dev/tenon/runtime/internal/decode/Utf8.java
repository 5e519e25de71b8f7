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

    /** Among what a check tells: not every byte is a character of its own. */
    static final int BEYOND_ASCII = 1;
    /** Among what a check tells: a backslash is among the bytes. */
    static final int BACKSLASH = 2;

    private Utf8() {}

    /**
     * Looks at bytes.
     *
     * @return what was met, {@link #BEYOND_ASCII} and {@link #BACKSLASH}
     * @throws DecodeException when they are not well-formed
     */
    static int check(byte[] bytes, int start, int end) {
        ByteBuffer words = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        long slashes = 0;
        int met = 0;
        int index = start;
        while (index < end) {
            for (; index <= end - Long.BYTES; index += Long.BYTES) {
                long word = words.getLong(index);
                if ((word & HIGH_BITS) != 0) {
                    break;
                }
                slashes |= backslashes(word);
            }
            int behind = Math.min(index + Long.BYTES, end);
            while (index < behind) {
                byte character = bytes[index];
                if (character < 0) {
                    met |= BEYOND_ASCII;
                    index = behindCharacter(bytes, index, end);
                } else {
                    met |= character == '\\' ? BACKSLASH : 0;
                    index++;
                }
            }
        }
        return (slashes & HIGH_BITS) == 0 ? met : met | BACKSLASH;
    }

    /** Of eight ASCII characters: has a high bit, among others, if one of them is a backslash, and none if none is. */
    private static long backslashes(long ascii) {
        return (ascii ^ BACKSLASHES) - LOW_BITS;
    }

    /** Where the character of several bytes ends that begins at an offset. Overlong ones and halves of pairs are none. */
    private static int behindCharacter(byte[] bytes, int index, int end) {
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
