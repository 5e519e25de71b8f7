package dev.tenon.runtime.value;

import dev.tenon.runtime.internal.text.JsonQuotes;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import dev.tenon.runtime.value.JsonValue.JsonString;
import java.util.Map;

/** Writes JSON without whitespace. */
final class JsonWriter {
    private final StringBuilder json = new StringBuilder();

    private JsonWriter() {}

    static String text(JsonValue value) {
        JsonWriter writer = new JsonWriter();
        writer.write(value);
        return writer.json.toString();
    }

    private void write(JsonValue value) {
        if (value instanceof JsonObject object) {
            object(object.members());
        } else if (value instanceof JsonArray array) {
            String separator = "[";
            for (JsonValue element : array.elements()) {
                json.append(separator);
                write(element);
                separator = ",";
            }
            json.append(array.elements().isEmpty() ? "[]" : "]");
        } else if (value instanceof JsonString string) {
            JsonQuotes.append(json, string.value());
        } else {
            json.append(value);
        }
    }

    private void object(Map<String, JsonValue> members) {
        String separator = "{";
        for (Map.Entry<String, JsonValue> member : members.entrySet()) {
            json.append(separator);
            JsonQuotes.append(json, member.getKey());
            json.append(':');
            write(member.getValue());
            separator = ",";
        }
        json.append(members.isEmpty() ? "{}" : "}");
    }
}
