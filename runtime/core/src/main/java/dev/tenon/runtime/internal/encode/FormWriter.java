package dev.tenon.runtime.internal.encode;

import dev.tenon.runtime.error.InvalidRequestException;
import java.util.Arrays;
import java.util.Comparator;

/**
 * Writes pairs of name and value one behind the other, percent-encoded, in the order of their names in UTF-16 code
 * units. Pairs that come in that order stay where they are. Can be used again once it is finished. Not thread-safe.
 */
final class FormWriter {
    private static final int PAIRS = 12;
    private static final int BYTES = 512;

    private final PercentEncoding encoding = new PercentEncoding(BYTES);
    /** Not filled in while the pairs follow a path, which has their names. */
    private String[] names = new String[PAIRS];

    private int[] ends = new int[PAIRS];
    private int size;
    private boolean ordered = true;

    /** Begins the pair that a path leads to, with the pairs of the protocol before it: its value goes to what is returned. */
    PercentEncoding follow(ParameterPath path) {
        int start = encoding.length();
        for (int end : path.ends()) {
            end(start + end);
        }
        encoding.add(path.before());
        return encoding;
    }

    /** From here on, pairs follow no path. */
    void leave(ParameterPath path) {
        if (names.length < ends.length) {
            names = new String[ends.length];
        }
        System.arraycopy(path.names(), 0, names, 0, path.names().length);
        ordered = path.isOrdered();
    }

    /** Begins a pair: its value goes to what is returned. */
    PercentEncoding begin(String name) {
        open(name).add(name, name);
        encoding.add('=');
        return encoding;
    }

    /** Begins a pair that goes to what is returned, with its name. */
    PercentEncoding open(String name) {
        if (size == names.length) {
            names = Arrays.copyOf(names, size * 2);
        }
        if (size > 0) {
            ordered &= names[size - 1].compareTo(name) < 0;
            encoding.add('&');
        }
        names[size] = name;
        return encoding;
    }

    /** Ends a pair. */
    void end() {
        end(encoding.length());
    }

    private void end(int offset) {
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size * 2);
        }
        ends[size++] = offset;
    }

    /** Adds a pair that was encoded in advance. */
    void add(String name, byte[] pair) {
        add(name, pair, 0, pair.length);
    }

    void add(String name, byte[] pairs, int from, int to) {
        open(name).add(pairs, from, to);
        end();
    }

    /** Whether there is a pair of that name, when pairs follow no path. */
    boolean contains(String name) {
        for (int index = 0; index < size; index++) {
            if (names[index].equals(name)) {
                return true;
            }
        }
        return false;
    }

    /** How many bytes it has room for. */
    int capacity() {
        return encoding.bytes().length;
    }

    /**
     * The pairs in order, which followed a path to its end. The writer is empty then: it keeps nothing of them.
     *
     * @throws InvalidRequestException when a name is given twice
     */
    EncodedPairs finish(ParameterPath end) {
        follow(end);
        return finish(end.names(), end.isOrdered());
    }

    /**
     * The pairs in order. The writer is empty then: it keeps nothing of them.
     *
     * @throws InvalidRequestException when a name is given twice
     */
    EncodedPairs finish() {
        EncodedPairs written = finish(Arrays.copyOf(names, size), ordered);
        Arrays.fill(names, null);
        return written;
    }

    private EncodedPairs finish(String[] all, boolean inOrder) {
        EncodedPairs written = new EncodedPairs(all, encoding.written(), Arrays.copyOf(ends, size));
        encoding.clear();
        size = 0;
        ordered = true;
        return inOrder ? written : sorted(written);
    }

    private EncodedPairs sorted(EncodedPairs pairs) {
        Integer[] order = new Integer[pairs.size()];
        Arrays.setAll(order, index -> index);
        Arrays.sort(order, Comparator.comparing(index -> pairs.names()[index]));
        String last = null;
        for (int index : order) {
            String name = pairs.names()[index];
            if (name.equals(last)) {
                throw new InvalidRequestException(name, "is given twice");
            }
            pairs.addTo(this, index);
            last = name;
        }
        return finish();
    }
}
