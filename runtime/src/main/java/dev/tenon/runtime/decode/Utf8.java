package dev.tenon.runtime.decode;

/** Tells well-formed UTF-8 from other bytes. */
final class Utf8 {
    private Utf8() {}

    /** The offset of the first byte that is not part of a well-formed sequence; -1 when there is none. */
    static int firstMalformed(byte[] bytes, int start, int end) {
        int index = start;
        while (index < end) {
            index = pastAscii(bytes, index, end);
            if (index == end) {
                return -1;
            }
            int lead = bytes[index];
            if (lead >= 0) {
                index++;
                continue;
            }
            int length = sequenceLength(bytes, index, end);
            if (length == 0) {
                return index;
            }
            index += length;
        }
        return -1;
    }

    /** Eight bytes at a time: answers are nearly all ASCII. */
    private static int pastAscii(byte[] bytes, int start, int end) {
        int index = start;
        while (index + 8 <= end) {
            int low = bytes[index] | bytes[index + 1] | bytes[index + 2] | bytes[index + 3];
            int high = bytes[index + 4] | bytes[index + 5] | bytes[index + 6] | bytes[index + 7];
            if ((low | high) < 0) {
                return index;
            }
            index += 8;
        }
        return index;
    }

    private static int sequenceLength(byte[] bytes, int index, int end) {
        int lead = bytes[index] & 0xff;
        int second = index + 1 < end ? bytes[index + 1] & 0xff : 0;
        if (lead < 0xC2 || lead > 0xF4 || (second & 0xC0) != 0x80) {
            return 0;
        }
        if (lead < 0xE0) {
            return 2;
        }
        if (index + 2 >= end || (bytes[index + 2] & 0xC0) != 0x80) {
            return 0;
        }
        if (lead < 0xF0) {
            boolean overlong = lead == 0xE0 && second < 0xA0;
            boolean surrogate = lead == 0xED && second >= 0xA0;
            return overlong || surrogate ? 0 : 3;
        }
        boolean fits = index + 3 < end
                && (bytes[index + 3] & 0xC0) == 0x80
                && !(lead == 0xF0 && second < 0x90)
                && !(lead == 0xF4 && second >= 0x90);
        return fits ? 4 : 0;
    }
}
