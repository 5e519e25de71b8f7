package dev.tenon.runtime.generated;

import java.util.Arrays;
import java.util.List;
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

    private Field(
            Kind kind,
            String[] names,
            boolean always,
            String pattern,
            @Nullable Structure structure,
            @Nullable Field element) {
        this.kind = kind;
        this.names = names;
        this.always = always;
        this.pattern = pattern;
        this.structure = structure;
        this.element = element;
    }

    private static Field scalar(Kind kind, @Nullable String name) {
        return new Field(kind, names(name), false, "", null, null);
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

    /** A floating-point number of 32 bits; becomes a {@link Float}. */
    public static Field floating(@Nullable String name) {
        return scalar(Kind.FLOAT, name);
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
     *     {@code epoch-millis}, or empty for ISO 8601 with or without seconds and fraction
     */
    public static Field timestamp(@Nullable String name, String pattern) {
        return new Field(Kind.TIMESTAMP, names(name), false, pattern, null, null);
    }

    /** A structure; becomes what the factory makes of it. */
    public static Field structure(@Nullable String name, Structure structure) {
        return new Field(Kind.STRING, names(name), false, "", structure, null);
    }

    /**
     * A list; becomes a {@link java.util.List}.
     *
     * @param name the name on the wire
     * @param element the elements, by the name around each of them; without a name for a bare array
     */
    public static Field list(@Nullable String name, Field element) {
        return new Field(Kind.STRING, names(name), false, "", null, element);
    }

    /** The same, and its absence is an error. */
    public Field always() {
        return new Field(kind, names, true, pattern, structure, element);
    }

    /** The same, by another name too. */
    public Field alias(String name) {
        String[] more = Arrays.copyOf(names, names.length + 1);
        more[names.length] = name;
        return new Field(kind, more, always, pattern, structure, element);
    }

    /** The first name; null for the elements of a bare array. */
    public @Nullable String name() {
        return names.length == 0 ? null : names[0];
    }

    /** All names, the first one first. */
    public List<String> names() {
        return List.of(names);
    }

    /** Which scalar; without meaning for structures and lists. */
    public Kind kind() {
        return kind;
    }

    /** Whether its absence is an error. */
    public boolean isAlways() {
        return always;
    }

    /** The pattern of a time; empty for everything else. */
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
        TIMESTAMP
    }
}
