package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one answer, whatever its format: field after documented field, each read as the kind it is documented to
 * be; what is not documented is skipped.
 *
 * <p>Rules for values: an absent field and a null are null; the empty text is the empty text for strings and null for
 * every other type; text is kept as it is for strings and trimmed for every other type; a number is accepted where text
 * is documented, in its own spelling, and text where a number is documented; {@code 1.0} and {@code 1e3} are whole
 * numbers, {@code 1.9} is not; a flag is {@code true} or {@code false} in any case, nothing else. Null elements of lists
 * are dropped. Not safe for use by several threads.
 */
public abstract class Cursor {
    private final Trail trail = new Trail();
    /** The values of the structures that are being read, those of outer ones below those of inner ones. */
    private @Nullable Object[] values = new Object[16];

    private int top;
    private int next;

    @SuppressWarnings("NullAway.Init") // given when reading begins
    private RecordFactory factory;

    Cursor() {}

    final Trail trail() {
        return trail;
    }

    /**
     * Enters the answer.
     *
     * @param rootName the documented root, which JSON answers leave out
     * @param names the documented fields
     */
    abstract void beginRoot(String rootName, Structure names);

    /**
     * Enters a structure.
     *
     * @param names the documented fields
     * @return false, and the value is consumed, for a null or empty value outside a list
     */
    abstract boolean beginStruct(Structure names);

    /** Moves to the next documented field of the innermost structure: its index, or -1 at the end. */
    abstract int nextField();

    /**
     * Reads a list in any of the forms that servers send: wrapped, bare, collapsed to its single element, an array around
     * the wrapper, or empty. Gives each element to {@link #element}.
     */
    abstract void elements(Field element, ResponseList<Object> list);

    /** The text of the value, exactly as sent; null for a null. */
    abstract @Nullable String string();

    /** The value as a whole number, a flag, another number or a time; null for a null. */
    @Nullable Object scalar(int kind, String pattern) {
        String text = string();
        if (text == null) {
            return null;
        }
        return switch (kind) {
            case Field.STRING -> text;
            case Field.INTEGER -> Scalars.integer(text, trail);
            case Field.LONG -> Scalars.longInteger(text, trail);
            case Field.BOOLEAN -> Scalars.bool(text, trail);
            case Field.FLOAT -> Scalars.floating(text, trail);
            case Field.DOUBLE -> Scalars.doubling(text, trail);
            case Field.DECIMAL -> Scalars.decimal(text, trail);
            default -> Scalars.instant(text, pattern, trail);
        };
    }

    /**
     * Reads the answer, once.
     *
     * @param <R> what the factory makes of the root
     * @param rootName the documented root, which JSON answers leave out
     * @param root the documented fields
     * @param records makes the records
     * @throws DecodeException when the answer is not what is documented
     */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public final <R> R read(String rootName, Structure root, RecordFactory records) {
        factory = records;
        beginRoot(rootName, root);
        return (R) fields(root);
    }

    private @Nullable Object fields(Structure structure) {
        Field[] documented = structure.fields;
        int begin = top;
        top += documented.length;
        if (top > values.length) {
            values = Arrays.copyOf(values, top * 2);
        }
        int name;
        while ((name = nextField()) >= 0) {
            int place = structure.places[name];
            Object value = value(documented[place], values[begin + place]);
            values[begin + place] = value;
        }
        for (int place = 0; place < documented.length; place++) {
            Field field = documented[place];
            if (field.always && values[begin + place] == null) {
                throw trail.missing(field.names[0]);
            }
        }
        next = begin;
        Object made = factory.create(structure.record, this);
        Arrays.fill(values, begin, top, null);
        top = begin;
        return made;
    }

    /**
     * The value of the next field of the structure whose record is to be made, in the order of its fields; null when it is
     * absent. For {@link RecordFactory} only.
     *
     * @param <T> what the kind of the field becomes
     */
    @SuppressWarnings({"unchecked", "NullAway", "TypeParameterUnusedInFormals"})
    public final <T> T next() {
        return (T) values[next++];
    }

    /** A list may come in several pieces, as XML without a wrapper sends it. */
    @SuppressWarnings("unchecked")
    private @Nullable Object value(Field field, @Nullable Object sofar) {
        if (field.element != null) {
            ResponseList<Object> list = sofar == null ? new ResponseList<>() : (ResponseList<Object>) sofar;
            elements(field.element, list);
            return list;
        }
        if (field.structure != null) {
            return beginStruct(field.structure) ? fields(field.structure) : null;
        }
        return scalar(field.kind, field.pattern);
    }

    /** Reads the element ahead; a null is dropped. */
    @SuppressWarnings("NullAway")
    final void element(Field element, ResponseList<Object> list) {
        trail.element();
        Object next = value(element, null);
        list.add(next instanceof ResponseList<?> inner ? ResponseList.copy(inner) : next);
    }

    /** Insists that nothing follows the answer. */
    public abstract void finish();

    /** The server's identifier of the request, once read. */
    public final @Nullable String requestId() {
        return trail.requestId();
    }
}
