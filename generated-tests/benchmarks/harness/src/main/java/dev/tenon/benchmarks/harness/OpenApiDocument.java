package dev.tenon.benchmarks.harness;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** The same operations, with the same fields, as the OpenAPI generator reads them. */
final class OpenApiDocument {
    private OpenApiDocument() {}

    static String of(ApiModel model) {
        StringBuilder paths = new StringBuilder();
        StringBuilder schemas = new StringBuilder();
        String comma = "";
        for (Operation operation : model.operations()) {
            String name = operation.typeName();
            paths.append(comma).append(path(operation, name));
            schemas.append(comma)
                    .append(quoted(name + "Request"))
                    .append(':')
                    .append(object(operation.parameters(), Parameter::wireName, each -> parameter(each.type())))
                    .append(',')
                    .append(quoted(name + "Response"))
                    .append(':')
                    .append(object(operation.response(), ResponseField::wireName, each -> field(each.type())));
            comma = ",\n";
        }
        return "{\"openapi\":\"3.0.3\",\"info\":{\"title\":\"Ecs\",\"version\":\"1\"},\n\"paths\":{" + paths
                + "},\n\"components\":{\"schemas\":{" + schemas + "}}}";
    }

    private static String path(Operation operation, String name) {
        return quoted("/" + operation.name()) + ":{\"post\":{\"operationId\":" + quoted(operation.methodName())
                + ",\"tags\":[\"Ecs\"],\"requestBody\":{\"required\":true,\"content\":{\"application/json\":{\"schema\":"
                + reference(name + "Request")
                + "}}},\"responses\":{\"200\":{\"description\":\"ok\",\"content\":{\"application/json\":{\"schema\":"
                + reference(name + "Response") + "}}}}}}";
    }

    private static <T> String object(List<T> members, Function<T, String> name, Function<T, String> schema) {
        StringBuilder text = new StringBuilder("{\"type\":\"object\",\"properties\":{");
        String comma = "";
        // The generator gives Key and key one Java name and then cannot compile what it wrote: it gets the first only.
        Set<String> javaNames = new HashSet<>();
        for (T member : members) {
            if (javaNames.add(name.apply(member).toLowerCase(Locale.ROOT))) {
                text.append(comma)
                        .append(quoted(name.apply(member)))
                        .append(':')
                        .append(schema.apply(member));
                comma = ",";
            }
        }
        return text.append("}}").toString();
    }

    private static String parameter(ParameterType type) {
        if (type instanceof ParameterType.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return array(parameter(repeated.element()));
        }
        if (type instanceof ParameterType.EncodedList list) {
            return array(scalar(list.element().kind()));
        }
        if (type instanceof ParameterType.JsonText json) {
            return parameter(json.content());
        }
        if (type instanceof ParameterType.Group group) {
            return object(group.members(), Parameter::wireName, each -> parameter(each.type()));
        }
        return "{\"type\":\"object\",\"additionalProperties\":{\"type\":\"string\"}}";
    }

    private static String field(FieldType type) {
        if (type instanceof FieldType.Scalar scalar) {
            return scalar(scalar.kind());
        }
        if (type instanceof FieldType.ListOf list) {
            String bare = array(field(list.element()));
            return list.elementName().isEmpty()
                    ? bare
                    : "{\"type\":\"object\",\"properties\":{"
                            + quoted(list.elementName().orElseThrow()) + ":" + bare + "}}";
        }
        if (type instanceof FieldType.MapOf map) {
            return "{\"type\":\"object\",\"additionalProperties\":" + field(map.value()) + "}";
        }
        FieldType.Structure struct = (FieldType.Structure) type;
        return object(struct.fields(), ResponseField::wireName, each -> field(each.type()));
    }

    private static String scalar(ScalarKind kind) {
        return switch (kind) {
            case STRING -> "{\"type\":\"string\"}";
            case INTEGER -> "{\"type\":\"integer\",\"format\":\"int32\"}";
            case LONG -> "{\"type\":\"integer\",\"format\":\"int64\"}";
            case BOOLEAN -> "{\"type\":\"boolean\"}";
            case FLOAT -> "{\"type\":\"number\",\"format\":\"float\"}";
            case DOUBLE -> "{\"type\":\"number\",\"format\":\"double\"}";
            case DECIMAL -> "{\"type\":\"number\"}";
            case TIMESTAMP -> "{\"type\":\"string\",\"format\":\"date-time\"}";
            case BLOB -> "{\"type\":\"string\",\"format\":\"byte\"}";
            case JSON -> "{}";
        };
    }

    private static String array(String items) {
        return "{\"type\":\"array\",\"items\":" + items + "}";
    }

    private static String reference(String name) {
        return "{\"$ref\":\"#/components/schemas/" + name + "\"}";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
