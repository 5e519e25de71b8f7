package dev.tenon.cli.internal.call;

import dev.tenon.runtime.value.JsonValue;
import dev.tenon.runtime.value.JsonValue.JsonArray;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestParameters;
import dev.tenon.spec.model.RequestStructure;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How a value of a parameter is written on the command line. */
final class ExampleValue {
    private ExampleValue() {}

    /** A short value in the shape of a type. */
    static JsonValue of(ParameterType type) {
        return of(type, Set.of());
    }

    /** The same; a structure within itself is empty. */
    private static JsonValue of(ParameterType type, Set<RequestStructure> around) {
        if (type instanceof Repeated list) {
            return new JsonArray(List.of(of(list.element(), around)));
        }
        if (type instanceof EncodedList list) {
            return new JsonArray(List.of(of(list.element())));
        }
        if (type instanceof JsonText text) {
            return of(text.content(), around);
        }
        if (type instanceof MapOf map) {
            return JsonValue.object(Map.of("key", of(map.value())));
        }
        if (type instanceof Named named) {
            Set<RequestStructure> inside = new HashSet<>(around);
            return inside.add(named.structure()) ? group(named, inside) : JsonValue.object(Map.of());
        }
        if (type instanceof Group group) {
            return group(group, around);
        }
        return of((Scalar) type);
    }

    private static JsonValue group(Group group, Set<RequestStructure> around) {
        Parameter member = group.members().stream()
                .min(Comparator.comparing((Parameter each) -> !each.required())
                        .thenComparing(each -> each.deprecation().isPresent())
                        .thenComparing(each -> RequestParameters.holdsGroup(each.type())))
                .orElseThrow();
        return JsonValue.object(Map.of(member.wireName(), of(member.type(), around)));
    }

    private static JsonValue of(Scalar scalar) {
        return switch (scalar.kind()) {
            case INTEGER, LONG, FLOAT, DOUBLE, DECIMAL -> JsonValue.of(1);
            case BOOLEAN -> JsonValue.of(true);
            default -> JsonValue.of("...");
        };
    }
}
