package dev.tenon.runtime.internal.encode;

/**
 * Pairs of name and value in the order of their names.
 *
 * @param names the names, not encoded; may be longer
 * @param size how many there are
 * @param once the pairs as they are sent
 * @param twice the same, encoded once more
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record EncodedPairs(String[] names, int size, JoinedPairs once, JoinedPairs twice) {
    /**
     * The first pair whose name is not before a name; {@link #size} when there is none.
     *
     * @param name the name
     * @param from where to begin to look; all before it are before the name
     */
    public int place(String name, int from) {
        int place = from;
        while (place < size && names[place].compareTo(name) < 0) {
            place++;
        }
        return place;
    }

    /** These pairs and one more, in its place. */
    public EncodedPairs with(String name, Encoded pair) {
        int place = place(name, 0);
        String[] all = new String[size + 1];
        System.arraycopy(names, 0, all, 0, place);
        all[place] = name;
        System.arraycopy(names, place, all, place + 1, size - place);
        return new EncodedPairs(
                all, size + 1, once.with(size, place, pair.once()), twice.with(size, place, pair.twice()));
    }

    /** How many there are. */
    @Override
    public String toString() {
        return "EncodedPairs[" + size + "]";
    }
}
