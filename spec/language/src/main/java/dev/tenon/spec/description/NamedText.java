package dev.tenon.spec.description;

import dev.tenon.spec.source.Located;

/**
 * A name with its text.
 *
 * @param name the key
 * @param text the value
 */
public record NamedText(Located<String> name, Located<String> text) {}
