package dev.tenon.spec.rules;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Rule;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Structures with the same {@code typeName} are one type: whatever is visible in Java or on the wire must be the same
 * in all of them.
 */
final class SharedTypes {
    private record Named(Located<String> typeName, FieldType shape) {}

    private final Diagnostics diagnostics;
    private final Map<String, Named> byName = new HashMap<>();

    SharedTypes(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /**
     * Records a structure whose name the author chose, and reports one that differs from an earlier one with that name.
     */
    void check(Located<String> typeName, Struct struct) {
        Named named = new Named(typeName, shape(struct));
        Named first = byName.putIfAbsent(typeName.value(), named);
        if (first != null && !first.shape().equals(named.shape())) {
            String message = "the type name '" + typeName.value() + "' already names a structure with other"
                    + " fields; make the fields the same, or choose another name";
            diagnostics.error(
                    Rule.NAME_CLASH, typeName.location(), first.typeName().location(), message);
        }
    }

    /** The type without prose, examples and sources. */
    private static FieldType shape(FieldType type) {
        if (type instanceof ListOf list) {
            return new ListOf(shape(list.element()), list.elementName());
        }
        if (type instanceof MapOf map) {
            return new MapOf(shape(map.value()), map.entry());
        }
        return type instanceof Struct struct
                ? new Struct(
                        struct.typeName(),
                        struct.fields().stream().map(SharedTypes::shape).toList())
                : type;
    }

    private static ResponseField shape(ResponseField field) {
        return new ResponseField(
                field.wireName(),
                field.aliases(),
                field.javaName(),
                shape(field.type()),
                field.always(),
                field.sensitive(),
                LocalizedText.NONE,
                Optional.empty(),
                field.deprecation().map(reason -> ""),
                List.of());
    }
}
