package dev.tenon.spec.model;

import java.util.List;

/**
 * Texts that have a name together. A server may know more of them than a description does.
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
