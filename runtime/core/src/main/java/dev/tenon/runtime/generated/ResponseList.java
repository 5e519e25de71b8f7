package dev.tenon.runtime.generated;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** Grows while a response is read and is frozen when its record is made, so that the elements are never copied. */
public final class ResponseList<T> extends AbstractList<T> implements RandomAccess {
    private static final Object[] NOTHING = {};

    private Object[] elements = NOTHING;
    private int size;
    private boolean frozen;

    /** An empty list that can still grow. */
    public ResponseList() {}

    /**
     * An unmodifiable list that is never null and contains no null.
     *
     * @param list a list, or null for an absent one; a list made by a cursor is frozen and returned as is
     */
    public static <T> List<T> copy(@Nullable List<T> list) {
        if (list == null || list.isEmpty()) {
            return List.of();
        }
        if (list instanceof ResponseList<T> own) {
            return own.freeze();
        }
        ResponseList<T> copy = new ResponseList<>();
        copy.addAll(list);
        return copy.freeze();
    }

    /** Adds an element; null is dropped. */
    @Override
    public boolean add(T element) {
        if (frozen) {
            throw new UnsupportedOperationException("the list of a response cannot be changed");
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
