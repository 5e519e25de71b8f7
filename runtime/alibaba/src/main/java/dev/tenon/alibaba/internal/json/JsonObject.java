package dev.tenon.alibaba.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/**
 * A JSON object of texts, numbers, flags, objects and lists of objects, read whole. Immutable. Of a member that is given
 * twice the last one counts, as it does for the official tools.
 */
public final class JsonObject {
    private static final int DEEPEST = 16;
    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final Map<String, Object> members;

    private JsonObject(Map<String, Object> members) {
        this.members = members;
    }

    /**
     * Reads a document.
     *
     * @param document the document, in UTF-8
     * @throws MalformedJsonException when it is anything but one JSON object
     */
    public static JsonObject parse(byte[] document) throws MalformedJsonException {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), document)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new MalformedJsonException("is not a JSON object");
            }
            JsonObject read = object(parser);
            if (parser.nextToken() != null) {
                throw new MalformedJsonException("continues after the JSON object");
            }
            return read;
        } catch (JacksonException malformed) {
            // Its own message quotes what it found.
            throw new MalformedJsonException("is not valid JSON, line "
                    + (malformed.getLocation() == null
                            ? 1
                            : malformed.getLocation().getLineNr()));
        }
    }

    private static JsonObject object(JsonParser parser) {
        Map<String, Object> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            Object value = value(parser);
            if (value == null) {
                members.remove(name);
            } else {
                members.put(name, value);
            }
        }
        return new JsonObject(members);
    }

    private static @Nullable Object value(JsonParser parser) {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return object(parser);
        }
        if (token == JsonToken.START_ARRAY) {
            List<Object> elements = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Object element = value(parser);
                if (element != null) {
                    elements.add(element);
                }
            }
            return elements;
        }
        return token == JsonToken.VALUE_NULL ? null : parser.getString();
    }

    /** The text, number or flag with that name, as it is spelled; null when there is none, or when it is empty. */
    public @Nullable String text(String name) {
        return members.get(name) instanceof String text && !text.isEmpty() ? text : null;
    }

    /** The object with that name; null when there is none. */
    public @Nullable JsonObject object(String name) {
        return members.get(name) instanceof JsonObject object ? object : null;
    }

    /** The objects in the list with that name; none when there is no such list. */
    public List<JsonObject> objects(String name) {
        List<JsonObject> objects = new ArrayList<>();
        if (members.get(name) instanceof List<?> elements) {
            for (Object element : elements) {
                if (element instanceof JsonObject object) {
                    objects.add(object);
                }
            }
        }
        return objects;
    }

    /** The names of its members. */
    @Override
    public String toString() {
        return "JsonObject" + members.keySet();
    }
}
