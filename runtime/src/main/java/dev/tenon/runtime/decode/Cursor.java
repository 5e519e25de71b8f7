package dev.tenon.runtime.decode;

import dev.tenon.runtime.error.DecodeException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Walks through one answer, whatever its format. Generated code asks for the next documented field and reads it by its
 * documented type; what is not documented is skipped.
 *
 * <p>Rules for values: an absent field and a null are null; the empty text is the empty text for strings and null for
 * every other type; text is kept as it is for strings and trimmed for every other type; a number is accepted where text
 * is documented, in its own spelling, and text where a number is documented; {@code 1.0} and {@code 1e3} are whole
 * numbers, {@code 1.9} is not; a flag is {@code true} or {@code false} in any case, nothing else. Null elements of lists
 * are dropped. Not safe for use by several threads.
 */
public abstract class Cursor {
    private final Trail trail = new Trail();

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
    public abstract void beginRoot(String rootName, FieldNames names);

    /**
     * Enters a structure.
     *
     * @param names the documented fields
     * @return false, and the value is consumed, for a null or empty value outside a list
     */
    public abstract boolean beginStruct(FieldNames names);

    /** Moves to the next documented field of the innermost structure: its index, or -1 at the end. */
    public abstract int nextField();

    /**
     * Enters a list in any of the forms that servers send: wrapped, bare, collapsed to its single element, an array
     * around the wrapper, or empty.
     *
     * @param elementName the documented name around each element; null for a bare array
     * @param elementFields the documented fields of one element; null when the elements are no structures
     */
    public abstract void beginList(@Nullable String elementName, @Nullable FieldNames elementFields);

    /** Moves to the next element of the innermost list; false at the end. */
    public abstract boolean nextElement();

    /** The text of the value, exactly as sent; null for a null. */
    public abstract @Nullable String string();

    /** The value as a 32-bit whole number. */
    public @Nullable Integer integer() {
        String text = string();
        return text == null ? null : Scalars.integer(text, trail);
    }

    /** The value as a 64-bit whole number. */
    public @Nullable Long longInteger() {
        String text = string();
        return text == null ? null : Scalars.longInteger(text, trail);
    }

    /** The value as a flag. */
    public @Nullable Boolean bool() {
        String text = string();
        return text == null ? null : Scalars.bool(text, trail);
    }

    /** The value as a 32-bit floating-point number. */
    public @Nullable Float floating() {
        String text = string();
        return text == null ? null : Scalars.floating(text, trail);
    }

    /** The value as a 64-bit floating-point number. */
    public @Nullable Double doubling() {
        String text = string();
        return text == null ? null : Scalars.doubling(text, trail);
    }

    /** The value as a decimal number, its scale kept. */
    public @Nullable BigDecimal decimal() {
        String text = string();
        return text == null ? null : Scalars.decimal(text, trail);
    }

    /**
     * The value as a time.
     *
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     *     {@code epoch-millis}, or empty for ISO 8601 with or without seconds and fraction
     */
    public @Nullable Instant timestamp(String pattern) {
        String text = string();
        return text == null ? null : Scalars.instant(text, pattern, trail);
    }

    /**
     * Insists on a field that always comes.
     *
     * @param value the value read, or null
     * @param field the wire name, for the message
     * @throws DecodeException when the value is null
     */
    public final <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw trail.missing(field);
        }
        return value;
    }

    /**
     * The list to add elements to. Its {@code add} drops null.
     *
     * @param sofar the list begun earlier in the same structure, or null
     */
    public final <T> List<T> list(@Nullable List<T> sofar) {
        return sofar == null ? new ResponseList<>() : sofar;
    }

    /** Insists that nothing follows the answer. */
    public abstract void finish();

    /** The server's identifier of the request, once read. */
    public final @Nullable String requestId() {
        return trail.requestId();
    }
}
