package dev.tenon.dynamic.internal.request;

import dev.tenon.runtime.error.InvalidRequestException;
import dev.tenon.runtime.generated.Checks;
import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gives each value the type that the description says. A group becomes a map of its members, by the part of their wire name
 * that is their own; what is absent is not in it.
 */
final class TypedValues {
    /** How many named structures are around. */
    private final int level;

    private TypedValues(int level) {
        this.level = level;
    }

    /**
     * The values of parameters.
     *
     * @param owner what their names begin with, with a dot at its end; empty for a whole request
     * @param parameters what is documented
     * @param given what a caller gave
     * @throws InvalidRequestException when something is not documented, or is not what is documented
     */
    static Map<String, Object> of(String owner, List<Parameter> parameters, Map<String, ?> given) {
        return new TypedValues(0).members(owner, parameters, given);
    }

    private Map<String, Object> members(String owner, List<Parameter> parameters, Map<String, ?> given) {
        List<String> known = parameters.stream().map(Parameter::wireName).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new InvalidRequestException(
                        owner + name, "is not described" + Suggestions.didYouMean(name, known));
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Object value = Plain.present(given.get(parameter.wireName()));
            if (value != null) {
                values.put(parameter.wireName(), value(parameter.path(), parameter.type(), value));
            }
        }
        return values;
    }

    private Object value(String name, ParameterType type, Object given) {
        if (type instanceof Scalar scalar) {
            return ScalarValues.of(name, scalar.kind(), given);
        }
        if (type instanceof JsonText json) {
            return value(name, json.content(), given);
        }
        if (type instanceof EncodedList list) {
            return list(name, list.element(), given);
        }
        if (type instanceof Repeated repeated) {
            return list(name, repeated.element(), given);
        }
        Map<String, ?> members = Plain.map(given);
        if (members == null) {
            throw new InvalidRequestException(name, "must be a map of strings to values");
        }
        if (type instanceof MapOf map) {
            return map(name, map.value(), members);
        }
        return inside(type).members(name + ".", ((Group) type).members(), members);
    }

    /** One level further in where a structure is, which may hold itself: so may the maps that a caller gives. */
    private TypedValues inside(ParameterType type) {
        if (!(type instanceof Named named)) {
            return this;
        }
        Checks.level(named.typeName(), level + 1);
        return new TypedValues(level + 1);
    }

    private List<Object> list(String name, ParameterType element, Object given) {
        List<?> elements = Plain.list(given);
        if (elements == null) {
            throw new InvalidRequestException(name, "must be a list");
        }
        List<Object> values = new ArrayList<>(elements.size());
        for (Object each : elements) {
            values.add(value(name, element, present(name + "." + (values.size() + 1), each)));
        }
        return Collections.unmodifiableList(values);
    }

    private static Map<String, Object> map(String name, Scalar value, Map<String, ?> given) {
        Map<String, Object> values = new LinkedHashMap<>();
        given.forEach((key, each) ->
                values.put(key, ScalarValues.of(name, value.kind(), present(name + "." + key, each))));
        return Collections.unmodifiableMap(values);
    }

    private static Object present(String name, @Nullable Object given) {
        Object value = Plain.present(given);
        if (value == null) {
            throw new InvalidRequestException(name, "must not be null");
        }
        return value;
    }
}
