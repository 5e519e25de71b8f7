package dev.tenon.runtime.generated;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One documented field of a response, or the element of a list: its name on the wire and what it contains. Immutable.
 * {@link StructureReader} says which strings, numbers, booleans and times each kind accepts.
 */
public final class Field {
    private final Kind kind;
    private final String[] names;
    private final boolean always;
    private final String pattern;
    private final @Nullable Supplier<Structure> structure;
    /** What that gave; any thread may be the one that asked, since it is the same each time. */
    private @Nullable Structure given;

    private final @Nullable Field element;
    private final @Nullable MapShape map;
    private final @Nullable Function<String, ?> maker;
    private final boolean single;

    private Field(
            Kind kind,
            String[] names,
            boolean always,
            String pattern,
            @Nullable Supplier<Structure> structure,
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

    /** A string; becomes a {@link String}. */
    public static Field string(@Nullable String name) {
        return scalar(Kind.STRING, name);
    }

    /** A 32-bit integer; becomes an {@link Integer}. */
    public static Field integer(@Nullable String name) {
        return scalar(Kind.INTEGER, name);
    }

    /** A 64-bit integer; becomes a {@link Long}. */
    public static Field longInteger(@Nullable String name) {
        return scalar(Kind.LONG, name);
    }

    /** A boolean; becomes a {@link Boolean}. */
    public static Field bool(@Nullable String name) {
        return scalar(Kind.BOOLEAN, name);
    }

    /**
     * A boolean; becomes a {@link Boolean}.
     *
     * @param name the name on the wire
     * @param format the text for true, a slash, and the text for false; {@code true}, {@code false}, 1 and 0 are
     *     accepted, too
     */
    public static Field bool(@Nullable String name, String format) {
        return scalar(Kind.BOOLEAN, name, format);
    }

    /**
     * Bytes; becomes a {@link dev.tenon.runtime.value.Blob}.
     *
     * @param name the name on the wire
     * @param format {@code base64} (also if empty), {@code base64url} or {@code hex}
     */
    public static Field blob(@Nullable String name, String format) {
        return scalar(Kind.BLOB, name, format);
    }

    /** Any JSON value, or the content of an XML element; becomes a {@link dev.tenon.runtime.value.JsonValue}. */
    public static Field json(@Nullable String name) {
        return scalar(Kind.JSON, name);
    }

    /** A 32-bit floating-point number; becomes a {@link Float}. */
    public static Field floating(@Nullable String name) {
        return scalar(Kind.FLOAT, name);
    }

    /** The same, or a number that is not finite where the format is {@code ieee-754}. */
    public static Field floating(@Nullable String name, String format) {
        return scalar(Kind.FLOAT, name, format);
    }

    /** A 64-bit floating-point number, or one that is not finite where the format is {@code ieee-754}. */
    public static Field doubling(@Nullable String name, String format) {
        return scalar(Kind.DOUBLE, name, format);
    }

    /** A 64-bit floating-point number; becomes a {@link Double}. */
    public static Field doubling(@Nullable String name) {
        return scalar(Kind.DOUBLE, name);
    }

    /** A decimal number, keeping its scale; becomes a {@link java.math.BigDecimal}. */
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
        return structure(name, new Known(structure));
    }

    /**
     * A structure that may not be known yet, as one that holds itself; becomes what the factory makes of it.
     *
     * @param name the name on the wire
     * @param structure gives the structure whenever a response is read, the same one each time
     */
    public static Field structure(@Nullable String name, Supplier<Structure> structure) {
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
     * A map; becomes a {@link java.util.Map} with string keys. The keys are the names of members.
     *
     * @param name the name on the wire
     * @param value what a value is
     */
    public static Field map(@Nullable String name, Field value) {
        return new Field(Kind.STRING, names(name), false, "", null, null, new MapShape(null, "", value), null);
    }

    /**
     * A map; becomes a {@link java.util.Map} with string keys. In XML each entry is an element with a key and a value;
     * in JSON the same objects may be in an array, or the keys are the names of members.
     *
     * @param name the name on the wire
     * @param entry the name around each entry; null if the entries are siblings with the name of the field
     * @param key the name of the key
     * @param value what a value is, by its name
     */
    public static Field map(@Nullable String name, @Nullable String entry, String key, Field value) {
        return new Field(Kind.STRING, names(name), false, "", null, null, new MapShape(entry, key, value), null);
    }

    /** The same text, converted to another type. */
    public Field as(Function<String, ?> other) {
        return new Field(kind, names, always, pattern, structure, element, map, other);
    }

    /** A copy whose absence is an error. */
    public Field always() {
        return new Field(kind, names, true, pattern, structure, element, map, maker);
    }

    /** A copy with another name besides. */
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

    /** The scalar type; meaningless for structures, lists and maps. */
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
        Structure known = given;
        if (known == null && structure != null) {
            known = structure.get();
            given = known;
        }
        return known;
    }

    /** The element of a list; null for everything else. */
    public @Nullable Field element() {
        return element;
    }

    /** Converts a text to another type; null if the text is the value. */
    public @Nullable Function<String, ?> maker() {
        return maker;
    }

    /** The form of a map; null for everything else. */
    public @Nullable MapShape map() {
        return map;
    }

    /**
     * The form of a map.
     *
     * @param entry the name around each entry; null if there is none
     * @param key the name of the key in an entry; empty if the keys are the names of members
     * @param value what a value is
     */
    public record MapShape(@Nullable String entry, String key, Field value) {
        /** Whether the keys are the names of members. */
        public boolean isOfMembers() {
            return key.isEmpty();
        }
    }

    /** A structure that is there already; named, because the first response is read sooner without a lambda. */
    private record Known(Structure get) implements Supplier<Structure> {}

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
