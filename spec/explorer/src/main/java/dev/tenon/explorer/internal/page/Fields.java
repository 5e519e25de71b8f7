package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.ResponseField;
import java.util.HashSet;
import java.util.Set;

/** The fields of one response with what their documents say of them. */
final class Fields {
    private final Set<NamedStructure> met = new HashSet<>();

    JsonValue of(ResponseField field) {
        return new Members()
                .put("name", field.wireName())
                .put("type", type(field.type()))
                .flag("always", field.always())
                .put("text", field.text())
                .put("example", field.example())
                .texts("sources", field.sources())
                .build();
    }

    private JsonValue type(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return Types.scalar(scalar.kind(), scalar.format(), scalar.enumeration());
        }
        if (type instanceof FieldType.ListOf list) {
            return Types.list(type(list.element())).build();
        }
        if (type instanceof FieldType.MapOf map) {
            return new Members()
                    .put("is", "map")
                    .put("value", type(map.value()))
                    .build();
        }
        Members group = new Members().put("is", "group");
        if (type instanceof FieldType.Named named) {
            group.put("named", named.typeName());
            // It may hold itself: its members are told where it stands first.
            if (!met.add(named.structure())) {
                return group.build();
            }
        }
        return group.list("members", ((FieldType.Structure) type).fields(), this::of)
                .build();
    }
}
