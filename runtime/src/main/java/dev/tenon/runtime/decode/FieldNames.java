package dev.tenon.runtime.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The documented wire names of one structure, each with its index. Immutable. */
public final class FieldNames {
    private final String[] names;
    private final byte[][] encoded;
    private final int[] slots;

    private FieldNames(String[] names) {
        this.names = names;
        this.encoded = new byte[names.length][];
        this.slots = new int[Integer.highestOneBit(Math.max(names.length, 1)) * 4];
        for (int index = 0; index < names.length; index++) {
            encoded[index] = names[index].getBytes(StandardCharsets.UTF_8);
            insert(index);
        }
    }

    private void insert(int index) {
        byte[] name = encoded[index];
        int slot = slot(hash(name, 0, name.length));
        while (slots[slot] != 0) {
            if (Arrays.equals(encoded[slots[slot] - 1], name)) {
                throw new IllegalArgumentException("two fields are named " + names[index]);
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = index + 1;
    }

    private int slot(int hash) {
        return (hash ^ (hash >>> 15)) & (slots.length - 1);
    }

    /** Continues the hash of a name by one byte of its UTF-8 form. */
    static int hash(int sofar, byte next) {
        return sofar * 31 + next;
    }

    private static int hash(byte[] bytes, int start, int end) {
        int hash = 0;
        for (int index = start; index < end; index++) {
            hash = hash(hash, bytes[index]);
        }
        return hash;
    }

    /**
     * Names in the order of their indices.
     *
     * @param names distinct wire names
     */
    public static FieldNames of(String... names) {
        return new FieldNames(names.clone());
    }

    /** The number of names. */
    public int size() {
        return names.length;
    }

    /** The name with an index. */
    public String name(int index) {
        return names[index];
    }

    /** The index of a name; -1 when it is not documented. Case counts. */
    public int indexOf(String name) {
        int slot = slot(name.hashCode());
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            if (names[entry - 1].equals(name)) {
                return entry - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        // The table is laid out by the UTF-8 form; only beyond ASCII does its hash differ from the one of the text.
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return bytes.length == name.length() ? -1 : indexOf(bytes, 0, bytes.length, hash(bytes, 0, bytes.length));
    }

    /** The index of a name given as UTF-8 with its hash; -1 when it is not documented. */
    int indexOf(byte[] bytes, int start, int end, int hash) {
        int slot = slot(hash);
        for (int entry = slots[slot]; entry != 0; entry = slots[slot]) {
            byte[] candidate = encoded[entry - 1];
            if (Arrays.equals(candidate, 0, candidate.length, bytes, start, end)) {
                return entry - 1;
            }
            slot = (slot + 1) & (slots.length - 1);
        }
        return -1;
    }
}
