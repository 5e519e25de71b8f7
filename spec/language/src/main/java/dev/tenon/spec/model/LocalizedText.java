package dev.tenon.spec.model;

import java.util.Map;

/**
 * Prose of a description, by language tag ({@code en}, {@code zh}); empty where the description has none.
 *
 * @param byLanguage the prose by language tag, in the order of the file
 */
public record LocalizedText(Map<String, String> byLanguage) {
    /** No prose in any language. */
    public static final LocalizedText NONE = new LocalizedText(Map.of());
}
