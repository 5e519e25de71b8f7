package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Writes pairs of name and value one behind the other, percent-encoded, in the order of their names in UTF-16 code
 * units. Pairs that come in that order stay where they are. Not thread-safe.
 */
public final class FormWriter {
    private static final int PAIRS = 12;
    private static final int BYTES = 256;

    private final PercentEncoding encoding = new PercentEncoding(BYTES);
    private String[] names = new String[PAIRS];
    private int[] ends = new int[PAIRS];
    private int[] twiceEnds = new int[PAIRS];
    private int size;
    private boolean ordered = true;

    /** Begins a pair: its value goes to what is returned. */
    public PercentEncoding begin(String name) {
        next(name);
        encoding.add(name, name);
        encoding.separator('=');
        return encoding;
    }

    /** Begins a pair whose name and equals sign, and perhaps a part of its value, were encoded in advance. */
    PercentEncoding begin(String name, Encoded start) {
        next(name);
        encoding.add(start);
        return encoding;
    }

    /** Ends a pair. */
    public void end() {
        ends[size] = encoding.length();
        twiceEnds[size++] = encoding.twiceLength();
    }

    /** Adds a pair that was encoded in advance. */
    public void add(String name, Encoded pair) {
        next(name);
        encoding.add(pair);
        end();
    }

    private void next(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            twiceEnds = Arrays.copyOf(twiceEnds, size * 2);
        }
        if (size > 0) {
            ordered &= names[size - 1].compareTo(name) < 0;
            encoding.separator('&');
        }
        names[size] = name;
    }

    /** Whether there is a pair of that name. */
    public boolean contains(String name) {
        for (int index = 0; index < size; index++) {
            if (names[index].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /**
     * The pairs in order. Nothing may be written from then on.
     *
     * @throws InvalidRequestException when a name is given twice
     */
    public EncodedPairs finish() {
        JoinedPairs once = new JoinedPairs(encoding.once(), ends, Encoded.AND.once());
        JoinedPairs twice = new JoinedPairs(encoding.twice(), twiceEnds, Encoded.AND.twice());
        if (ordered) {
            return new EncodedPairs(names, size, once, twice);
        }
        int[] order = order();
        String[] sorted = new String[size];
        for (int index = 0; index < size; index++) {
            sorted[index] = names[order[index]];
            if (index > 0 && sorted[index].equals(sorted[index - 1])) {
                throw new InvalidRequestException(sorted[index], "is given twice");
            }
        }
        return new EncodedPairs(sorted, size, once.ordered(order), twice.ordered(order));
    }

    private int[] order() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparing(index -> names[index]));
        int[] sorted = new int[size];
        Arrays.setAll(sorted, index -> order[index]);
        return sorted;
    }
}
