package dev.tenon.importer.facts;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a source states about a parameter in dedicated fields or columns, besides the type and not in prose.
 *
 * @param position where the parameter is sent
 * @param encoding how a list or structure is written
 * @param limits by the keys of the description language: {@code default}, {@code min}, {@code max}, {@code minLength},
 *     {@code maxLength}, {@code minItems}, {@code maxItems}, {@code pattern}
 * @param values the closed list of values; empty where there is none
 * @param deprecated whether the source calls the parameter deprecated
 */
public record ParameterDetails(
        Position position,
        Encoding encoding,
        Map<String, String> limits,
        List<AllowedValue> values,
        boolean deprecated) {
    /** Nothing is stated. */
    public static final ParameterDetails NONE =
            new ParameterDetails(Position.UNSTATED, Encoding.UNSTATED, Map.of(), List.of(), false);

    /** Where a parameter is sent. */
    public enum Position {
        /** The source does not say. */
        UNSTATED,
        /** In the query string. */
        QUERY,
        /** In the form of the body. */
        FORM,
        /** In a header. */
        HEADER,
        /** In a cookie. */
        COOKIE,
        /** In the host name. */
        HOST,
        /** In the path of a REST operation. */
        PATH,
        /** The whole body, which no RPC operation has. */
        BODY;

        /** Reads the word of a source. */
        public static Position of(String word) {
            return switch (word.strip().toLowerCase(Locale.ROOT)) {
                case "query" -> QUERY;
                case "formdata", "form" -> FORM;
                case "header" -> HEADER;
                case "cookie" -> COOKIE;
                case "host", "domain" -> HOST;
                case "path", "路径" -> PATH;
                case "body" -> BODY;
                default -> UNSTATED;
            };
        }
    }

    /** How a list or structure is written. */
    public enum Encoding {
        /** The source does not say; the name and the example tell. */
        UNSTATED,
        /** Under names that count, or that are joined by dots. */
        NAMES,
        /** As JSON in one string. */
        JSON,
        /** Separated by commas in one string. */
        COMMA
    }

    /**
     * One value of a closed list.
     *
     * @param value the value as it is sent
     * @param title what it means, in the words of the source; may be empty
     */
    public record AllowedValue(String value, String title) {}

    /** Tells only where the parameter travels, and whether it is deprecated. */
    public static ParameterDetails at(Position position, boolean deprecated) {
        return new ParameterDetails(position, Encoding.UNSTATED, Map.of(), List.of(), deprecated);
    }
}
