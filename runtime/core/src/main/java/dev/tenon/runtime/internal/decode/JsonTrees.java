package dev.tenon.runtime.internal.decode;

import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.generated.Field;
import dev.tenon.runtime.generated.Field.MapShape;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonNull;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonToken;

/** Reads what has no fixed members in JSON: maps, and values of any shape. */
final class JsonTrees {
    private final JsonCursor cursor;
    private final JsonTokens tokens;
    private final ReadPosition position;

    JsonTrees(JsonCursor cursor, JsonTokens tokens) {
        this.cursor = cursor;
        this.tokens = tokens;
        this.position = cursor.position();
    }

    /** Reads a map: an object, an array of entries, or what represents an empty one. */
    void map(MapShape shape, Map<String, Object> map) {
        if (tokens.takes(JsonToken.START_OBJECT)) {
            String key;
            while ((key = tokens.name()) != null) {
                put(map, key, shape.value());
            }
        } else if (tokens.takes(JsonToken.START_ARRAY)) {
            while (!tokens.takes(JsonToken.END_ARRAY)) {
                entry(shape, map);
            }
        } else if (!takesEmpty()) {
            throw position.fail(Kind.TYPE, "found a value where a map is documented");
        }
    }

    /** A null is left out, even of what may be empty. */
    private void put(Map<String, Object> map, String key, Field value) {
        if (!tokens.takes(JsonToken.VALUE_NULL)) {
            cursor.put(map, key, value);
        }
    }

    private boolean takesEmpty() {
        if (tokens.takes(JsonToken.VALUE_NULL)) {
            return true;
        }
        String text = tokens.string();
        return text != null && text.isBlank();
    }

    /** The value may come before its key. */
    private void entry(MapShape shape, Map<String, Object> map) {
        if (shape.isOfMembers() || !tokens.takes(JsonToken.START_OBJECT)) {
            throw position.fail(Kind.TYPE, "found an array where a map is documented");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        String key = null;
        String name;
        while ((name = tokens.name()) != null) {
            if (name.equals(shape.key())) {
                key = cursor.string();
            } else if (name.equals(shape.value().name())) {
                put(values, name, shape.value());
            } else {
                tokens.skip();
            }
        }
        cursor.putEntry(map, key, values);
    }

    JsonValue value() {
        position.counted();
        JsonToken token = tokens.take();
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonValue.of(tokens.text());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(tokens.text());
            case VALUE_TRUE -> JsonValue.of(true);
            case VALUE_FALSE -> JsonValue.of(false);
            default -> new JsonNull();
        };
    }

    private JsonValue number(String text) {
        try {
            return JsonValue.of(new BigDecimal(text));
        } catch (NumberFormatException unreadable) {
            throw position.fail(Kind.VALUE, "a number is malformed");
        }
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        String name;
        while ((name = tokens.name()) != null) {
            if (members.put(name, value()) != null) {
                throw position.fail(Kind.DUPLICATE, "a name appears twice in one object");
            }
        }
        return new JsonObject(members);
    }

    private JsonValue array() {
        List<JsonValue> elements = new ArrayList<>();
        while (!tokens.takes(JsonToken.END_ARRAY)) {
            elements.add(value());
        }
        return new JsonArray(elements);
    }
}
