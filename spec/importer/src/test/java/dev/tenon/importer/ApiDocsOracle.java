package dev.tenon.importer;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What API metadata says of an operation, read a second time and in another way than the importer does. */
final class ApiDocsOracle {

    private final ExampleNode named;

    ApiDocsOracle(ExampleNode document) {
        this.named = Shared.member(document, "components")
                .flatMap(components -> Shared.member(components, "schemas"))
                .orElse(new Members(List.of(), false));
    }

    /**
     * A parameter.
     *
     * @param type the type as the language writes it
     * @param encoding how a list in one string is written; empty otherwise
     * @param required whether it is required
     * @param limits by the keys of the language
     * @param values the closed list
     */
    record Expected(String type, String encoding, boolean required, Map<String, String> limits, List<String> values) {
        private static final Set<String> NUMBERS = Set.of("integer", "long", "float", "double");

        /** Gives the same without limits that belong to another type, and without a default that the other limits refuse. */
        Expected withoutFaults() {
            Map<String, String> sound = new TreeMap<>(limits);
            boolean number = NUMBERS.contains(type);
            sound.keySet().removeAll(number ? Set.of() : Set.of("min", "max"));
            sound.keySet().removeAll(type.equals("string") ? Set.of() : Set.of("minLength", "maxLength", "pattern"));
            String value = sound.get("default");
            if (value != null && (refuses(value, number, sound) || !(values.isEmpty() || values.contains(value)))) {
                sound.remove("default");
            }
            return new Expected(type, encoding, required, sound, values);
        }

        private static boolean refuses(String value, boolean number, Map<String, String> limits) {
            if (!number || !value.matches("-?[0-9.]+")) {
                return number;
            }
            BigDecimal given = new BigDecimal(value);
            return given.compareTo(new BigDecimal(limits.getOrDefault("min", value))) < 0
                    || given.compareTo(new BigDecimal(limits.getOrDefault("max", value))) > 0;
        }
    }

    Map<String, Expected> parameters(ExampleNode operation) {
        Map<String, Expected> parameters = new LinkedHashMap<>();
        for (ExampleNode parameter : Shared.items(operation, "parameters")) {
            String position = Shared.text(parameter, "in");
            if (!position.equals("header") && !position.equals("host")) {
                ExampleNode schema = Shared.member(parameter, "schema").orElseThrow();
                spell(
                        Shared.text(parameter, "name"),
                        Shared.text(parameter, "style"),
                        schema,
                        new ArrayList<>(List.of("")),
                        parameters);
            }
        }
        return parameters;
    }

    private void spell(
            String name, String style, ExampleNode written, List<String> around, Map<String, Expected> parameters) {
        String reference = reference(written);
        if (!reference.isEmpty() && around.contains(reference)) {
            parameters.putIfAbsent(name, itself(Shared.text(written, "required").equals("true")));
            return;
        }
        List<String> inside = new ArrayList<>(around);
        inside.add(reference);
        ExampleNode schema = resolved(written);
        boolean required = Shared.text(written, "required").equals("true");
        boolean top = around.size() == 1;
        switch (Shared.text(schema, "type")) {
            case "array" -> {
                ExampleNode items = Shared.member(schema, "items").orElse(new Members(List.of(), false));
                ExampleNode item = resolved(items);
                String word = OracleValues.scalar(item);
                if (!reference(items).isEmpty() && inside.contains(reference(items))) {
                    parameters.putIfAbsent(name + ".N", itself(required));
                    return;
                }
                inside.add(reference(items));
                if (style.equals("json") && !properties(item).isEmpty()) {
                    properties(item)
                            .forEach((member, inner) ->
                                    spell(name + ".N." + member, "in json", inner, inside, parameters));
                } else if (style.equals("in json")
                        && word.isEmpty()
                        && properties(item).isEmpty()) {
                    parameters.putIfAbsent(name, free(required));
                } else if (style.equals("json") || style.equals("simple")) {
                    boolean values = !word.isEmpty();
                    parameters.putIfAbsent(
                            name,
                            new Expected(
                                    values ? "list<" + word + ">" : "string",
                                    values ? style.equals("json") ? "json_array" : "comma" : "",
                                    required,
                                    values ? OracleValues.limits(schema) : Map.of(),
                                    OracleValues.values(item)));
                } else if (!properties(item).isEmpty()) {
                    properties(item)
                            .forEach((member, inner) -> spell(
                                    name + ".N." + member,
                                    style.equals("in json") ? style : "",
                                    inner,
                                    inside,
                                    parameters));
                } else {
                    Map<String, String> limits = new TreeMap<>(OracleValues.limits(item));
                    limits.putAll(OracleValues.limits(schema));
                    parameters.putIfAbsent(
                            name + ".N",
                            new Expected(
                                    word.isEmpty() ? "string" : word, "", required, limits, OracleValues.values(item)));
                }
            }
            case "object" -> {
                boolean map = properties(schema).isEmpty()
                        && Shared.member(schema, "additionalProperties")
                                .map(this::resolved)
                                .filter(values -> OracleValues.scalar(values).equals("string"))
                                .isPresent();
                boolean oneString = style.equals("json") || (style.isEmpty() && top);
                if (style.equals("in json") && properties(schema).isEmpty()) {
                    parameters.putIfAbsent(name, free(required));
                } else if (oneString && !properties(schema).isEmpty()) {
                    properties(schema)
                            .forEach((member, inner) ->
                                    spell(name + "." + member, "in json", inner, inside, parameters));
                } else if (style.equals("json")
                        || (style.isEmpty() && top)
                        || properties(schema).isEmpty()) {
                    parameters.putIfAbsent(
                            name, new Expected(map ? "map<string>" : "string", "", required, Map.of(), List.of()));
                } else {
                    properties(schema)
                            .forEach((member, inner) -> spell(
                                    name + "." + member,
                                    style.equals("in json") ? style : "",
                                    inner,
                                    inside,
                                    parameters));
                }
            }
            default -> {
                String word = OracleValues.scalar(schema);
                if (word.isEmpty() && style.equals("in json")) {
                    parameters.putIfAbsent(name, free(required));
                    return;
                }
                parameters.putIfAbsent(
                        name,
                        new Expected(
                                word.isEmpty() ? "string" : word,
                                "",
                                required,
                                OracleValues.limits(schema),
                                OracleValues.values(schema)));
            }
        }
    }

    /** A structure within itself, which has its members further out. */
    static Expected itself(boolean required) {
        return new Expected("itself", "", required, Map.of(), List.of());
    }

    /** What cannot be named inside of JSON. */
    private static Expected free(boolean required) {
        return new Expected("json", "", required, Map.of(), List.of());
    }

    /** Gives the error rows: status, code, message. */
    static Set<String> errors(ExampleNode operation) {
        Set<String> rows = new TreeSet<>();
        Shared.member(operation, "errorCodes")
                .ifPresent(statuses -> members(statuses).forEach((status, list) -> {
                    for (ExampleNode row : list instanceof Items items ? items.items() : List.<ExampleNode>of()) {
                        String code = Shared.text(row, "errorCode").strip();
                        if (!code.isEmpty()) {
                            rows.add((status.matches("[1-5]\\d\\d") ? status : "") + " " + code + ": "
                                    + Shared.text(row, "errorMessage").strip());
                        }
                    }
                }));
        return rows;
    }

    /** Gives the types of the leaves of a response by path, {@code []} for an element and <code>{}</code> for a value of a map. */
    Map<String, String> fields(ExampleNode operation) {
        Map<String, String> fields = new LinkedHashMap<>();
        Shared.member(operation, "responses")
                .flatMap(responses -> Shared.member(responses, "200"))
                .flatMap(response -> Shared.member(response, "schema"))
                .ifPresent(schema -> fields("", schema, List.of(), fields));
        fields.remove("");
        return fields;
    }

    private void fields(String path, ExampleNode written, List<String> around, Map<String, String> fields) {
        String reference = reference(written);
        if (!reference.isEmpty() && around.contains(reference)) {
            return;
        }
        List<String> inside = new ArrayList<>(around);
        inside.add(reference);
        ExampleNode schema = resolved(written);
        String type = Shared.text(schema, "type");
        if (type.equals("array")) {
            ExampleNode item = Shared.member(schema, "items").orElse(new Members(List.of(), false));
            fields(path + "[]", item, inside, fields);
        } else if (!properties(schema).isEmpty()) {
            properties(schema)
                    .forEach((name, inner) -> fields((path.isEmpty() ? "" : path + "/") + name, inner, inside, fields));
        } else if (Shared.member(schema, "additionalProperties").isPresent()) {
            fields(path + "{}", Shared.member(schema, "additionalProperties").orElseThrow(), inside, fields);
        } else {
            String word = type.isEmpty() && !path.endsWith("{}") ? "string" : OracleValues.scalar(schema);
            fields.put(path, word.isEmpty() ? "json" : word);
        }
    }

    private static Map<String, ExampleNode> properties(ExampleNode schema) {
        return Shared.member(schema, "properties").map(ApiDocsOracle::members).orElse(Map.of());
    }

    static Map<String, ExampleNode> members(ExampleNode object) {
        Map<String, ExampleNode> members = new LinkedHashMap<>();
        if (object instanceof Members found) {
            found.members().forEach(member -> members.putIfAbsent(member.name(), member.node()));
        }
        return members;
    }

    private static String reference(ExampleNode schema) {
        String path = Shared.text(schema, "$ref");
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private ExampleNode resolved(ExampleNode schema) {
        String reference = reference(schema);
        return reference.isEmpty()
                ? schema
                : Shared.member(named, reference).map(this::resolved).orElse(new Scalar("", Literal.NULL));
    }
}
