package dev.tenon.explorer.internal.snippet;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ScalarKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The values of a form as expressions of Java that a generated request takes. */
final class JavaValues {
    /** {@code Map.of} takes no more. */
    private static final int MOST_PAIRS = 10;

    private static final Set<String> NOT_FINITE = Set.of("NaN", "Infinity", "-Infinity");

    private final ApiModel model;
    private final String requestType;
    private final Set<String> imports;

    JavaValues(ApiModel model, Operation operation) {
        this(model, operation.typeName() + "Request", new TreeSet<>());
    }

    private JavaValues(ApiModel model, String requestType, Set<String> imports) {
        this.model = model;
        this.requestType = requestType;
        this.imports = imports;
    }

    /** What the expressions need, by qualified names in order. */
    Set<String> imports() {
        return imports;
    }

    /**
     * A builder of a request or a group, with the setters of what has a value.
     *
     * @param type the record
     * @param indent what precedes the setters
     */
    String builder(String type, List<Parameter> parameters, Map<?, ?> values, String indent) {
        StringBuilder text = new StringBuilder(type).append(".builder()");
        for (Parameter parameter : parameters) {
            Object value = values.get(parameter.wireName());
            if (value != null) {
                text.append('\n').append(indent).append('.').append(parameter.javaName());
                text.append('(').append(argument(parameter, value, indent)).append(')');
            }
        }
        return text.append('\n').append(indent).append(".build()").toString();
    }

    private String argument(Parameter parameter, Object value, String indent) {
        return parameter.sensitive()
                        && parameter.type() instanceof ParameterType.Scalar scalar
                        && scalar.kind() == ScalarKind.STRING
                ? "System.getenv(" + JavaText.literal(JavaText.variable(parameter.path())) + ")"
                : value(parameter.type(), value, indent + "        ");
    }

    private String value(ParameterType type, Object value, String indent) {
        if (type instanceof ParameterType.Scalar scalar) {
            return scalar(scalar, value.toString());
        }
        if (type instanceof ParameterType.Repeated repeated) {
            return list(repeated.element(), value, indent);
        }
        if (type instanceof ParameterType.EncodedList list) {
            return list(list.element(), value, indent);
        }
        if (type instanceof ParameterType.JsonText text) {
            return value(text.content(), value, indent);
        }
        if (type instanceof ParameterType.MapOf map) {
            return map(map.value(), (Map<?, ?>) value);
        }
        ParameterType.Group group = (ParameterType.Group) type;
        if (type instanceof ParameterType.Named) {
            // A record of its own, which the groups in it are nested in.
            return new JavaValues(model, group.typeName(), imports)
                    .builder(group.typeName(), group.members(), (Map<?, ?>) value, indent);
        }
        return builder(requestType + "." + group.typeName(), group.members(), (Map<?, ?>) value, indent);
    }

    private String list(ParameterType element, Object value, String indent) {
        imports.add("java.util.List");
        List<?> values = value instanceof List<?> several ? several : List.of(value);
        List<String> elements = new ArrayList<>();
        values.forEach(each -> elements.add(value(element, each, indent)));
        return "List.of(" + String.join(", ", elements) + ")";
    }

    private String map(ParameterType.Scalar type, Map<?, ?> values) {
        imports.add("java.util.Map");
        boolean few = values.size() <= MOST_PAIRS;
        List<String> pairs = new ArrayList<>();
        values.forEach((key, value) -> {
            String pair = JavaText.literal(key.toString()) + ", " + scalar(type, value.toString());
            pairs.add(few ? pair : "Map.entry(" + pair + ")");
        });
        return (few ? "Map.of(" : "Map.ofEntries(") + String.join(", ", pairs) + ")";
    }

    private String scalar(ParameterType.Scalar type, String text) {
        return switch (type.kind()) {
            case STRING ->
                type.enumeration().map(name -> enumerated(name, text)).orElseGet(() -> JavaText.literal(text));
            case INTEGER -> whole(text);
            case LONG -> whole(text) + "L";
            case BOOLEAN -> text.toLowerCase(Locale.ROOT);
            case FLOAT -> NOT_FINITE.contains(text) ? "Float.valueOf(" + JavaText.literal(text) + ")" : text + "f";
            case DOUBLE -> NOT_FINITE.contains(text) ? "Double.valueOf(" + JavaText.literal(text) + ")" : text + "d";
            case DECIMAL -> made("java.math.BigDecimal", "new BigDecimal", text);
            case TIMESTAMP -> made("java.time.Instant", "Instant.parse", text);
            case BLOB -> {
                imports.add("java.util.Base64");
                imports.add("dev.tenon.runtime.value.Blob");
                yield "Blob.of(Base64.getDecoder().decode(" + JavaText.literal(text) + "))";
            }
            case JSON -> made("dev.tenon.runtime.value.JsonValue", "JsonValue.parse", text);
        };
    }

    private String made(String type, String method, String text) {
        imports.add(type);
        return method + "(" + JavaText.literal(text) + ")";
    }

    private static String whole(String text) {
        return new BigDecimal(text).toBigInteger().toString();
    }

    /** A constant where the value is documented; servers know others. */
    private String enumerated(String name, String text) {
        return model.service().enumerations().stream()
                .filter(enumeration -> enumeration.name().equals(name))
                .flatMap(enumeration -> enumeration.values().stream())
                .filter(value -> value.value().equals(text))
                .map(Enumeration.Value::constantName)
                .findFirst()
                .map(constant -> name + "." + constant)
                .orElseGet(() -> "new " + name + "(" + JavaText.literal(text) + ")");
    }
}
