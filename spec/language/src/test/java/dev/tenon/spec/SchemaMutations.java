package dev.tenon.spec;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schema without one of its restrictions. */
final class SchemaMutations {
    private static final Set<String> RESTRICTIONS = Set.of(
            "type",
            "enum",
            "const",
            "pattern",
            "minimum",
            "maximum",
            "minItems",
            "minProperties",
            "propertyNames",
            "items",
            "not",
            "oneOf",
            "anyOf",
            "then",
            "else",
            "$ref");
    private static final Set<String> OF_SCHEMAS_BY_NAME = Set.of("properties", "definitions", "dependencies");
    private static final Set<String> OF_SCHEMAS = Set.of("anyOf", "allOf", "oneOf");
    private static final Set<String> OF_ONE_SCHEMA =
            Set.of("additionalProperties", "items", "propertyNames", "then", "else");

    private final JsonNode original;
    private final List<Mutation> mutations = new ArrayList<>();

    private SchemaMutations(JsonNode original) {
        this.original = original;
    }

    /**
     * A schema that is too lenient in one place.
     *
     * @param removed the JSON pointer of what was removed
     * @param schema the rest
     */
    record Mutation(String removed, JsonNode schema) {}

    /** The schema that is shipped. */
    static JsonNode schema() {
        InputStream resource = SpecLoader.class.getResourceAsStream("description.schema.json");
        return JsonMapper.shared().readTree(Objects.requireNonNull(resource));
    }

    /** Every schema that lacks one restriction. */
    static List<Mutation> of(JsonNode schema) {
        SchemaMutations all = new SchemaMutations(schema);
        all.visit("", schema);
        return all.mutations;
    }

    private void visit(String pointer, JsonNode schema) {
        if (!schema.isObject()) {
            return;
        }
        for (var entry : schema.properties()) {
            String keyword = entry.getKey();
            String at = pointer + "/" + keyword;
            JsonNode value = entry.getValue();
            if (RESTRICTIONS.contains(keyword) || (keyword.equals("additionalProperties") && value.isBoolean())) {
                remove(pointer, keyword);
            }
            if (keyword.equals("required")) {
                for (int index = 0; index < value.size(); index++) {
                    remove(at, index);
                }
            } else if (OF_SCHEMAS_BY_NAME.contains(keyword)) {
                value.properties().forEach(each -> visit(at + "/" + each.getKey(), each.getValue()));
            } else if (OF_SCHEMAS.contains(keyword)) {
                for (int index = 0; index < value.size(); index++) {
                    visit(at + "/" + index, value.get(index));
                }
            } else if (OF_ONE_SCHEMA.contains(keyword)) {
                visit(at, value);
            }
        }
    }

    private void remove(String pointer, String keyword) {
        JsonNode copy = original.deepCopy();
        ((ObjectNode) copy.at(pointer)).remove(keyword);
        mutations.add(new Mutation(pointer + "/" + keyword, copy));
    }

    private void remove(String pointer, int index) {
        JsonNode copy = original.deepCopy();
        String removed = pointer + "/" + copy.at(pointer).get(index).asString();
        ((ArrayNode) copy.at(pointer)).remove(index);
        mutations.add(new Mutation(removed, copy));
    }
}
