package dev.tenon.runtime.generated;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One documented field of a response, or the element of a list: its name on the wire and what stands in it. Immutable.
 * The text, number, flag and time that each kind takes are told at {@link StructureReader}.
 */
public final class Field {
    private final Kind kind;
    private final String[] names;
    private final boolean always;
    private final String pattern;
    private final @Nullable Structure structure;
    private final @Nullable Field element;
    private final @Nullable MapShape map;
    private final @Nullable Function<String, ?> maker;
    private final boolean single;

    private Field(
            Kind kind,
            String[] names,
            boolean always,
            String pattern,
            @Nullable Structure structure,
            @Nullable Field element,
            @Nullable MapShape map,
            @Nullable Function<String, ?> maker) {
        this.kind = kind;
        this.names = names;
        this.always = always;
        this.pattern = pattern;
        this.structure = structure;
        this.element = element;
        this.map = map;
        this.maker = maker;
        this.single = structure == null && element == null && map == null && maker == null && kind != Kind.JSON;
    }

    private static Field scalar(Kind kind, @Nullable String name) {
        return scalar(kind, name, "");
    }

    private static Field scalar(Kind kind, @Nullable String name, String pattern) {
        return new Field(kind, names(name), false, pattern, null, null, null, null);
    }

    private static String[] names(@Nullable String name) {
        return name == null ? new String[0] : new String[] {name};
    }

    /** A text; becomes a {@link String}. */
    public static Field string(@Nullable String name) {
        return scalar(Kind.STRING, name);
    }

    /** A whole number of 32 bits; becomes an {@link Integer}. */
    public static Field integer(@Nullable String name) {
        return scalar(Kind.INTEGER, name);
    }

    /** A whole number of 64 bits; becomes a {@link Long}. */
    public static Field longInteger(@Nullable String name) {
        return scalar(Kind.LONG, name);
    }

    /** A flag; becomes a {@link Boolean}. */
    public static Field bool(@Nullable String name) {
        return scalar(Kind.BOOLEAN, name);
    }

    /**
     * A flag; becomes a {@link Boolean}.
     *
     * @param name the name on the wire
     * @param format what stands for true, a slash, and what stands for false; {@code true}, {@code false}, 1 and 0 are
     *     read, too
     */
    public static Field bool(@Nullable String name, String format) {
        return scalar(Kind.BOOLEAN, name, format);
    }

    /**
     * Bytes; becomes a {@link dev.tenon.runtime.value.Blob}.
     *
     * @param name the name on the wire
     * @param format {@code base64}, which an empty format means too, {@code base64url} or {@code hex}
     */
    public static Field blob(@Nullable String name, String format) {
        return scalar(Kind.BLOB, name, format);
    }

    /** Any JSON value, or what an element of XML holds; becomes a {@link dev.tenon.runtime.value.JsonValue}. */
    public static Field json(@Nullable String name) {
        return scalar(Kind.JSON, name);
    }

    /** A floating-point number of 32 bits; becomes a {@link Float}. */
    public static Field floating(@Nullable String name) {
        return scalar(Kind.FLOAT, name);
    }

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    public static Field floating(@Nullable String name, String format) {
        return scalar(Kind.FLOAT, name, format);
    }

    /** A floating-point number of 64 bits, or one that is not finite where the format is {@code ieee-754}. */
    public static Field doubling(@Nullable String name, String format) {
        return scalar(Kind.DOUBLE, name, format);
    }

    /** A floating-point number of 64 bits; becomes a {@link Double}. */
    public static Field doubling(@Nullable String name) {
        return scalar(Kind.DOUBLE, name);
    }

    /** A decimal number, its scale kept; becomes a {@link java.math.BigDecimal}. */
    public static Field decimal(@Nullable String name) {
        return scalar(Kind.DECIMAL, name);
    }

    /**
     * A time; becomes an {@link java.time.Instant}.
     *
     * @param name the name on the wire
     * @param pattern a pattern of {@link java.time.format.DateTimeFormatter}, {@code epoch-seconds},
     *     {@code epoch-millis}, {@code http-date}, or empty for ISO 8601 with or without seconds and fraction
     */
    public static Field timestamp(@Nullable String name, String pattern) {
        return scalar(Kind.TIMESTAMP, name, pattern);
    }

    /** A structure; becomes what the factory makes of it. */
    public static Field structure(@Nullable String name, Structure structure) {
        return new Field(Kind.STRING, names(name), false, "", structure, null, null, null);
    }

    /**
     * A list; becomes a {@link java.util.List}.
     *
     * @param name the name on the wire
     * @param element the elements, by the name around each of them; without a name for a bare array
     */
    public static Field list(@Nullable String name, Field element) {
        return new Field(Kind.STRING, names(name), false, "", null, element, null, null);
    }

    /**
     * A map; becomes a {@link java.util.Map} with texts as keys. The keys are the names of members.
     *
     * @param name the name on the wire
     * @param value what a value is
     */
    public static Field map(@Nullable String name, Field value) {
        return new Field(Kind.STRING, names(name), false, "", null, null, new MapShape(null, "", value), null);
    }

    /**
     * A map; becomes a {@link java.util.Map} with texts as keys. In XML each entry is an element with a key and a value;
     * in JSON the same objects may stand in an array, or the keys are the names of members.
     *
     * @param name the name on the wire
     * @param entry the name around each entry; null where the entries stand beside each other under the name of the field
     * @param key the name of the key
     * @param value what a value is, by its name
     */
    public static Field map(@Nullable String name, @Nullable String entry, String key, Field value) {
        return new Field(Kind.STRING, names(name), false, "", null, null, new MapShape(entry, key, value), null);
    }

    /** The same text, made into a value of another type. */
    public Field as(Function<String, ?> other) {
        return new Field(kind, names, always, pattern, structure, element, map, other);
    }

    /** The same, and its absence is an error. */
    public Field always() {
        return new Field(kind, names, true, pattern, structure, element, map, maker);
    }

    /** The same, by another name too. */
    public Field alias(String name) {
        String[] more = Arrays.copyOf(names, names.length + 1);
        more[names.length] = name;
        return new Field(kind, more, always, pattern, structure, element, map, maker);
    }

    /** The first name; null for the elements of a bare array. */
    public @Nullable String name() {
        return names.length == 0 ? null : names[0];
    }

    /** All names, the first one first. */
    public List<String> names() {
        return List.of(names);
    }

    /** Which scalar; without meaning for structures, lists and maps. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is a text, a number, a flag, a time or bytes, taken as it is. */
    public boolean isSingle() {
        return single;
    }

    /** Whether its absence is an error. */
    public boolean isAlways() {
        return always;
    }

    /** The format of a value; empty for the usual one. */
    public String pattern() {
        return pattern;
    }

    /** The fields of a structure, or of each element of a list of structures; null for everything else. */
    public @Nullable Structure structure() {
        return structure;
    }

    /** The element of a list; null for everything else. */
    public @Nullable Field element() {
        return element;
    }

    /** What makes a value of another type of a text; null where the text is the value. */
    public @Nullable Function<String, ?> maker() {
        return maker;
    }

    /** What a map holds and how; null for everything else. */
    public @Nullable MapShape map() {
        return map;
    }

    /**
     * What a map holds and how.
     *
     * @param entry the name around each entry; null where there is none
     * @param key the name of the key in an entry; empty where the keys are the names of members
     * @param value what a value is
     */
    public record MapShape(@Nullable String entry, String key, Field value) {
        /** Whether the keys are the names of members. */
        public boolean isOfMembers() {
            return key.isEmpty();
        }
    }

    /** The scalar types of response fields. */
    public enum Kind {
        /** A {@link String}. */
        STRING,
        /** An {@link Integer}. */
        INTEGER,
        /** A {@link Long}. */
        LONG,
        /** A {@link Boolean}. */
        BOOLEAN,
        /** A {@link Float}. */
        FLOAT,
        /** A {@link Double}. */
        DOUBLE,
        /** A {@link java.math.BigDecimal}. */
        DECIMAL,
        /** An {@link java.time.Instant}. */
        TIMESTAMP,
        /** A {@link dev.tenon.runtime.value.Blob}. */
        BLOB,
        /** A {@link dev.tenon.runtime.value.JsonValue}. */
        JSON
    }
}
