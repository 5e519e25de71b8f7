package dev.tenon.explorer.internal.page;

import dev.tenon.explorer.internal.json.Members;
import dev.tenon.runtime.value.JsonValue;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.util.Locale;
import java.util.Optional;

/** Types as the form and the tables know them: {@code scalar}, {@code list}, {@code map} and {@code group}. */
final class Types {
    private Types() {}

    static JsonValue of(ParameterType type) {
        if (type instanceof ParameterType.Scalar scalar) {
            return scalar(scalar.kind(), scalar.format(), scalar.enumeration());
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return list(of(repeated.element())).put("written", "numbered").build();
        }
        if (type instanceof ParameterType.EncodedList list) {
            return list(of(list.element()))
                    .put("written", list.separator().isPresent() ? "separated" : "json")
                    .put("separator", list.separator())
                    .build();
        }
        if (type instanceof ParameterType.MapOf map) {
            return new Members()
                    .put("is", "map")
                    .put("value", of(map.value()))
                    .put("written", map.form() instanceof ParameterType.MapForm.JsonObject ? "json" : "numbered")
                    .build();
        }
        if (type instanceof ParameterType.Named named) {
            // Its members are told once, beside the parameters: it may hold itself.
            return new Members()
                    .put("is", "group")
                    .put("named", named.typeName())
                    .build();
        }
        if (type instanceof ParameterType.Group group) {
            return new Members()
                    .put("is", "group")
                    .list("members", group.members(), Parameters::of)
                    .build();
        }
        // What is carried as JSON text is filled in like anything else.
        return new Members()
                .put("is", "json")
                .put("content", of(((ParameterType.JsonText) type).content()))
                .build();
    }

    static Members list(JsonValue element) {
        return new Members().put("is", "list").put("element", element);
    }

    static JsonValue scalar(ScalarKind kind, Optional<String> format, Optional<String> enumeration) {
        return new Members()
                .put("is", "scalar")
                .put("kind", kind.name().toLowerCase(Locale.ROOT))
                .put("format", format)
                .put("enumeration", enumeration)
                .build();
    }
}
