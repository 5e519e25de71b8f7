package dev.tenon.importer.facts;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The word a source uses for a type.
 *
 * @param form what the word says about the form
 * @param scalar the scalar type in the terms of the description language, where the word names one; of an array that of its element
 * @param element of an array: the word for its element
 */
public record TypeWord(Form form, Optional<String> scalar, Optional<String> element) {
    private static final Pattern ARRAY = Pattern.compile(
            "(?:array|list|set)\\s*(?:of\\s+|<\\s*|\\(\\s*|\\[\\s*)([\\w.]+)\\s*[>)\\]]?|([\\w.]+)\\s*\\[\\s*\\]",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> SCALARS = Map.ofEntries(
            Map.entry("string", "string"),
            Map.entry("str", "string"),
            Map.entry("text", "string"),
            Map.entry("enum", "string"),
            Map.entry("date", "string"),
            Map.entry("datetime", "string"),
            Map.entry("timestamp", "string"),
            Map.entry("integer", "integer"),
            Map.entry("int", "integer"),
            Map.entry("int32", "integer"),
            Map.entry("number", "integer"),
            Map.entry("long", "long"),
            Map.entry("int64", "long"),
            Map.entry("bigint", "long"),
            Map.entry("boolean", "boolean"),
            Map.entry("bool", "boolean"),
            Map.entry("float", "float"),
            Map.entry("double", "double"),
            Map.entry("decimal", "decimal"),
            Map.entry("bigdecimal", "decimal"));

    /** What a word says about the form. */
    public enum Form {
        /** Nothing is written. */
        BLANK,
        /** One value. */
        SCALAR,
        /** A list whose element is named. */
        ARRAY,
        /** A list, no more is said. */
        LIST,
        /** A structure. */
        STRUCT,
        /** JSON text. */
        JSON,
        /** A word of its own, such as the name of another page. */
        OTHER
    }

    /** Reads the word. */
    public static TypeWord of(String raw) {
        String word = raw.strip();
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.isEmpty() || lower.equals("-") || lower.equals("\u65e0")) {
            return new TypeWord(Form.BLANK, Optional.empty(), Optional.empty());
        }
        String scalar = SCALARS.get(lower);
        if (scalar != null) {
            return new TypeWord(Form.SCALAR, Optional.of(scalar), Optional.empty());
        }
        Matcher array = ARRAY.matcher(word);
        if (array.matches()) {
            String element = array.group(1) != null ? array.group(1) : array.group(2);
            return new TypeWord(
                    Form.ARRAY,
                    Optional.ofNullable(SCALARS.get(element.toLowerCase(Locale.ROOT))),
                    Optional.of(element));
        }
        return switch (lower) {
            case "array",
                    "list",
                    "repeatlist",
                    "set",
                    "repeat",
                    "repeatedlist",
                    "arraylist",
                    "\u6570\u7ec4",
                    "\u5217\u8868" -> new TypeWord(Form.LIST, Optional.empty(), Optional.empty());
            case "struct", "object", "structure", "class" ->
                new TypeWord(Form.STRUCT, Optional.empty(), Optional.empty());
            case "json", "map", "jsonobject", "jsonarray", "any" ->
                new TypeWord(Form.JSON, Optional.of("string"), Optional.empty());
            default -> new TypeWord(Form.OTHER, Optional.empty(), Optional.empty());
        };
    }

    /** Tells whether the element of an array is a structure as far as the word tells. */
    public boolean arrayOfStruct() {
        return form == Form.ARRAY && scalar.isEmpty();
    }
}
