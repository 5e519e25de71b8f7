package dev.tenon.runtime.internal.decode;

import java.io.Reader;

/** Reads the characters of bytes that are known to be well-formed UTF-8. */
final class Utf8Reader extends Reader {
    private static final int NONE = -1;

    private final byte[] bytes;
    private final int end;
    private int index;
    /** The second half of a pair that did not fit into what was asked for. */
    private int half = NONE;

    Utf8Reader(byte[] bytes, int start, int end) {
        this.bytes = bytes;
        this.index = start;
        this.end = end;
    }

    @Override
    public int read(char[] target, int offset, int length) {
        if (length > 0 && index == end && half == NONE) {
            return -1;
        }
        int limit = offset + length;
        int place = offset;
        if (half != NONE && place < limit) {
            target[place++] = (char) half;
            half = NONE;
        }
        while (index < end && place < limit) {
            int run = Math.min(end - index, limit - place);
            int ascii = ascii(target, place, run);
            index += ascii;
            place += ascii;
            if (ascii < run) {
                place = put(character(), target, place, limit);
            }
        }
        return place - offset;
    }

    /** Copies the ASCII characters from here on, at most this many, and says how many they were. */
    private int ascii(char[] target, int place, int most) {
        int from = index;
        int count = 0;
        while (count < most && bytes[from + count] >= 0) {
            target[place + count] = (char) bytes[from + count];
            count++;
        }
        return count;
    }

    /** Takes one character of several bytes. */
    private int character() {
        int lead = bytes[index++];
        if (lead < (byte) 0xE0) {
            return (lead & 0x1F) << 6 | following();
        }
        if (lead < (byte) 0xF0) {
            return (lead & 0x0F) << 12 | following() << 6 | following();
        }
        return (lead & 0x07) << 18 | following() << 12 | following() << 6 | following();
    }

    private int following() {
        return bytes[index++] & 0x3F;
    }

    private int put(int character, char[] target, int place, int limit) {
        if (Character.isBmpCodePoint(character)) {
            target[place] = (char) character;
            return place + 1;
        }
        target[place] = Character.highSurrogate(character);
        if (place + 1 == limit) {
            half = Character.lowSurrogate(character);
            return limit;
        }
        target[place + 1] = Character.lowSurrogate(character);
        return place + 2;
    }

    @Override
    public void close() {}
}
