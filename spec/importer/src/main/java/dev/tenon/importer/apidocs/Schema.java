package dev.tenon.importer.apidocs;

import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.facts.TypeWord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
        @Nullable Schema additional) {
    /** Nothing is said. */
    static final Schema UNKNOWN = new Schema(
            1,
            "",
            "",
            Optional.empty(),
            "",
            "",
            false,
            Set.of(),
            false,
            Map.of(),
            List.of(),
            false,
            null,
            Map.of(),
            null);

    /** Returns the word for a single value as the importer knows it; empty for anything else. */
    String scalar() {
        return switch (type) {
            case "integer" -> format.equals("int64") || format.equals("uint32") ? "long" : "integer";
            case "number" -> format.equals("float") ? "float" : "double";
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

    /** Returns the schema of an item of an array, where the array says nothing of it that of anything. */
    Schema item() {
        return items == null ? UNKNOWN : items;
    }
}
