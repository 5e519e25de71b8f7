package dev.tenon.importer.page;

import dev.tenon.importer.shape.Shape;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An open container while the rows of a flat table are being placed. Immutable, so that many attempts share their beginnings.
 *
 * @param parent the container around it; null at the top
 * @param row the index of its row; -1 at the top
 * @param shape what the examples show of it; null where they do not show it
 * @param last the fields placed in it, the last one first; null while it has none
 * @param elementRow whether a row that only names its element has been seen
 * @param depth how many containers are around it
 * @param signature tells which containers are open, as a key
 */
record Frame(
        @Nullable Frame parent,
        int row,
        @Nullable Shape shape,
        @Nullable Used last,
        boolean elementRow,
        int depth,
        int signature) {
    /** The names of the fields placed in a container, each with the index of its row. */
    record Used(String name, int row, @Nullable Used before) {}

    /** Names further back do not count: no table repeats one so far apart, and looking for it would cost time at each row. */
    private static final int FURTHEST = 500;

    static Frame top(Shape shape) {
        return new Frame(null, -1, shape, null, false, 0, 17);
    }

    /** A container of that row, opened within this one. */
    Frame opened(int containerRow, @Nullable Shape of) {
        return new Frame(this, containerRow, of, null, false, depth + 1, signatureWith(containerRow));
    }

    int signatureWith(int containerRow) {
        return signature * 1_000_003 + containerRow;
    }

    /** Returns whether a field with that name is placed here; no row before the given one has the name. */
    boolean holds(String name, int firstRow) {
        int steps = 0;
        for (Used used = last; used != null && used.row() >= firstRow && steps++ < FURTHEST; used = used.before()) {
            if (used.name().equals(name)) {
                return true;
            }
        }
        return false;
    }

    Frame with(String name, int fieldRow) {
        return new Frame(parent, row, shape, new Used(name, fieldRow, last), elementRow, depth, signature);
    }

    Frame withElementRow() {
        return new Frame(parent, row, shape, last, true, depth, signature);
    }

    Optional<Shape> child(String name) {
        return shape == null
                ? Optional.empty()
                : Optional.ofNullable(shape.visibleFields().get(name));
    }

    /** Returns whether the examples show other fields in this container. */
    boolean known() {
        return shape != null && !shape.visibleFields().isEmpty();
    }

    /** Returns whether the examples show that the container holds plain values. */
    boolean holdsLeaves() {
        return shape != null
                && shape.element()
                        .filter(element -> element.form() == Shape.Form.LEAF)
                        .isPresent()
                && shape.form() == Shape.Form.LIST;
    }

    /** Returns whether the examples show an empty list, whose elements may hold fields. */
    boolean shownEmpty() {
        return shape != null
                && shape.form() == Shape.Form.LIST
                && shape.element()
                        .filter(element -> element.form() != Shape.Form.UNKNOWN)
                        .isEmpty();
    }
}
