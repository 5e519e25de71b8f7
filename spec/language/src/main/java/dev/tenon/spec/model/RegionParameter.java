package dev.tenon.spec.model;

import dev.tenon.spec.model.ParameterType.Scalar;
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

    private static boolean isText(ParameterType type) {
        return type instanceof Scalar scalar
                && scalar.kind() == ScalarKind.STRING
                && scalar.enumeration().isEmpty();
    }
}
