package dev.tenon.spec.model;

import java.util.List;

/**
 * A named set of texts. A server may know more of them than a description lists.
 *
 * @param name the simple name of the generated type
 * @param text prose
 * @param values the documented ones, in the order of the description
 */
public record Enumeration(String name, LocalizedText text, List<Value> values) {
    /**
     * One documented text.
     *
     * @param value the text as it is sent
     * @param constantName the constant of the generated type
     * @param text prose
     */
    public record Value(String value, String constantName, LocalizedText text) {}
}
