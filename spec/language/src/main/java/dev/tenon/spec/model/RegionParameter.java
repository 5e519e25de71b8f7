package dev.tenon.spec.model;

import dev.tenon.spec.model.ParameterType.Scalar;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parameter of an operation that takes the region of a client where a request leaves it out. */
public final class RegionParameter {
    private RegionParameter() {}

    /** The parameter as it is described, required or not; empty when the operation has none, or none that takes any text. */
    public static Optional<Parameter> of(Service service, Operation operation) {
        return service.endpoints()
                .regionParameter()
                .flatMap(name -> Stream.concat(operation.parameters().stream(), service.commonParameters().stream())
                        .filter(parameter -> parameter.path().equals(name))
                        .findFirst())
                .filter(parameter -> isText(parameter.type()));
    }

    /** The parameters that need the one that takes the region beside them; it may come from the client. */
    public static List<Parameter> dependents(Optional<Parameter> region, List<Parameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.requiredWith().stream().anyMatch(name -> is(region, name)))
                .toList();
    }

    /** Whether the one that takes the region is there and has a name. */
    public static boolean is(Optional<Parameter> region, String path) {
        return region.map(Parameter::path).filter(path::equals).isPresent();
    }

    private static boolean isText(ParameterType type) {
        return type instanceof Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.enumeration().isEmpty();
    }
}
