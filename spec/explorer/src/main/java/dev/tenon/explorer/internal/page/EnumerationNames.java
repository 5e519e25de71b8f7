package dev.tenon.explorer.internal.page;

import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ParameterType;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;

/** The enumerations that an operation names: a service can have hundreds of others. */
final class EnumerationNames {
    private final Set<String> names = new LinkedHashSet<>();
    /** The structures of requests and of responses that were visited: they may hold themselves. */
    private final Set<Object> met = new HashSet<>();

    private EnumerationNames() {}

    static Set<String> of(Operation operation) {
        EnumerationNames found = new EnumerationNames();
        operation.parameters().forEach(parameter -> found.visit(parameter.type()));
        operation.response().forEach(field -> found.visit(field.type()));
        return found.names;
    }

    private void visit(ParameterType type) {
        if (type instanceof ParameterType.Scalar scalar) {
            scalar.enumeration().ifPresent(names::add);
        } else if (type instanceof ParameterType.Repeated repeated) {
            visit(repeated.element());
        } else if (type instanceof ParameterType.EncodedList list) {
            visit(list.element());
        } else if (type instanceof ParameterType.MapOf map) {
            visit(map.value());
        } else if (type instanceof ParameterType.Group group
                && (!(type instanceof ParameterType.Named named) || met.add(named.structure()))) {
            group.members().forEach(member -> visit(member.type()));
        } else if (type instanceof ParameterType.JsonText text) {
            visit(text.content());
        }
    }

    private void visit(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            scalar.enumeration().ifPresent(names::add);
        } else if (type instanceof FieldType.ListOf list) {
            visit(list.element());
        } else if (type instanceof FieldType.MapOf map) {
            visit(map.value());
        } else if (type instanceof FieldType.Structure struct
                && (!(type instanceof FieldType.Named named) || met.add(named.structure()))) {
            struct.fields().forEach(field -> visit(field.type()));
        }
    }
}
