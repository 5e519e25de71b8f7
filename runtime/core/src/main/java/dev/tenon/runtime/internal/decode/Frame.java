package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.generated.Structure;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One structure, list or map that a cursor stands in, and what it has met there. Used again for each that is as deep; the
 * outermost one holds the response and is neither.
 */
final class Frame {
    static final int NOTHING = -1;
    private static final long[] NO_WORDS = {};

    private final @Nullable Frame outer;
    private final int depth;
    private @Nullable Frame inner;

    private @Nullable Structure structure;
    private @Nullable String elementName;
    /** The index of the field, or of the element, met last. */
    private int last = NOTHING;
    /** A bit for each field that was met: the first ones here, because few structures have more. */
    private long met;

    private long[] metBeyond = NO_WORDS;

    Frame() {
        this(null, 0);
    }

    private Frame(@Nullable Frame outer, int depth) {
        this.outer = outer;
        this.depth = depth;
    }

    /** Goes into a structure. */
    Frame enter(Structure entered) {
        Frame frame = next(entered, null);
        frame.met = 0;
        frame.forgetBeyond((entered.names().size() - 1) / Long.SIZE);
        return frame;
    }

    /** Goes into a list or a map. */
    Frame enterList(@Nullable String element) {
        return next(null, element);
    }

    private Frame next(@Nullable Structure entered, @Nullable String element) {
        Frame frame = inner;
        if (frame == null) {
            frame = new Frame(this, depth + 1);
            inner = frame;
        }
        frame.structure = entered;
        frame.elementName = element;
        frame.last = NOTHING;
        return frame;
    }

    private void forgetBeyond(int words) {
        if (words > metBeyond.length) {
            metBeyond = new long[words];
        } else if (metBeyond.length > 0) {
            Arrays.fill(metBeyond, 0);
        }
    }

    /** What is around it. */
    Frame outer() {
        if (outer == null) {
            throw new IllegalStateException("nothing is around the response");
        }
        return outer;
    }

    /** How many structures and lists the cursor is in. */
    int depth() {
        return depth;
    }

    /** The structure; null for a list or a map. */
    @Nullable Structure structure() {
        return structure;
    }

    boolean isList() {
        return structure == null && depth > 0;
    }

    int last() {
        return last;
    }

    /** Notes a documented field; true when it was met before. */
    boolean meet(int field) {
        last = field;
        long bit = 1L << field; // which is that of the index within its word
        if (field < Long.SIZE) {
            boolean again = (met & bit) != 0;
            met |= bit;
            return again;
        }
        int word = (field >>> 6) - 1;
        boolean again = (metBeyond[word] & bit) != 0;
        metBeyond[word] |= bit;
        return again;
    }

    /** How many documented fields were met. */
    int fields() {
        int fields = Long.bitCount(met);
        for (long word : metBeyond) {
            fields += Long.bitCount(word);
        }
        return fields;
    }

    /** Notes one more element. */
    void meetElement() {
        last++;
    }

    /** Writes where in the response the field or the element is that was met last. */
    void path(StringBuilder path) {
        if (depth == 0) {
            return;
        }
        outer().path(path);
        if (structure != null) {
            if (last >= 0) {
                path.append(path.length() == 0 ? "" : ".")
                        .append(structure.names().name(last));
            }
        } else {
            if (elementName != null) {
                path.append('.').append(elementName);
            }
            path.append('[').append(Math.max(last, 0)).append(']');
        }
    }
}
