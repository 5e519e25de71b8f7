package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Every form in which a list can come in XML, one state for each list that is open. */
final class XmlLists {
    /** No further element. */
    private static final int DONE = 0;
    /** The element of the field is itself the one element of the list. */
    private static final int SINGLE = 1;
    /** Inside the wrapper. */
    private static final int WRAPPER = 2;
    /** None of the children is documented, neither as an element nor as a field of one. */
    private static final int UNKNOWN = 3;

    private final XmlReader reader;
    private final Trail trail;
    private int[] states = new int[4];
    private String[] names = new String[4];
    private int depth;

    XmlLists(XmlReader reader, Trail trail) {
        this.reader = reader;
        this.trail = trail;
    }

    void begin(@Nullable String elementName, @Nullable FieldNames elementFields) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
        }
        names[depth] = elementName == null ? "" : elementName;
        int state = start(names[depth], elementFields);
        states[depth++] = state;
        trail.pushList(elementName);
    }

    private int start(String name, @Nullable FieldNames fields) {
        if (reader.nil()) {
            reader.skipElement();
            return DONE;
        }
        reader.mark();
        int shape = shape(name, fields);
        if (shape == DONE) {
            reader.endTag();
            reader.forget();
            return DONE;
        }
        reader.rewind();
        if (shape == UNKNOWN) {
            return fields == null ? SINGLE : startOfUnknown(fields);
        }
        return shape;
    }

    /** Looks into the element ahead; stays at its end tag when it is blank. */
    private int shape(String name, @Nullable FieldNames fields) {
        boolean children = false;
        boolean nulls = false;
        while (true) {
            if (!reader.skipBlank()) {
                return SINGLE;
            }
            if (reader.peek() == XmlReader.END) {
                return nulls ? WRAPPER : children ? UNKNOWN : DONE;
            }
            boolean field = fields != null && fields.indexOf(reader.nameAhead()) >= 0;
            boolean element = !name.isEmpty() && reader.nameAhead().equals(name);
            if (element && !reader.nilAhead()) {
                return !field || holdsElements() ? WRAPPER : SINGLE;
            }
            if (!element && (field || name.isEmpty())) {
                return SINGLE;
            }
            nulls |= element;
            children = true;
            reader.startTag();
            reader.skipElement();
        }
    }

    private int startOfUnknown(FieldNames fields) {
        String other = otherName(fields);
        if (other == null) {
            throw trail.fail(Kind.TYPE, "a structure without any documented field stands where a list is documented");
        }
        names[depth] = other;
        return WRAPPER;
    }

    /**
     * The name that stands in place of the documented one, which happens to be misspelt: all children have it, and the
     * first holds documented fields and nothing else. Null when less than that is certain.
     */
    private @Nullable String otherName(FieldNames fields) {
        reader.mark();
        reader.skipBlank();
        reader.startTag();
        String other = reader.name();
        boolean alike = holdsOnly(fields);
        while (alike && reader.skipBlank() && reader.peek() == XmlReader.START) {
            reader.startTag();
            alike = reader.name().equals(other);
            reader.skipElement();
        }
        reader.rewind();
        return alike ? other : null;
    }

    private boolean holdsOnly(FieldNames fields) {
        boolean any = false;
        while (reader.skipBlank()) {
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                return any;
            }
            reader.startTag();
            if (fields.indexOf(reader.name()) < 0) {
                return false;
            }
            reader.skipElement();
            any = true;
        }
        return false;
    }

    /** An element may have a field of its own by the name of the element; then what stands inside decides. */
    private boolean holdsElements() {
        reader.startTag();
        return reader.skipBlank() && reader.peek() == XmlReader.START;
    }

    /** Moves behind the start tag of the next element; false when the list is closed. */
    boolean next() {
        int state = states[depth - 1];
        if (state == SINGLE) {
            states[depth - 1] = DONE;
            trail.element();
            return true;
        }
        if (state == WRAPPER && nextChild(names[depth - 1])) {
            trail.element();
            return true;
        }
        depth--;
        trail.pop();
        return false;
    }

    private boolean nextChild(String name) {
        while (true) {
            if (!reader.skipBlank()) {
                throw trail.fail(Kind.TYPE, "text stands between the elements of a list");
            }
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                return false;
            }
            reader.startTag();
            if (reader.name().equals(name) && !reader.nil()) {
                return true;
            }
            reader.skipElement();
        }
    }
}
