package dev.tenon.testkit.internal.text;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Lists and maps that a parameter carries as text. */
public final class EncodedText {
    private EncodedText() {}

    /** Reads a JSON array of single values; empty when the text is anything else. */
    public static Optional<List<String>> jsonArray(String text) {
        return jsonArray(text, ScalarKind.STRING);
    }

    private static Optional<List<String>> jsonArray(String text, ScalarKind kind) {
        return json(text)
                .filter(JsonValue.JsonArray.class::isInstance)
                .filter(array -> array.elements().stream().allMatch(element -> isOf(kind, element)))
                .map(array -> array.elements().stream()
                        .map(element -> text(kind, element))
                        .toList());
    }

    /** Reads a list sent in one parameter; empty when a JSON array is expected and the text is not one. */
    public static Optional<List<String>> list(ParameterType.EncodedList type, String text) {
        return type.separator().isEmpty()
                ? jsonArray(text, type.element().kind())
                : Optional.of(List.of(text.split(Pattern.quote(type.separator().get()), -1)));
    }

    /** Reads a map sent in one parameter; empty when the text is not a JSON object of such values. */
    public static Optional<Map<String, String>> map(ParameterType.MapOf type, String text) {
        ScalarKind kind = type.value().kind();
        return json(text)
                .filter(JsonValue.JsonObject.class::isInstance)
                .filter(object -> object.members().values().stream().allMatch(value -> isOf(kind, value)))
                .map(object -> {
                    Map<String, String> members = new LinkedHashMap<>();
                    object.members().forEach((name, value) -> members.put(name, text(kind, value)));
                    return members;
                });
    }

    private static boolean isOf(ScalarKind kind, JsonValue value) {
        return kind == ScalarKind.JSON
                || !(value instanceof JsonValue.JsonArray || value instanceof JsonValue.JsonObject);
    }

    private static String text(ScalarKind kind, JsonValue value) {
        return kind == ScalarKind.JSON ? value.toString() : value.text();
    }

    private static Optional<JsonValue> json(String text) {
        try {
            return Optional.of(JsonValue.parse(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
