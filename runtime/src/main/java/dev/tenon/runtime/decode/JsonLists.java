package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonToken;

/** Every form in which a list can come in JSON, one state for each list that is open. */
final class JsonLists {
    /** No further element. */
    private static final int DONE = 0;
    /** One element, with nothing around it. */
    private static final int SINGLE = 1;
    /** One element inside the wrapper. */
    private static final int WRAPPED_SINGLE = 2;
    /** Behind that element. */
    private static final int WRAPPER_END = 3;
    /** Inside the array in the wrapper. */
    private static final int INNER = 4;
    /** Inside an array that stands in place of the wrapper. */
    private static final int OUTER = 5;

    /** What an object in place of a list is, by the names in it. */
    private static final int UNKNOWN = 0;

    private static final int ELEMENT = 1;
    private static final int WRAPPER = 2;

    private final JsonTokens tokens;
    private final Trail trail;
    private int[] states = new int[4];
    private boolean[] insideOuter = new boolean[4];
    private @Nullable String[] names = new String[4];
    private @Nullable FieldNames[] fields = new FieldNames[4];
    private int depth;

    JsonLists(JsonTokens tokens, Trail trail) {
        this.tokens = tokens;
        this.trail = trail;
    }

    void begin(@Nullable String elementName, @Nullable FieldNames elementFields) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
            insideOuter = Arrays.copyOf(insideOuter, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            fields = Arrays.copyOf(fields, depth * 2);
        }
        names[depth] = elementName;
        fields[depth] = elementFields;
        insideOuter[depth] = false;
        depth++;
        states[depth - 1] = start();
        trail.pushList(elementName);
    }

    private int start() {
        JsonToken next = tokens.peek();
        if (next == JsonToken.START_ARRAY) {
            tokens.take();
            return OUTER;
        }
        if (next == JsonToken.START_OBJECT) {
            return startOfObject();
        }
        return next == JsonToken.VALUE_NULL || next == JsonToken.VALUE_STRING ? startOfValue() : SINGLE;
    }

    private int startOfValue() {
        tokens.mark();
        boolean empty = tokens.take() == JsonToken.VALUE_NULL || tokens.text().isBlank();
        if (empty) {
            tokens.release();
            return DONE;
        }
        tokens.rewind();
        return SINGLE;
    }

    private int startOfObject() {
        tokens.mark();
        tokens.take();
        if (tokens.takes(JsonToken.END_OBJECT)) {
            tokens.release();
            return DONE;
        }
        tokens.rewind();
        int shape = shape();
        if (shape == WRAPPER) {
            return enterWrapper();
        }
        FieldNames documented = fields[depth - 1];
        return shape == UNKNOWN && documented != null ? startOfUnknown(documented) : SINGLE;
    }

    private int startOfUnknown(FieldNames documented) {
        String other = otherName(documented);
        if (other == null) {
            throw trail.fail(Kind.TYPE, "a structure without any documented field stands where a list is documented");
        }
        names[depth - 1] = other;
        return enterWrapper();
    }

    /**
     * The name that stands in place of the documented one, which happens to be misspelt: it is the only one, and the
     * first element below it holds documented fields and nothing else. Null when less than that is certain.
     */
    private @Nullable String otherName(FieldNames documented) {
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

    private boolean holdsOnly(FieldNames documented) {
        boolean any = false;
        if (tokens.takes(JsonToken.START_OBJECT)) {
            while (tokens.takes(JsonToken.PROPERTY_NAME)) {
                if (documented.indexOf(tokens.text()) < 0) {
                    return false;
                }
                tokens.skip();
                any = true;
            }
            tokens.take();
        }
        return any;
    }

    /** Looks into the object ahead: the wrapper of a list, one of its elements, or neither by what is documented. */
    private int shape() {
        if (names[depth - 1] == null) {
            return ELEMENT;
        }
        tokens.mark();
        tokens.take();
        int shape = UNKNOWN;
        while (shape == UNKNOWN && tokens.takes(JsonToken.PROPERTY_NAME)) {
            shape = shape(tokens.text());
            if (shape == UNKNOWN) {
                tokens.skip();
            }
        }
        tokens.rewind();
        return shape;
    }

    private int shape(String member) {
        FieldNames documented = fields[depth - 1];
        boolean field = documented != null && documented.indexOf(member) >= 0;
        if (member.equals(names[depth - 1])) {
            JsonToken next = tokens.peek();
            // An element may have a field of its own by the name of the element; then the value decides.
            return !field || (next != null && next.isStructStart()) ? WRAPPER : ELEMENT;
        }
        return field ? ELEMENT : UNKNOWN;
    }

    /** Moves to the value of the wrapper's member and tells the state it begins. */
    private int enterWrapper() {
        tokens.take();
        tokens.take();
        while (!tokens.text().equals(names[depth - 1])) {
            tokens.skip();
            tokens.take();
        }
        if (tokens.takes(JsonToken.START_ARRAY)) {
            return INNER;
        }
        return tokens.takes(JsonToken.VALUE_NULL) ? WRAPPER_END : WRAPPED_SINGLE;
    }

    private void leaveWrapper() {
        while (tokens.take() != JsonToken.END_OBJECT) {
            if (tokens.text().equals(names[depth - 1])) {
                throw trail.fail(Kind.DUPLICATE, "the elements of a list come twice");
            }
            tokens.skip();
        }
    }

    /** Moves to the next element; false when the list is closed. */
    boolean next() {
        while (true) {
            int state = states[depth - 1];
            switch (state) {
                case DONE -> {
                    depth--;
                    trail.pop();
                    return false;
                }
                case SINGLE -> {
                    states[depth - 1] = DONE;
                    return element();
                }
                case WRAPPED_SINGLE -> {
                    states[depth - 1] = WRAPPER_END;
                    return element();
                }
                case WRAPPER_END -> {
                    leaveWrapper();
                    states[depth - 1] = insideOuter[depth - 1] ? OUTER : DONE;
                }
                default -> {
                    if (arrayElement(state)) {
                        return element();
                    }
                }
            }
        }
    }

    private boolean element() {
        trail.element();
        return true;
    }

    /** Moves inside one of the arrays; true when it stands on an element. */
    private boolean arrayElement(int state) {
        boolean inner = state == INNER;
        if (tokens.takes(JsonToken.END_ARRAY)) {
            states[depth - 1] = inner ? WRAPPER_END : DONE;
            return false;
        }
        if (tokens.takes(JsonToken.VALUE_NULL)) {
            return false;
        }
        if (!inner && tokens.peek() == JsonToken.START_OBJECT && shape() == WRAPPER) {
            insideOuter[depth - 1] = true;
            states[depth - 1] = enterWrapper();
            return false;
        }
        return true;
    }
}
