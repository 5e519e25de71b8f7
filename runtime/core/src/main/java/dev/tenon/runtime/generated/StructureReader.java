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
 * Gives the members of one structure of a response, whatever its format, each by its name on the wire and as the kind it is
 * documented to be. A name is null for an element without a name around it, such as one of a bare array.
 *
 * <p>Rules for values: an absent member and a null are null; the empty text is the empty text for strings and null for every
 * other type; text is kept as it is for strings and trimmed for every other type; a number is accepted where text is
 * documented, in its own spelling, and text where a number is documented; {@code 1.0} and {@code 1e3} are integers,
 * {@code 1.9} is not. Null elements of lists are dropped. Not safe for use by several threads.
 */
public interface StructureReader {
    /** A reader of a structure without members: null, no elements, and blank, zero or false for what always comes. */
    static StructureReader empty() {
        return FieldRecorder.ofNothing();
    }

    /**
     * A reader of members that are there already.
     *
     * @param values the members, in the order in which the factory asks for them
     */
    static StructureReader of(@Nullable Object... values) {
        return new SlotReader(values);
    }

    /** Says that the absence of the member named next is an error. */
    AlwaysReader always();

    /** Gives another name of the member named next. */
    StructureReader alias(String name);

    /** The member that is next, whatever it is; null when it is absent. For structures whose fields were given, not learnt. */
    @Nullable Object next();

    /** A text. */
    @Nullable String string(@Nullable String name);

    /** A whole number of 32 bits. */
    @Nullable Integer integer(@Nullable String name);

    /** A whole number of 64 bits. */
    @Nullable Long longInteger(@Nullable String name);

    /** A flag. */
    @Nullable Boolean bool(@Nullable String name);

    /**
     * A flag.
     *
     * @param name the name on the wire
     * @param format what stands for true, a slash, and what stands for false; {@code true}, {@code false}, 1 and 0 are
     *     read, too
     */
    @Nullable Boolean bool(@Nullable String name, String format);

    /** A floating-point number of 32 bits. */
    @Nullable Float floating(@Nullable String name);

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    @Nullable Float floating(@Nullable String name, String format);

    /** A floating-point number of 64 bits. */
    @Nullable Double doubling(@Nullable String name);

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    @Nullable Double doubling(@Nullable String name, String format);

    /** A decimal number, its scale kept. */
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
     * @param format {@code base64}, which an empty format means too, {@code base64url} or {@code hex}
     */
    @Nullable Blob blob(@Nullable String name, String format);

    /** Any JSON value, or what an element of XML holds. */
    @Nullable JsonValue json(@Nullable String name);

    /**
     * A text, made into a value of another type.
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
     * A list of texts; empty when it is absent.
     *
     * @param name the name on the wire
     * @param elementName the name around each text
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
     * @param element asks for one element, as a member of the name that is around each of them
     */
    <T> List<T> list(@Nullable String name, Function<StructureReader, ? extends @Nullable T> element);

    /**
     * A map with texts as keys; empty when it is absent. The keys are the names of members.
     *
     * @param name the name on the wire
     * @param value asks for one value, which has no name
     */
    <T> Map<String, T> map(@Nullable String name, Function<StructureReader, ? extends @Nullable T> value);

    /**
     * A map with texts as keys; empty when it is absent. In XML each entry is an element with a key and a value; in JSON the
     * same objects may stand in an array, or the keys are the names of members.
     *
     * @param name the name on the wire
     * @param entry the name around each entry; null where the entries stand beside each other under the name of the member
     * @param key the name of the key
     * @param value asks for one value, as a member of its name
     */
    <T> Map<String, T> map(
            @Nullable String name,
            @Nullable String entry,
            String key,
            Function<StructureReader, ? extends @Nullable T> value);
}
