package dev.tenon.processor.generate.response;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.tenon.processor.generate.Component;
import dev.tenon.processor.generate.JavaTypes;
import dev.tenon.processor.generate.Scalars;
import dev.tenon.processor.generate.WideRecords;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.FieldType.ListOf;
import dev.tenon.spec.model.FieldType.MapOf;
import dev.tenon.spec.model.FieldType.Named;
import dev.tenon.spec.model.FieldType.Scalar;
import dev.tenon.spec.model.FieldType.Struct;
import dev.tenon.spec.model.FieldType.Structure;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.ResponseField;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How the fields of a response look to a caller. */
public final class ResponseTypes {
    private ResponseTypes() {}

    /** All structures below the fields, outer ones first; of those that share a type the first. */
    public static Stream<Struct> structs(List<ResponseField> fields) {
        return holders(fields).keySet().stream();
    }

    /** The structures with the field that holds each of them. */
    static Map<Struct, ResponseField> holders(List<ResponseField> fields) {
        Map<Struct, ResponseField> holders = new LinkedHashMap<>();
        collect(fields, holders, new HashSet<>());
        return holders;
    }

    private static void collect(List<ResponseField> fields, Map<Struct, ResponseField> holders, Set<String> typeNames) {
        for (ResponseField field : fields) {
            structOf(field.type()).forEach(struct -> {
                if (typeNames.add(struct.typeName())) {
                    holders.put(struct, field);
                }
                collect(struct.fields(), holders, typeNames);
            });
        }
    }

    private static Stream<Struct> structOf(FieldType type) {
        if (type instanceof ListOf list) {
            return structOf(list.element());
        }
        if (type instanceof MapOf map) {
            return structOf(map.value());
        }
        return type instanceof Struct struct ? Stream.of(struct) : Stream.empty();
    }

    /** The type of a value that may be absent; structures are nested in the response record. */
    public static TypeName javaType(FieldType type, ClassName response) {
        if (type instanceof Scalar scalar) {
            return Scalars.boxed(scalar, response);
        } else if (type instanceof ListOf list) {
            return JavaTypes.listOf(javaType(list.element(), response));
        } else if (type instanceof MapOf map) {
            return JavaTypes.mapOf(javaType(map.value(), response));
        }
        return record((Structure) type, response);
    }

    /** The record of a structure: beside the response where the service names it, else nested in the response. */
    static ClassName record(Structure structure, ClassName response) {
        return structure instanceof Named
                ? ClassName.get(response.packageName(), structure.typeName())
                : response.nestedClass(structure.typeName());
    }

    /** Whether any of the fields, at any depth, holds a named structure. */
    static boolean holdsNamed(List<ResponseField> fields) {
        return !NamedStructure.reachedFrom(fields.stream()).isEmpty();
    }

    /** Whether a named structure that the fields lead to has a deprecated field. */
    public static boolean reachesDeprecated(List<ResponseField> fields) {
        return NamedStructure.reachedFrom(fields.stream()).stream()
                .flatMap(structure -> Stream.concat(
                        structure.fields().stream(),
                        structs(structure.fields()).flatMap(struct -> struct.fields().stream())))
                .anyMatch(field -> field.deprecation().isPresent());
    }

    /** Whether a structure is too wide for a record. */
    public static boolean isWide(List<ResponseField> fields) {
        return fields.size() > WideRecords.MAX_SLOTS / 2
                && WideRecords.isWide(components(fields, ClassName.get("", "Any"), new FieldFacts("en")));
    }

    /** The components of the record that holds the fields. */
    static List<Component> components(List<ResponseField> fields, ClassName response, FieldFacts facts) {
        return fields.stream()
                .map(field -> new Component(
                        field.javaName(),
                        field.wireName(),
                        field.always()
                                        && field.type() instanceof Scalar scalar
                                        && scalar.enumeration().isEmpty()
                                ? Scalars.always(scalar.kind())
                                : javaType(field.type(), response),
                        !field.always() && !(field.type() instanceof ListOf || field.type() instanceof MapOf),
                        field.sensitive(),
                        field.deprecation().isPresent(),
                        facts.field(field)))
                .toList();
    }
}
