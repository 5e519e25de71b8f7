package dev.tenon.importer;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Scalar;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What API metadata says of a single value: its type, its limits and the values that it may have. */
final class OracleValues {
    private static final Map<String, String> LIMITS = Map.of(
            "default",
            "default",
            "minimum",
            "min",
            "maximum",
            "max",
            "minLength",
            "minLength",
            "maxLength",
            "maxLength",
            "minItems",
            "minItems",
            "maxItems",
            "maxItems",
            "pattern",
            "pattern");

    private OracleValues() {}

    static Map<String, String> limits(ExampleNode schema) {
        Map<String, String> limits = new TreeMap<>();
        LIMITS.forEach((key, limit) -> {
            String value = Shared.text(schema, key).strip();
            if (!value.isEmpty()) {
                limits.put(limit, value);
            }
        });
        return limits;
    }

    static List<String> values(ExampleNode schema) {
        return Shared.items(schema, "enum").stream()
                .map(value -> ((Scalar) value).text())
                .distinct()
                .toList();
    }

    static String scalar(ExampleNode schema) {
        String format = Shared.text(schema, "format");
        return switch (Shared.text(schema, "type")) {
            case "string" -> "string";
            case "boolean" -> "boolean";
            case "integer" -> format.equals("int64") ? "long" : "integer";
            case "number" -> format.equals("float") ? "float" : "double";
            default -> "";
        };
    }
}
