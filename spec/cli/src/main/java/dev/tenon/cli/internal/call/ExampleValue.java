package dev.tenon.cli.internal.call;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** How a value of a parameter is written on the command line. */
final class ExampleValue {
    private ExampleValue() {}

    /** A short value in the shape of a type. */
    static JsonValue of(ParameterType type) {
        if (type instanceof Repeated list) {
            return new JsonArray(List.of(of(list.element())));
        }
        if (type instanceof EncodedList list) {
            return new JsonArray(List.of(of(list.element())));
        }
        if (type instanceof JsonText text) {
            return of(text.content());
        }
        if (type instanceof MapOf map) {
            return JsonValue.object(Map.of("key", of(map.value())));
        }
        if (type instanceof Group group) {
            Parameter member = group.members().stream()
                    .min(Comparator.comparing((Parameter each) -> !each.required())
                            .thenComparing(each -> each.deprecation().isPresent()))
                    .orElseThrow();
            return JsonValue.object(Map.of(member.wireName(), of(member.type())));
        }
        return of((Scalar) type);
    }

    private static JsonValue of(Scalar scalar) {
        return switch (scalar.kind()) {
            case INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> JsonValue.of(1);
            case BOOLEAN -> JsonValue.of(true);
            default -> JsonValue.of("...");
        };
    }
}
