package dev.tenon.runtime.decode;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Objects;
import java.util.RandomAccess;

/** Grows while an answer is read and is frozen when its record is made, so that the elements are never copied. */
final class ResponseList<T> extends AbstractList<T> implements RandomAccess {
    private static final Object[] NOTHING = {};

    private Object[] elements = NOTHING;
    private int size;
    private boolean frozen;

    /** Adds an element; null is dropped. */
    @Override
    public boolean add(T element) {
        if (frozen) {
            throw new UnsupportedOperationException("the list of an answer cannot be changed");
        }
        if (element == null) {
            return false;
        }
        if (size == elements.length) {
            elements = Arrays.copyOf(elements, size == 0 ? 4 : size * 2);
        }
        elements[size++] = element;
        return true;
    }

    ResponseList<T> freeze() {
        frozen = true;
        return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public T get(int index) {
        return (T) elements[Objects.checkIndex(index, size)];
    }

    @Override
    public int size() {
        return size;
    }
}
