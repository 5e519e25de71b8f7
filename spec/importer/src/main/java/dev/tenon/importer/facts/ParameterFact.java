package dev.tenon.importer.facts;

import java.util.Optional;

/**
 * One parameter.
 *
 * @param line where the source states it
 * @param name the full name as written, such as {@code Tag.N.Key}
 * @param type the type's word as written; may be empty
 * @param required whether it is required; empty where the source does not say
 * @param example the example as written
 * @param prose the explanation, with its line breaks
 * @param details what the source states besides
 */
public record ParameterFact(
        int line,
        String name,
        String type,
        Optional<Boolean> required,
        String example,
        String prose,
        ParameterDetails details) {
    /** The word for an array of structures in one string. */
    public static final String JSON_ARRAY = "jsonarray";

    /** The word for free JSON inside of JSON: there a text would be a JSON string. */
    public static final String FREE_JSON = "json value";

    /** The word for a map of texts in one string. */
    public static final String MAP = "map<string>";

    /** What precedes the name of a structure in the word for a type; no source has such a word. */
    private static final String STRUCTURE = "structure ";

    /** Returns the word for a structure that has a name. */
    public static String structure(String name) {
        return STRUCTURE + name;
    }

    /** Returns the name of the structure that is its type, alone or in a list. */
    public Optional<String> structure() {
        return type.startsWith(STRUCTURE) ? Optional.of(type.substring(STRUCTURE.length())) : Optional.empty();
    }

    /** Returns the parameter with another word for its type. */
    public ParameterFact withType(String other) {
        return new ParameterFact(line, name, other, required, example, prose, details);
    }

    /** Returns whether the source calls it a list of values, without saying how many names it has. */
    public boolean isList() {
        TypeWord word = TypeWord.of(type);
        return word.form() == TypeWord.Form.LIST || (word.form() == TypeWord.Form.ARRAY && !word.arrayOfStruct());
    }
}
