package dev.tenon.runtime.internal.decode;

import java.util.Arrays;

/**
 * What was read ahead of a place noted, to be read again from there.
 *
 * @param <K> tells tags, tokens and texts apart
 */
final class TokenBuffer<K> {
    private static final int MAX = 1_000_000;
    private static final Object[] NO_KINDS = {};
    private static final String[] NO_TEXTS = {};
    private static final boolean[] NO_NILS = {};

    // Most responses need none of them.
    private Object[] kinds = NO_KINDS;
    private String[] texts = NO_TEXTS;
    private boolean[] nils = NO_NILS;
    private int size;
    private int position;
    private int mark;
    private boolean recording;

    /** Whether what comes next was read before. */
    boolean replays() {
        return position < size;
    }

    boolean records() {
        return recording;
    }

    /** Whether it notes what is read, or has something to be read again. */
    boolean isUsed() {
        return recording || position < size;
    }

    @SuppressWarnings("unchecked")
    K kind() {
        return (K) kinds[position];
    }

    String text() {
        return texts[position];
    }

    boolean nil() {
        return nils[position];
    }

    void advance() {
        position++;
        clean();
    }

    /** Goes back by what was just read again, when there is more of it. */
    void back(int count) {
        position -= count;
    }

    private void clean() {
        if (!recording && position == size) {
            Arrays.fill(texts, 0, size, "");
            size = 0;
            position = 0;
        }
    }

    /** Adds what was just read; false when the buffer is full. */
    boolean add(K kind, String text, boolean nil) {
        if (size == MAX) {
            return false;
        }
        if (size == kinds.length) {
            int more = Math.max(4, size * 2);
            kinds = Arrays.copyOf(kinds, more);
            texts = Arrays.copyOf(texts, more);
            nils = Arrays.copyOf(nils, more);
        }
        kinds[size] = kind;
        texts[size] = text;
        nils[size] = nil;
        size++;
        position = size;
        return true;
    }

    void mark() {
        mark = position;
        recording = true;
    }

    void rewind() {
        position = mark;
        forget();
    }

    void forget() {
        recording = false;
        clean();
    }
}
