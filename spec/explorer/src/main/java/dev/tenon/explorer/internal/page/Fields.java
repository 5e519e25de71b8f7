package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ResponseField;

/** A field of a response with what its documents say of it. */
final class Fields {
    private Fields() {}

    static JsonValue of(ResponseField field) {
        return new Members()
                .put("name", field.wireName())
                .put("type", Types.of(field.type()))
                .flag("always", field.always())
                .put("text", field.text())
                .put("example", field.example())
                .texts("sources", field.sources())
                .build();
    }
}
