package dev.tenon.processor.generate;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.MapOf;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.ReservedParameters;
import dev.tenon.spec.model.Service;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the parameters of an operation look to a caller. */
final class RequestTypes {
    private RequestTypes() {}

    /** The operation's own parameters, then those common ones that neither it declares nor the runtime fills in. */
    static List<Parameter> parameters(Service service, Operation operation) {
        List<Parameter> parameters = new ArrayList<>(operation.parameters());
        Set<String> taken = new HashSet<>();
        for (Parameter parameter : parameters) {
            taken.add(parameter.path());
            taken.add(parameter.javaName());
        }
        ReservedParameters reserved = ReservedParameters.of(service.protocol());
        for (Parameter common : service.commonParameters()) {
            if (!reserved.isReserved(common.path())
                    && !taken.contains(common.path())
                    && !taken.contains(common.javaName())) {
                parameters.add(common);
            }
        }
        return parameters;
    }

    /** All groups below the parameters, each once, outer ones first. */
    static Stream<Group> groups(List<Parameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> groupOf(parameter.type()))
                .flatMap(group -> Stream.concat(Stream.of(group), groups(group.members())));
    }

    /** Those of the groups whose members are parameters with names of their own. */
    static Stream<Group> namedGroups(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> !(parameter.type() instanceof JsonText))
                .flatMap(parameter -> groupOf(parameter.type()))
                .flatMap(group -> Stream.concat(Stream.of(group), namedGroups(group.members())));
    }

    /** The parameters, in groups too, that hold a group as JSON text. */
    static Stream<JsonText> jsonTexts(List<Parameter> parameters) {
        return Stream.concat(
                parameters.stream()
                        .map(Parameter::type)
                        .filter(JsonText.class::isInstance)
                        .map(JsonText.class::cast),
                namedGroups(parameters)
                        .flatMap(group -> group.members().stream())
                        .map(Parameter::type)
                        .filter(JsonText.class::isInstance)
                        .map(JsonText.class::cast));
    }

    /** The group that a parameter holds, once or several times, as its only kind of content. */
    static Group onlyGroup(ParameterType type) {
        return groupOf(type).findFirst().orElseThrow();
    }

    private static Stream<Group> groupOf(ParameterType type) {
        if (type instanceof Repeated repeated) {
            return groupOf(repeated.element());
        }
        if (type instanceof JsonText json) {
            return groupOf(json.content());
        }
        return type instanceof Group group ? Stream.of(group) : Stream.empty();
    }

    /** The Java type of a parameter; groups are nested in the request record. */
    static TypeName javaType(ParameterType type, ClassName request) {
        if (type instanceof Scalar scalar) {
            return Scalars.boxed(scalar, request);
        } else if (type instanceof Repeated repeated) {
            return listOf(javaType(repeated.element(), request));
        } else if (type instanceof EncodedList list) {
            return listOf(Scalars.boxed(list.element(), request));
        } else if (type instanceof JsonText json) {
            return javaType(json.content(), request);
        } else if (type instanceof MapOf map) {
            return mapOf(Scalars.boxed(map.value(), request));
        }
        return request.nestedClass(((Group) type).typeName());
    }

    static TypeName listOf(TypeName element) {
        return ParameterizedTypeName.get(ClassName.get(List.class), element);
    }

    static TypeName mapOf(TypeName value) {
        return ParameterizedTypeName.get(ClassName.get(Map.class), ClassName.get(String.class), value);
    }

    /** Whether the parameter is a list to the caller. */
    static boolean isList(ParameterType type) {
        return type instanceof Repeated
                || type instanceof EncodedList
                || (type instanceof JsonText json && isList(json.content()));
    }

    /** The full wire name of a list, without the number at its end. */
    static String listName(Parameter parameter) {
        String path = parameter.path();
        return path.endsWith(".N") ? path.substring(0, path.length() - 2) : path;
    }

    /** The components of the record that holds the parameters. */
    static List<Component> components(List<Parameter> parameters, ClassName request, Facts facts) {
        return parameters.stream()
                .map(parameter -> new Component(
                        parameter.javaName(),
                        parameter.path(),
                        javaType(parameter.type(), request),
                        isNullable(parameter),
                        parameter.sensitive(),
                        parameter.deprecation().isPresent(),
                        facts.parameter(parameter)))
                .toList();
    }

    private static boolean isNullable(Parameter parameter) {
        boolean map = parameter.type() instanceof MapOf;
        return !map && !isList(parameter.type()) && !parameter.required();
    }
}
