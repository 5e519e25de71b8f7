package dev.tenon.runtime.value;

import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonNull;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON texts. */
final class JsonReader {
    private static final int MAX_NESTING = 200;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .build();

    private final JsonParser parser;

    private JsonReader(JsonParser parser) {
        this.parser = parser;
    }

    static JsonValue read(String text) {
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            JsonToken first = parser.nextToken();
            JsonValue value = first == null ? null : new JsonReader(parser).value(first);
            if (value == null || parser.nextToken() != null) {
                throw new IllegalArgumentException("the text is not one JSON value");
            }
            return value;
        } catch (StreamConstraintsException tooLarge) {
            throw new IllegalArgumentException("the text is nested more than " + MAX_NESTING
                    + " deep, or contains a number or string that is too long");
        } catch (JacksonException malformed) {
            // The parser's own words quote what it read.
            throw new IllegalArgumentException("the text is not valid JSON");
        }
    }

    private JsonValue value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> JsonValue.of(parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> JsonValue.of(new BigDecimal(parser.getString()));
            case VALUE_TRUE -> JsonValue.of(true);
            case VALUE_FALSE -> JsonValue.of(false);
            default -> new JsonNull();
        };
    }

    private JsonValue object() {
        Map<String, JsonValue> members = new LinkedHashMap<>();
        for (String name = parser.nextName(); name != null; name = parser.nextName()) {
            if (members.put(name, value(parser.nextToken())) != null) {
                throw new IllegalArgumentException("a name appears twice in one object");
            }
        }
        return new JsonObject(members);
    }

    private JsonValue array() {
        List<JsonValue> elements = new ArrayList<>();
        for (JsonToken token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            elements.add(value(token));
        }
        return new JsonArray(elements);
    }
}
