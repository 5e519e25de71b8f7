package dev.tenon.imported;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.runtime.value.JsonValue.JsonNull;
import dev.tenon.runtime.value.JsonValue.JsonObject;
import dev.tenon.runtime.value.JsonValue.JsonString;
import java.util.Map;
import java.util.TreeMap;

/** The values of free JSON by the path below it. */
final class JsonLeaves {
    private final Map<String, String> leaves = new TreeMap<>();

    private JsonLeaves() {}

    static Map<String, String> of(Object json) {
        JsonLeaves all = new JsonLeaves();
        all.add("", (JsonValue) json);
        return all.leaves;
    }

    private void add(String path, JsonValue json) {
        if (json instanceof JsonObject object) {
            object.members().forEach((name, value) -> add(path + "/" + name, value));
        } else if (json instanceof JsonArray array) {
            for (int index = 0; index < array.elements().size(); index++) {
                add(path + "[" + index + "]", array.elements().get(index));
            }
        } else if (json instanceof JsonString string) {
            leaves.put(path, string.value());
        } else if (!(json instanceof JsonNull)) {
            leaves.put(path, json.toString());
        }
    }
}
