package dev.tenon.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Which keys of the JSON Schema, and which of the values it lists, are used in descriptions. */
final class SchemaUse {
    private static final Set<String> COMBINERS = Set.of("allOf", "anyOf", "oneOf");
    private static final String DEFINITION = "#/definitions/";
    private static final Pattern VALUE = Pattern.compile("([a-z]+)(?:<\\(([a-z|]+)\\)>)?");

    private final JsonNode definitions;
    private final Set<String> used = new TreeSet<>();

    SchemaUse(JsonNode schema) {
        this.definitions = schema.get("definitions");
    }

    /** Everything that can be written. */
    Set<String> all() {
        Set<String> all = new TreeSet<>();
        definitions.properties().forEach(definition -> collect(definition.getKey(), definition.getValue(), all));
        return all;
    }

    private static void collect(String path, JsonNode schema, Set<String> all) {
        schema.path("enum").forEach(value -> all.add(path + " = " + value.asString()));
        alternatives(schema).forEach(value -> all.add(path + " = " + value));
        schema.path("properties").properties().forEach(property -> {
            all.add(path + "." + property.getKey());
            collect(path + "." + property.getKey(), property.getValue(), all);
        });
        if (schema.path("additionalProperties").isObject()) {
            collect(path + ".*", schema.get("additionalProperties"), all);
        }
        if (schema.has("items")) {
            collect(path + "[]", schema.get("items"), all);
        }
        COMBINERS.forEach(combiner -> schema.path(combiner).forEach(option -> {
            if (!restriction(option)) {
                collect(path, option, all);
            }
        }));
    }

    /** What only says how keys go together names no new ones. */
    private static boolean restriction(JsonNode schema) {
        return schema.has("if") || (schema.has("required") && !schema.has("type"));
    }

    /** The values in a pattern that is nothing but a list of values, {@code list<(a|b)>} among them. */
    private static Stream<String> alternatives(JsonNode schema) {
        String pattern = schema.path("pattern").asString("");
        if (!pattern.matches("\\^\\([a-z|<>()]+\\)\\$")) {
            return Stream.of();
        }
        String values = pattern.substring(2, pattern.length() - 2);
        List<String> all = new ArrayList<>();
        Matcher value = VALUE.matcher(values);
        while (value.find()) {
            if (value.group(2) == null) {
                all.add(value.group());
            } else {
                Stream.of(value.group(2).split("\\|", -1))
                        .forEach(inner -> all.add(value.group(1) + "<" + inner + ">"));
            }
        }
        return all.stream();
    }

    /** Notes what a file uses. */
    void visit(String definition, JsonNode value) {
        visit(definition, definitions.get(definition), value);
    }

    private void visit(String path, JsonNode schema, JsonNode value) {
        String reference = schema.path("$ref").asString("");
        if (!reference.isEmpty()) {
            visit(reference.substring(DEFINITION.length()), value);
        }
        if (value.isValueNode()) {
            used.add(path + " = " + value.asString());
        }
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode property = schema.path("properties").path(member.getKey());
            JsonNode other = schema.path("additionalProperties");
            if (!property.isMissingNode()) {
                used.add(path + "." + member.getKey());
                visit(path + "." + member.getKey(), property, member.getValue());
            } else if (other.isObject()) {
                visit(path + ".*", other, member.getValue());
            }
        }
        if (value.isArray() && schema.has("items")) {
            value.forEach(item -> visit(path + "[]", schema.get("items"), item));
        }
        COMBINERS.forEach(combiner -> schema.path(combiner).forEach(option -> {
            if (!restriction(option)) {
                visit(path, option, value);
            }
        }));
    }

    /** What no file used. */
    Set<String> unused() {
        Set<String> unused = all();
        unused.removeAll(used);
        return unused;
    }
}
