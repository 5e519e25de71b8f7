package dev.tenon.importer;

import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The parameters and fields of a description by path, in the terms of {@link ApiDocsOracle}. */
final class ModelLines {
    private ModelLines() {}

    static Map<String, ApiDocsOracle.Expected> parameters(List<Parameter> parameters) {
        Map<String, ApiDocsOracle.Expected> lines = new LinkedHashMap<>();
        parameters.forEach(parameter -> collect("", parameter, Set.of(), lines));
        return lines;
    }

    private static void collect(
            String prefix,
            Parameter parameter,
            Set<RequestStructure> around,
            Map<String, ApiDocsOracle.Expected> lines) {
        String path = prefix + parameter.path();
        ParameterType type =
                parameter.type() instanceof ParameterType.Repeated repeated ? repeated.element() : parameter.type();
        if (type instanceof ParameterType.JsonText json) {
            type = json.content() instanceof ParameterType.Repeated list ? list.element() : json.content();
        }
        if (type instanceof ParameterType.Named named) {
            Set<RequestStructure> inside = new HashSet<>(around);
            if (inside.add(named.structure())) {
                named.members().forEach(member -> collect(path + ".", member, inside, lines));
            } else {
                lines.put(path, ApiDocsOracle.itself(parameter.required()));
            }
            return;
        }
        if (type instanceof ParameterType.Group group) {
            group.members().forEach(member -> collect(prefix, member, around, lines));
            return;
        }
        String encoding = "";
        String word = "map<string>";
        if (type instanceof ParameterType.EncodedList list) {
            encoding = list.separator().isEmpty() ? "json_array" : "comma";
            word = "list<" + lower(list.element().kind()) + ">";
        } else if (type instanceof ParameterType.Scalar scalar) {
            word = scalar.kind() == ScalarKind.TIMESTAMP ? "string" : lower(scalar.kind());
        }
        lines.put(
                path,
                new ApiDocsOracle.Expected(
                        word,
                        encoding,
                        parameter.required(),
                        limits(parameter.constraints()),
                        parameter.constraints().allowed()));
    }

    private static Map<String, String> limits(Constraints constraints) {
        Map<String, String> limits = new TreeMap<>();
        constraints.defaultValue().ifPresent(value -> limits.put("default", value));
        constraints.minimum().ifPresent(value -> limits.put("min", value.toPlainString()));
        constraints.maximum().ifPresent(value -> limits.put("max", value.toPlainString()));
        constraints.minLength().ifPresent(value -> limits.put("minLength", "" + value));
        constraints.maxLength().ifPresent(value -> limits.put("maxLength", "" + value));
        constraints.pattern().ifPresent(value -> limits.put("pattern", value));
        constraints.minItems().ifPresent(value -> limits.put("minItems", "" + value));
        constraints.maxItems().ifPresent(value -> limits.put("maxItems", "" + value));
        return limits;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    static Map<String, String> fields(List<ResponseField> fields) {
        Map<String, String> lines = new LinkedHashMap<>();
        fields.forEach(field -> collect(field.wireName(), field.type(), lines));
        return lines;
    }

    private static void collect(String path, FieldType type, Map<String, String> lines) {
        if (type instanceof FieldType.ListOf list) {
            collect(path + list.elementName().map(name -> "/" + name).orElse("") + "[]", list.element(), lines);
        } else if (type instanceof FieldType.Struct struct) {
            struct.fields().forEach(field -> collect(path + "/" + field.wireName(), field.type(), lines));
        } else if (type instanceof FieldType.MapOf map) {
            collect(path + "{}", map.value(), lines);
        } else if (type instanceof FieldType.Scalar scalar) {
            lines.put(path, lower(scalar.kind()));
        }
    }
}
