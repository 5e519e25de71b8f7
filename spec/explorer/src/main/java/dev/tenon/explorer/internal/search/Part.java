package dev.tenon.explorer.internal.search;

import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Parameter;

/**
 * A parameter or an error code of an operation, by which the operation is found.
 *
 * @param kind {@code parameter} or {@code error}
 * @param name the full name, as documented
 * @param text what is said of it
 * @param foldedName the name in lower case
 * @param foldedText the text in lower case, all languages
 */
record Part(String kind, String name, LocalizedText text, String foldedName, String foldedText) {
    static Part parameter(Parameter parameter) {
        return new Part(
                "parameter",
                parameter.path(),
                parameter.text(),
                Folded.of(parameter.path()),
                Folded.of(parameter.text()));
    }

    /** The text of a code is not searched here: the code itself is found by it. */
    static Part code(String code) {
        return new Part("error", code, LocalizedText.NONE, Folded.of(code), "");
    }
}
