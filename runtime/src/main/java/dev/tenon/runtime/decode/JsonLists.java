package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

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
    /** At the start of, or inside, the array in the wrapper. */
    private static final int INNER_START = 4;

    private static final int INNER = 5;
    /** At the start of, or inside, an array that stands in place of the wrapper. */
    private static final int OUTER_START = 6;

    private static final int OUTER = 7;

    /** What an object in place of a list is, by the names in it. */
    private static final int UNKNOWN = 0;

    private static final int ELEMENT = 1;
    private static final int WRAPPER = 2;

    private final JsonReader reader;
    private final Trail trail;
    private int[] states = new int[4];
    private boolean[] insideOuter = new boolean[4];
    private byte[][] names = new byte[4][];
    private @Nullable FieldNames[] fields = new FieldNames[4];
    private int depth;

    JsonLists(JsonReader reader, Trail trail) {
        this.reader = reader;
        this.trail = trail;
    }

    void begin(@Nullable String elementName, @Nullable FieldNames elementFields) {
        if (depth == states.length) {
            states = Arrays.copyOf(states, depth * 2);
            insideOuter = Arrays.copyOf(insideOuter, depth * 2);
            names = Arrays.copyOf(names, depth * 2);
            fields = Arrays.copyOf(fields, depth * 2);
        }
        names[depth] = elementName == null ? Bytes.NONE : Bytes.of(elementName);
        fields[depth] = elementFields;
        insideOuter[depth] = false;
        depth++;
        states[depth - 1] = start();
        trail.pushList(elementName);
    }

    private int start() {
        int next = reader.peek();
        switch (next) {
            case '[' -> {
                reader.expect('[');
                return OUTER_START;
            }
            case '{' -> {
                return startOfObject();
            }
            case 'n' -> {
                reader.isNull();
                return DONE;
            }
            case '"' -> {
                int here = reader.position();
                reader.scanString();
                if (reader.isBlank()) {
                    return DONE;
                }
                reader.position(here);
                return SINGLE;
            }
            default -> {
                return SINGLE;
            }
        }
    }

    private int startOfObject() {
        int here = reader.position();
        reader.position(here + 1);
        if (reader.closes('}')) {
            return DONE;
        }
        reader.position(here);
        int shape = shape();
        if (shape == WRAPPER) {
            return enterWrapper();
        }
        if (shape == UNKNOWN && fields[depth - 1] != null) {
            throw trail.fail(Kind.TYPE, "a structure without any documented field stands where a list is documented");
        }
        return SINGLE;
    }

    /** Looks into the object ahead: the wrapper of a list, one of its elements, or neither by what is documented. */
    private int shape() {
        byte[] name = names[depth - 1];
        if (name.length == 0) {
            return ELEMENT;
        }
        FieldNames documented = fields[depth - 1];
        int here = reader.position();
        reader.expect('{');
        int shape = UNKNOWN;
        for (boolean goesOn = !reader.closes('}'); goesOn && shape == UNKNOWN; ) {
            reader.name();
            boolean field = documented != null && reader.indexIn(documented) >= 0;
            if (reader.nameIs(name)) {
                int next = reader.peek();
                // An element may have a field of its own by the name of the element; then the value decides.
                shape = !field || next == '{' || next == '[' ? WRAPPER : ELEMENT;
            } else if (field) {
                shape = ELEMENT;
            } else {
                reader.skip();
                goesOn = reader.more('}');
            }
        }
        reader.position(here);
        return shape;
    }

    /** Moves to the value of the wrapper's member and tells the state it begins. */
    private int enterWrapper() {
        reader.expect('{');
        reader.name();
        while (!reader.nameIs(names[depth - 1])) {
            reader.skip();
            reader.more('}');
            reader.name();
        }
        if (reader.peek() == '[') {
            reader.expect('[');
            return INNER_START;
        }
        return reader.isNull() ? WRAPPER_END : WRAPPED_SINGLE;
    }

    private void leaveWrapper() {
        while (reader.more('}')) {
            reader.name();
            if (reader.nameIs(names[depth - 1])) {
                throw trail.fail(Kind.DUPLICATE, "the elements of a list come twice");
            }
            reader.skip();
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
        boolean inner = state == INNER || state == INNER_START;
        boolean atStart = state == INNER_START || state == OUTER_START;
        boolean goesOn = atStart ? !reader.closes(']') : reader.more(']');
        if (!goesOn) {
            states[depth - 1] = inner ? WRAPPER_END : DONE;
            return false;
        }
        states[depth - 1] = inner ? INNER : OUTER;
        if (reader.isNull()) {
            return false;
        }
        if (!inner && reader.peek() == '{' && shape() == WRAPPER) {
            insideOuter[depth - 1] = true;
            states[depth - 1] = enterWrapper();
            return false;
        }
        return true;
    }
}
