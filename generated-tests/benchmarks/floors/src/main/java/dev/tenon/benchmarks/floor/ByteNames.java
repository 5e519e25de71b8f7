package dev.tenon.benchmarks.floor;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Finds the number of a name by its bytes, without making a string of it. */
final class ByteNames {
    private final byte[][] names;
    private final byte[] slots;

    private ByteNames(byte[][] names) {
        this.names = names;
        this.slots = new byte[Integer.highestOneBit(names.length) << 2];
        Arrays.fill(slots, (byte) -1);
        for (int index = 0; index < names.length; index++) {
            int hash = 0;
            for (byte one : names[index]) {
                hash = 31 * hash + one;
            }
            int slot = slot(hash);
            while (slots[slot] >= 0) {
                slot = (slot + 1) & (slots.length - 1);
            }
            slots[slot] = (byte) index;
        }
    }

    static ByteNames of(String... names) {
        byte[][] bytes = new byte[names.length][];
        for (int index = 0; index < names.length; index++) {
            bytes[index] = names[index].getBytes(StandardCharsets.US_ASCII);
        }
        return new ByteNames(bytes);
    }

    /** The number of the name between the two places; -1 of a name that is not wanted. */
    int find(byte[] text, int start, int end, int hash) {
        int slot = slot(hash);
        while (slots[slot] >= 0) {
            byte[] name = names[slots[slot]];
            if (name.length == end - start && Arrays.equals(name, 0, name.length, text, start, end)) {
                return slots[slot];
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }
}
