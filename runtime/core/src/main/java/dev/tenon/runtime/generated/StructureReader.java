package dev.tenon.runtime.generated;

import dev.tenon.runtime.value.Blob;
import dev.tenon.runtime.value.JsonValue;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the members of one structure of a response, in any format, each by its wire name and documented type. The name
 * is null for an element without a name, such as one of a bare array.
 *
 * <p>Rules for values: an absent member and a null are null; empty text is an empty string for strings and null for
 * every other type; text is kept as is for strings and trimmed for every other type; a number is accepted where a
 * string is documented, as it is spelled, and a string where a number is documented; {@code 1.0} and {@code 1e3} are
 * integers, {@code 1.9} is not. Null elements of lists are dropped. Not thread-safe.
 */
public interface StructureReader {
    /** A reader of a structure without members: null, no elements, and empty, zero or false for what is always sent. */
    static StructureReader empty() {
        return FieldRecorder.ofNothing();
    }

    /**
     * A reader of members that are already known.
     *
     * @param values the members, in the order in which the factory asks for them
     */
    static StructureReader of(@Nullable Object... values) {
        return new SlotReader(values);
    }

    /** Makes the absence of the next member an error. */
    AlwaysReader always();

    /** Adds another name for the next member. */
    StructureReader alias(String name);

    /**
     * The next member, of any type; null when it is absent. For structures whose fields were given rather than
     * recorded.
     */
    @Nullable Object next();

    /** A string. */
    @Nullable String string(@Nullable String name);

    /** A 32-bit integer. */
    @Nullable Integer integer(@Nullable String name);

    /** A 64-bit integer. */
    @Nullable Long longInteger(@Nullable String name);

    /** A boolean. */
    @Nullable Boolean bool(@Nullable String name);

    /**
     * A boolean.
     *
     * @param name the name on the wire
     * @param format the text for true, a slash, and the text for false; {@code true}, {@code false}, 1 and 0 are
     *     accepted, too
     */
    @Nullable Boolean bool(@Nullable String name, String format);

    /** A 32-bit floating-point number. */
    @Nullable Float floating(@Nullable String name);

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    @Nullable Float floating(@Nullable String name, String format);

    /** A 64-bit floating-point number. */
    @Nullable Double doubling(@Nullable String name);

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    @Nullable Double doubling(@Nullable String name, String format);

    /** A decimal number, keeping its scale. */
    @Nullable BigDecimal decimal(@Nullable String name);

    /**
     * A time.
     *
     * @param name the name on the wire
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     *     {@code epoch-millis}, {@code http-date}, or empty for ISO 8601 with or without seconds and fraction
     */
    @Nullable Instant timestamp(@Nullable String name, String pattern);

    /**
     * Bytes.
     *
     * @param name the name on the wire
     * @param format {@code base64} (also if empty), {@code base64url} or {@code hex}
     */
    @Nullable Blob blob(@Nullable String name, String format);

    /** Any JSON value, or the content of an XML element. */
    @Nullable JsonValue json(@Nullable String name);

    /**
     * A string, converted to another type.
     *
     * @param name the name on the wire
     * @param maker makes the value
     */
    <T> @Nullable T value(@Nullable String name, Function<String, T> maker);

    /**
     * A structure.
     *
     * @param name the name on the wire
     * @param number its number, by which the {@link StructureFactory} knows it
     */
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T structure(@Nullable String name, int number);

    /**
     * A list of strings; empty when it is absent.
     *
     * @param name the name on the wire
     * @param elementName the name around each string
     */
    List<String> strings(@Nullable String name, @Nullable String elementName);

    /**
     * A list of structures; empty when it is absent.
     *
     * @param name the name on the wire
     * @param elementName the name around each structure
     * @param number the number of the structure, by which the {@link StructureFactory} knows it
     */
    <T> List<T> structures(@Nullable String name, @Nullable String elementName, int number);

    /**
     * A list of anything else; empty when it is absent.
     *
     * @param name the name on the wire
     * @param element reads one element, as a member with the name around each of them
     */
    <T> List<T> list(@Nullable String name, Function<StructureReader, ? extends @Nullable T> element);

    /**
     * A map with string keys; empty when it is absent. The keys are the names of members.
     *
     * @param name the name on the wire
     * @param value reads one value, which has no name
     */
    <T> Map<String, T> map(@Nullable String name, Function<StructureReader, ? extends @Nullable T> value);

    /**
     * A map with string keys; empty when it is absent. In XML each entry is an element with a key and a value; in JSON
     * the same objects may be in an array, or the keys are the names of members.
     *
     * @param name the name on the wire
     * @param entry the name around each entry; null if the entries are siblings with the name of the member
     * @param key the name of the key
     * @param value reads one value, as a member with its name
     */
    <T> Map<String, T> map(
            @Nullable String name,
            @Nullable String entry,
            String key,
            Function<StructureReader, ? extends @Nullable T> value);
}
