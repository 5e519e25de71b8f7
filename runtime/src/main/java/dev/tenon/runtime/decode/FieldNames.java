package dev.tenon.runtime.decode;

/** The documented wire names of one structure, each with its index. Immutable. */
public final class FieldNames {
    private final String[] names;
    private final int[] slots;

    private FieldNames(String[] names) {
        this.names = names;
        this.slots = new int[Integer.highestOneBit(Math.max(names.length, 1)) * 4];
        for (int index = 0; index < names.length; index++) {
            int slot = slot(names[index]);
            if (slots[slot] != 0) {
                throw new IllegalArgumentException("two fields are named " + names[index]);
            }
            slots[slot] = index + 1;
        }
    }

    /** The slot of a name: the one that holds it, or the free one it belongs to. */
    private int slot(String name) {
        int hash = name.hashCode();
        int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
        while (slots[slot] != 0 && !names[slots[slot] - 1].equals(name)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
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
        return slots[slot(name)] - 1;
    }
}
