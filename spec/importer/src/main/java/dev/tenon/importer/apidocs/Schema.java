package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.facts.TypeWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the metadata says about one value.
 *
 * @param line its line
 * @param type the type's word; empty where there is none
 * @param format what the type's word leaves open, such as {@code int64}
 * @param reference the name of the schema that is referred to
 * @param prose the explanation
 * @param example the example
 * @param required whether the value is required
 * @param requiredMembers the members that are required, where the schema lists them
 * @param deprecated whether it is deprecated
 * @param limits by the keys of the description language
 * @param values the closed list of values
 * @param listed whether the values are stated as a list, and not only by their titles
 * @param items the schema of an item of an array
 * @param properties the members of an object, in order
 * @param additional the schema of values under arbitrary keys; null if there are none
 * @param parts the schemas that it joins: each has to be met
 * @param open whether it is one of several that have nothing in common but what it says itself
 */
record Schema(
        int line,
        String type,
        String format,
        Optional<String> reference,
        String prose,
        String example,
        boolean required,
        Set<String> requiredMembers,
        boolean deprecated,
        Map<String, String> limits,
        List<AllowedValue> values,
        boolean listed,
        @Nullable Schema items,
        Map<String, Schema> properties,
        @Nullable Schema additional,
        List<Schema> parts,
        boolean open) {
    /** Nothing is said. */
    static final Schema UNKNOWN = to(1, Optional.empty());

    /** Returns the word for a single value as the importer knows it; empty for anything else. */
    String scalar() {
        return switch (type) {
            case "integer" ->
                switch (format) {
                    case "int64", "uint32" -> "long";
                    case "uint64" -> "decimal";
                    default -> "integer";
                };
            case "number" -> format.equals("float") || format.equals("decimal") ? format : "double";
            case "string", "boolean", "long", "float", "double" -> type;
            case "file" -> "string";
            default ->
                TypeWord.of(type).form() == TypeWord.Form.SCALAR
                        ? TypeWord.of(type).scalar().orElse("")
                        : "";
        };
    }

    boolean isArray() {
        return type.equals("array") || (type.isEmpty() && items != null);
    }

    boolean isObject() {
        return type.equals("object") || (type.isEmpty() && !properties.isEmpty());
    }

    /** Returns whether it is an object that names its members. */
    boolean hasMembers() {
        return isObject() && !properties.isEmpty();
    }

    /**
     * Returns what tells it from others that hold each other: the name that it refers to, or what it joins; empty where it joins
     * nothing that has a name, as only what has a name can hold itself.
     */
    Optional<String> key() {
        return reference.or(() -> parts.stream().allMatch(part -> part.key().isEmpty())
                ? Optional.empty()
                : Optional.of(parts.stream()
                        .map(part -> part.key().orElse("") + part.properties().keySet())
                        .collect(Collectors.joining("&"))));
    }

    /** Says nothing but where to look. */
    static Schema to(int line, Optional<String> reference) {
        return new Schema(
                line, "", "", reference, "", "", false, Set.of(), false, Map.of(), List.of(), false, null, Map.of(),
                null, List.of(), false);
    }

    /** Returns it with what a parameter says of itself beside its schema. */
    Schema in(Schema parameter) {
        Map<String, String> bounds = new LinkedHashMap<>(limits);
        parameter.limits().forEach(bounds::putIfAbsent);
        boolean valued = !values.isEmpty();
        return new Schema(
                line,
                type,
                format,
                reference,
                parameter.prose().isEmpty() ? prose : parameter.prose(),
                parameter.example().isEmpty() ? example : parameter.example(),
                required || parameter.required(),
                requiredMembers,
                deprecated || parameter.deprecated(),
                bounds,
                valued ? values : parameter.values(),
                valued ? listed : parameter.listed(),
                items,
                properties,
                additional,
                parts,
                open);
    }

    /** Returns the schema of an item of an array, where the array says nothing of it that of anything. */
    Schema item() {
        return items == null ? UNKNOWN : items;
    }
}
