package dev.tenon.runtime.internal.encode;

import java.nio.charset.StandardCharsets;

/**
 * Pairs of name and value in the order of their names, {@code name=value&name=value}. Immutable.
 *
 * @param names the names, not encoded
 * @param bytes the pairs as they are sent
 * @param ends where each ends
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record EncodedPairs(String[] names, byte[] bytes, int[] ends) {
    /** How many there are. */
    public int size() {
        return names.length;
    }

    private int start(int index) {
        return index == 0 ? 0 : ends[index - 1] + 1;
    }

    /**
     * The first pair whose name is not before a name; {@link #size} when there is none.
     *
     * @param name the name
     * @param from where to begin to look; all before it are before the name
     */
    public int place(String name, int from) {
        int place = from;
        while (place < names.length && names[place].compareTo(name) < 0) {
            place++;
        }
        return place;
    }

    /** How many bytes some pairs take, with what stands between them. */
    public int length(int from, int to) {
        return from == to ? 0 : ends[to - 1] - start(from);
    }

    /** One pair as text. */
    public String text(int index) {
        return new String(bytes, start(index), length(index, index + 1), StandardCharsets.US_ASCII);
    }

    /** These pairs and one more, in its place. */
    public EncodedPairs with(String name, byte[] pair) {
        FormWriter all = new FormWriter();
        int place = place(name, 0);
        for (int index = 0; index < place; index++) {
            addTo(all, index);
        }
        all.add(name, pair);
        for (int index = place; index < size(); index++) {
            addTo(all, index);
        }
        return all.finish();
    }

    /** Gives one pair to a writer. */
    void addTo(FormWriter form, int index) {
        form.add(names[index], bytes, start(index), ends[index]);
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "EncodedPairs[" + size() + "]";
    }
}
