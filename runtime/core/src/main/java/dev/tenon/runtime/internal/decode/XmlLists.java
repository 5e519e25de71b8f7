package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.Structure;
import org.jspecify.annotations.Nullable;

/** Reads lists in every form in which they can come in XML. */
final class XmlLists {
    /** Without elements. */
    private static final int EMPTY = 0;
    /** The element of the field is itself the one element of the list. */
    private static final int SINGLE = 1;
    /** Inside the wrapper. */
    private static final int WRAPPER = 2;
    /** None of the children is documented, neither as an element nor as a field of one. */
    private static final int UNKNOWN = 3;

    private final XmlCursor cursor;
    private final XmlReader reader;
    private final ReadPosition position;

    XmlLists(XmlCursor cursor, XmlReader reader) {
        this.cursor = cursor;
        this.reader = reader;
        this.position = cursor.position();
    }

    void read(Field element, ResponseList<Object> list) {
        if (reader.nil()) {
            reader.skipElement();
            return;
        }
        String name = element.name() == null ? "" : element.name();
        Structure fields = element.structure();
        reader.mark();
        int shape = shape(name, fields);
        if (shape == EMPTY) {
            reader.endTag();
            reader.forget();
            return;
        }
        reader.rewind();
        if (shape == UNKNOWN && fields != null) {
            name = otherName(fields);
            shape = WRAPPER;
        }
        position.pushList(element.name());
        if (shape == WRAPPER) {
            while (nextChild(name)) {
                cursor.element(element, list);
            }
        } else {
            cursor.element(element, list);
        }
        position.pop();
    }

    /** Looks into the element ahead; stays at its end tag when it is blank. */
    private int shape(String name, @Nullable Structure fields) {
        boolean children = false;
        boolean nulls = false;
        while (true) {
            if (!reader.skipBlank()) {
                return SINGLE;
            }
            if (reader.peek() == XmlReader.END) {
                return nulls ? WRAPPER : children ? UNKNOWN : EMPTY;
            }
            boolean field = fields != null && fields.names().indexOf(reader.nameAhead()) >= 0;
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

    /**
     * The name used in place of the documented one, if a server writes it differently: all children have it, and the
     * first has only documented fields. Unless that is certain, it is refused.
     */
    private String otherName(Structure fields) {
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
        if (!alike) {
            throw position.fail(Kind.TYPE, "found a structure without any documented field where a list is documented");
        }
        return other;
    }

    private boolean holdsOnly(Structure fields) {
        boolean any = false;
        while (reader.skipBlank()) {
            if (reader.peek() == XmlReader.END) {
                reader.endTag();
                return any;
            }
            reader.startTag();
            if (fields.names().indexOf(reader.name()) < 0) {
                return false;
            }
            reader.skipElement();
            any = true;
        }
        return false;
    }

    /** An element may have its own field with the name of the element; then its content decides. */
    private boolean holdsElements() {
        reader.startTag();
        return reader.skipBlank() && reader.peek() == XmlReader.START;
    }

    /** Moves after the start tag of the next element, or after the wrapper. */
    private boolean nextChild(String name) {
        while (true) {
            if (!reader.skipBlank()) {
                throw position.fail(Kind.TYPE, "found text between the elements of a list");
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
