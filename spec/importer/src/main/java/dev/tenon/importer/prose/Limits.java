package dev.tenon.importer.prose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the prose of one parameter limits.
 *
 * @param certain limits by the key of the description language: {@code default}, {@code min}, {@code max}, {@code minLength},
 *     {@code maxLength}, {@code minItems}, {@code maxItems}, {@code format}
 * @param allowed the closed list of values; empty where none is certain
 * @param jsonArray whether the value is a JSON array in a string
 * @param commaList whether the value is a comma list in a string
 * @param deprecated whether the prose says that the parameter will go
 * @param doubts what the prose says without certainty, one line each
 */
public record Limits(
        Map<String, String> certain,
        List<String> allowed,
        boolean jsonArray,
        boolean commaList,
        boolean deprecated,
        List<String> doubts) {
    /** Returns only that the value is a list in a string, and how many items it may have. */
    public Limits listOnly() {
        Map<String, String> count = new LinkedHashMap<>(certain);
        count.keySet().retainAll(jsonArray || commaList ? Set.of("minItems", "maxItems") : Set.of());
        return new Limits(count, List.of(), jsonArray, commaList, false, List.of());
    }
}
