package dev.tenon.importer.facts;

/**
 * A value seen in an example.
 *
 * @param text its spelling
 * @param bare whether it is a JSON number or flag, written without quotes
 */
public record Leaf(String text, boolean bare) {}
