package dev.tenon.testkit.internal.check;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares the names in a response that a test made with those the description knows. */
public final class DocumentedFields {
    private static final int MOST_SHOWN = 10;

    private final Operation operation;

    private DocumentedFields(Operation operation) {
        this.operation = operation;
    }

    /**
     * Checks a response.
     *
     * @param operation the operation
     * @param values the response as a tree of plain values by wire name
     * @throws IllegalArgumentException when a name is not documented; the text names place and nearest name
     */
    public static void check(Operation operation, Map<String, ?> values) {
        new DocumentedFields(operation).structure(operation.response(), values, "");
    }

    private void structure(List<ResponseField> fields, Map<?, ?> values, String prefix) {
        values.forEach((key, value) -> {
            String name = String.valueOf(key);
            Optional<ResponseField> field =
                    fields.stream().filter(known -> isNamed(known, name)).findFirst();
            if (field.isPresent()) {
                value(field.get().type(), value, prefix + name);
            } else if (!prefix.isEmpty() || !name.equals("RequestId")) {
                throw unknown(fields, prefix, name);
            }
        });
    }

    private static boolean isNamed(ResponseField field, String name) {
        return field.wireName().equals(name) || field.aliases().contains(name);
    }

    private void value(FieldType type, @Nullable Object value, String place) {
        if (type instanceof FieldType.Structure struct && value instanceof Map<?, ?> members) {
            structure(struct.fields(), members, place + ".");
        } else if (type instanceof FieldType.ListOf list && value instanceof List<?> elements) {
            elements.forEach(element -> value(list.element(), element, place));
        } else if (type instanceof FieldType.MapOf map && value instanceof Map<?, ?> members) {
            members.values().forEach(member -> value(map.value(), member, place));
        }
    }

    private IllegalArgumentException unknown(List<ResponseField> fields, String prefix, String name) {
        List<String> names = fields.stream().map(ResponseField::wireName).toList();
        return new IllegalArgumentException(operation.name() + " documents no field \"" + prefix + name + "\""
                + Nearest.to(name, names)
                        .map(near -> "; did you mean \"" + prefix + near + "\"?")
                        .orElse("; it documents " + shown(names) + ".")
                + " To respond with it anyway, use respondsUndocumented.");
    }

    private static String shown(List<String> names) {
        return names.size() > MOST_SHOWN
                ? String.join(", ", names.subList(0, MOST_SHOWN)) + " and " + (names.size() - MOST_SHOWN) + " more"
                : String.join(", ", names);
    }
}
