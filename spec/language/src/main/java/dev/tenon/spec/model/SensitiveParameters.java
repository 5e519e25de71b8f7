package dev.tenon.spec.model;

import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapForm;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.List;
import java.util.stream.Stream;

/** The parameters whose values are never shown. */
public final class SensitiveParameters {
    private SensitiveParameters() {}

    /** Their wire names, with {@code N} for an index and a final star for a key or what a structure holds. */
    public static List<String> of(List<Parameter> parameters) {
        return Stream.concat(
                        parameters.stream(),
                        RequestParameters.namedGroups(parameters).flatMap(group -> group.members().stream()))
                .filter(SensitiveParameters::isSensitive)
                .flatMap(SensitiveParameters::wireNames)
                .toList();
    }

    /** JSON text in one parameter, and a structure that may hold itself, is as secret as the most secret thing in it. */
    private static boolean isSensitive(Parameter parameter) {
        boolean whole = parameter.type() instanceof JsonText || isNamed(parameter.type());
        return parameter.sensitive()
                || (whole && RequestParameters.all(List.of(parameter)).anyMatch(Parameter::sensitive));
    }

    private static boolean isNamed(ParameterType type) {
        return type instanceof Named || (type instanceof Repeated repeated && repeated.element() instanceof Named);
    }

    /** The wire names that carry a parameter's value, with {@code N} for an index and a star for a key. */
    private static Stream<String> wireNames(Parameter parameter) {
        String path = parameter.path();
        if (parameter.type() instanceof JsonText) {
            return Stream.of(RequestParameters.listName(parameter));
        }
        if (isNamed(parameter.type())) {
            return Stream.of(path + ".*");
        }
        if (parameter.type() instanceof MapOf map) {
            if (map.form() instanceof MapForm.Entries entries) {
                return Stream.of(path + "." + entries.key(), path + "." + entries.value());
            }
            return Stream.of(map.form() instanceof MapForm.Members ? path + ".*" : path);
        }
        return Stream.of(path);
    }
}
