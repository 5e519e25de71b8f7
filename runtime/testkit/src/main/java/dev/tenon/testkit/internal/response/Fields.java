package dev.tenon.testkit.internal.response;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks fields up while a response is written. */
final class Fields {
    private Fields() {}

    static @Nullable FieldType type(List<ResponseField> fields, String wireName) {
        for (ResponseField field : fields) {
            if (field.wireName().equals(wireName) || field.aliases().contains(wireName)) {
                return field.type();
            }
        }
        return null;
    }

    /** The fields of a structure; none when the description knows no structure here. */
    static List<ResponseField> inside(@Nullable FieldType type) {
        return type instanceof FieldType.Structure struct ? struct.fields() : List.of();
    }

    /** What a list or a map holds. */
    static @Nullable FieldType element(@Nullable FieldType type) {
        return type instanceof FieldType.ListOf list
                ? list.element()
                : type instanceof FieldType.MapOf map ? map.value() : null;
    }

    static Optional<String> elementName(@Nullable FieldType type) {
        return type instanceof FieldType.ListOf list ? list.elementName() : Optional.empty();
    }

    /** How a single value is written. */
    static Optional<String> format(@Nullable FieldType type) {
        return type instanceof FieldType.Scalar scalar ? scalar.format() : Optional.empty();
    }
}
