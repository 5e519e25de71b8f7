package dev.tenon.spec.model;

import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The parameters that a request of an operation has, and the groups among them. */
public final class RequestParameters {
    private RequestParameters() {}

    /**
     * The operation's own parameters, then those common ones that neither it declares nor the runtime fills in. The one that
     * {@linkplain RegionParameter takes the region} is never required here: the client may know it.
     */
    public static List<Parameter> of(Service service, Operation operation) {
        Optional<Parameter> region = RegionParameter.of(service, operation);
        return declared(service, operation).stream()
                .map(parameter -> region.filter(parameter::equals).isPresent() ? parameter.optional() : parameter)
                .toList();
    }

    private static List<Parameter> declared(Service service, Operation operation) {
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

    /** All groups below the parameters that are described there, each once, outer ones first; not those of named structures. */
    public static Stream<OwnGroup> groups(List<Parameter> parameters) {
        return parameters.stream()
                .flatMap(parameter -> ownGroupOf(parameter.type()))
                .flatMap(group -> Stream.concat(Stream.of(group), groups(group.members())));
    }

    /** Those groups whose members are parameters with their own names. */
    public static Stream<OwnGroup> namedGroups(List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> !(parameter.type() instanceof JsonText))
                .flatMap(parameter -> ownGroupOf(parameter.type()))
                .flatMap(group -> Stream.concat(Stream.of(group), namedGroups(group.members())));
    }

    private static Stream<OwnGroup> ownGroupOf(ParameterType type) {
        return groupOf(type).filter(OwnGroup.class::isInstance).map(OwnGroup.class::cast);
    }

    /** Whether the parameter contains a group, once or several times. */
    public static boolean holdsGroup(ParameterType type) {
        return groupOf(type).findAny().isPresent();
    }

    /** The parameters and what is in them, at any depth: the members of groups and of named structures, each of these once. */
    public static Stream<Parameter> all(List<Parameter> parameters) {
        return Stream.concat(
                withGroups(parameters),
                RequestStructure.reachedFrom(parameters.stream()).stream()
                        .flatMap(structure -> withGroups(structure.members())));
    }

    private static Stream<Parameter> withGroups(List<Parameter> parameters) {
        return Stream.concat(parameters.stream(), groups(parameters).flatMap(group -> group.members().stream()));
    }

    /** The parameters, including those in groups, that carry a group as JSON text. */
    public static Stream<JsonText> jsonTexts(List<Parameter> parameters) {
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

    /** The group that a parameter contains, once or several times. */
    public static Group onlyGroup(ParameterType type) {
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

    /** Whether the parameter is a list to the caller. */
    public static boolean isList(ParameterType type) {
        return type instanceof Repeated
                || type instanceof EncodedList
                || (type instanceof JsonText json && isList(json.content()));
    }

    /** The full wire name of a list, without the number at its end. */
    public static String listName(Parameter parameter) {
        String path = parameter.path();
        return path.endsWith(".N") ? path.substring(0, path.length() - 2) : path;
    }
}
