package dev.tenon.runtime.value;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An immutable JSON value of any shape. Its {@code toString} is its JSON text, without whitespace. Make one with {@link
 * #of(String)} and its overloads, {@link #array}, {@link #object} or {@link #parse}; take one apart with {@code
 * instanceof} and the records below, or with {@link #get(String)} and {@link #elements()}.
 */
public sealed interface JsonValue {
    /**
     * An object.
     *
     * @param members its members, in their order
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {
        /** Copies the members. */
        public JsonObject {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * An array.
     *
     * @param elements its elements
     */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        /** Copies the elements. */
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * A text.
     *
     * @param value the text, without quotes and escapes
     */
    record JsonString(String value) implements JsonValue {
        @Override
        public String toString() {
            return JsonWriter.text(this);
        }
    }

    /**
     * A number.
     *
     * @param value the number, keeping its scale: {@code 1.0} and {@code 1} are not equal
     */
    record JsonNumber(BigDecimal value) implements JsonValue {
        @Override
        public String toString() {
            return value.toString();
        }
    }

    /**
     * A boolean.
     *
     * @param value the flag
     */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** The literal {@code null}. */
    record JsonNull() implements JsonValue {
        @Override
        public String toString() {
            return "null";
        }
    }

    /** A string. */
    static JsonValue of(String value) {
        return new JsonString(value);
    }

    /** An integer. */
    static JsonValue of(long value) {
        return new JsonNumber(BigDecimal.valueOf(value));
    }

    /** A number. */
    static JsonValue of(BigDecimal value) {
        return new JsonNumber(value);
    }

    /** A boolean. */
    static JsonValue of(boolean value) {
        return new JsonBoolean(value);
    }

    /** An array of these elements. */
    static JsonValue array(JsonValue... elements) {
        return new JsonArray(List.of(elements));
    }

    /** An object of these members. */
    static JsonValue object(Map<String, JsonValue> members) {
        return new JsonObject(members);
    }

    /**
     * Reads a JSON text.
     *
     * @param text one value; nested at most 200 deep, no name twice in one object
     * @throws IllegalArgumentException when it is anything else; the message does not quote the text
     */
    static JsonValue parse(String text) {
        return JsonReader.read(text);
    }

    /** The member with a name; empty when there is none, or this is not an object. */
    default Optional<JsonValue> get(String name) {
        return Optional.ofNullable(members().get(name));
    }

    /** The members of an object, in their order; none for anything else. */
    default Map<String, JsonValue> members() {
        return Map.of();
    }

    /** The elements of an array; none for anything else. */
    default List<JsonValue> elements() {
        return List.of();
    }

    /** The text of a string without quotes, or the JSON text of anything else. */
    default String text() {
        return this instanceof JsonString string ? string.value() : toString();
    }
}
