package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.ResponseList;
import dev.tenon.runtime.generated.Structure;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Reads lists in every form in which they can come in JSON. */
final class JsonLists {
    /** What an object in place of a list is, by the names in it. */
    private static final int UNKNOWN = 0;

    private static final int ELEMENT = 1;
    private static final int WRAPPER = 2;

    private final JsonCursor cursor;
    private final JsonTokens tokens;
    private final ReadPosition position;

    JsonLists(JsonCursor cursor, JsonTokens tokens) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.position = cursor.position();
    }

    void read(Field element, ResponseList<Object> list) {
        if (takesUsual(element, list) || takesEmpty()) {
            return;
        }
        String wrapper = tokens.peek() == JsonToken.START_OBJECT ? wrapper(element) : null;
        position.pushList(element.name());
        if (wrapper != null) {
            enter(wrapper);
            wrapped(wrapper, element, list);
        } else if (tokens.takes(JsonToken.START_ARRAY)) {
            array(element, list);
        } else {
            cursor.element(element, list);
        }
        position.pop();
    }

    /** Takes what most responses send: an object whose first name is that of the elements, and an empty object. */
    private boolean takesUsual(Field element, ResponseList<Object> list) {
        if (!tokens.takes(JsonToken.START_OBJECT)) {
            return false;
        }
        String first = tokens.name();
        if (first == null) {
            return true;
        }
        if (!first.equals(element.name()) || shape(first, element) != WRAPPER) {
            tokens.back(first);
            return false;
        }
        position.pushList(first);
        wrapped(first, element, list);
        position.pop();
        return true;
    }

    /** Takes a null or a blank text, which stand for a list without elements. */
    private boolean takesEmpty() {
        JsonToken next = tokens.peek();
        if (next != JsonToken.VALUE_NULL && next != JsonToken.VALUE_STRING) {
            return false;
        }
        tokens.mark();
        tokens.take();
        boolean empty = next == JsonToken.VALUE_NULL || tokens.text().isBlank();
        if (empty) {
            tokens.release();
        } else {
            tokens.rewind();
        }
        return empty;
    }

    /** The name of the elements in the wrapper ahead; null when the object ahead is itself an element. */
    private @Nullable String wrapper(Field element) {
        int shape = shape(element);
        if (shape == UNKNOWN && element.structure() != null) {
            String other = otherName(element.structure());
            if (other == null) {
                throw position.fail(
                        Kind.TYPE, "found a structure without any documented field where a list is documented");
            }
            return other;
        }
        return shape == WRAPPER ? element.name() : null;
    }

    /**
     * The name used in place of the documented one, if a server writes it differently: it is the only one, and the
     * first element below it has only documented fields. Null unless that is certain.
     */
    private @Nullable String otherName(Structure documented) {
        tokens.mark();
        tokens.take();
        tokens.take();
        String other = tokens.text();
        boolean array = tokens.takes(JsonToken.START_ARRAY);
        boolean certain = holdsOnly(documented);
        while (certain && array && !tokens.takes(JsonToken.END_ARRAY)) {
            tokens.skip();
        }
        certain = certain && tokens.takes(JsonToken.END_OBJECT);
        tokens.rewind();
        return certain ? other : null;
    }

    private boolean holdsOnly(Structure documented) {
        boolean any = false;
        if (tokens.takes(JsonToken.START_OBJECT)) {
            while (tokens.takes(JsonToken.PROPERTY_NAME)) {
                if (documented.names().indexOf(tokens.text()) < 0) {
                    return false;
                }
                tokens.skip();
                any = true;
            }
            tokens.take();
        }
        return any;
    }

    /** Goes into the wrapper ahead, behind the name of the elements. */
    private void enter(String name) {
        tokens.take();
        tokens.take();
        while (!tokens.text().equals(name)) {
            tokens.skip();
            tokens.take();
        }
    }

    private void wrapped(String name, Field element, ResponseList<Object> list) {
        if (tokens.takes(JsonToken.START_ARRAY)) {
            while (!tokens.takes(JsonToken.END_ARRAY)) {
                elementOrNull(element, list);
            }
        } else {
            elementOrNull(element, list);
        }
        while (tokens.take() != JsonToken.END_OBJECT) {
            if (tokens.text().equals(name)) {
                throw position.fail(Kind.DUPLICATE, "the elements of a list appear twice");
            }
            tokens.skip();
        }
    }

    private void elementOrNull(Field element, ResponseList<Object> list) {
        if (!tokens.takes(JsonToken.VALUE_NULL)) {
            cursor.element(element, list);
        }
    }

    /** An array in place of the wrapper; the wrapper may be inside it. */
    private void array(Field element, ResponseList<Object> list) {
        String name = element.name();
        while (!tokens.takes(JsonToken.END_ARRAY)) {
            if (name != null && tokens.peek() == JsonToken.START_OBJECT && shape(element) == WRAPPER) {
                enter(name);
                wrapped(name, element, list);
            } else {
                elementOrNull(element, list);
            }
        }
    }

    /** Looks into the object ahead: the wrapper of a list, one of its elements, or neither by what is documented. */
    private int shape(Field element) {
        if (element.name() == null) {
            return ELEMENT;
        }
        tokens.mark();
        tokens.take();
        int shape = UNKNOWN;
        while (shape == UNKNOWN && tokens.takes(JsonToken.PROPERTY_NAME)) {
            shape = shape(tokens.text(), element);
            if (shape == UNKNOWN) {
                tokens.skip();
            }
        }
        tokens.rewind();
        return shape;
    }

    private int shape(String member, Field element) {
        if (member.equals(element.name())) {
            JsonToken next = tokens.peek();
            // An element may have a field of its own by the name of the element; then the value decides.
            return (next != null && next.isStructStart()) || !isField(member, element) ? WRAPPER : ELEMENT;
        }
        return isField(member, element) ? ELEMENT : UNKNOWN;
    }

    private static boolean isField(String member, Field element) {
        return element.structure() != null && element.structure().names().indexOf(member) >= 0;
    }
}
