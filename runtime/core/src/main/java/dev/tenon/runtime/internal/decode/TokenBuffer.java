package dev.tenon.runtime.internal.decode;

import java.util.Arrays;

/**
 * What was read ahead of a place noted, to be read again from there.
 *
 * @param <K> tells tags, tokens and texts apart
 */
final class TokenBuffer<K> {
    private static final int MAX = 1_000_000;

    private Object[] kinds = new Object[8];
    private String[] texts = new String[8];
    private boolean[] nils = new boolean[8];
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
            kinds = Arrays.copyOf(kinds, size * 2);
            texts = Arrays.copyOf(texts, size * 2);
            nils = Arrays.copyOf(nils, size * 2);
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
