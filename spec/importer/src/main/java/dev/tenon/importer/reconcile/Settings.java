package dev.tenon.importer.reconcile;

/**
 * What a description carries.
 *
 * @param prose whether explanations, summaries and all examples are kept, for private use: they belong to the pages' authors
 * @param typesFromExamples whether a text of a response becomes a number or a flag where JSON examples write it without quotes
 * @param limitsFromProse whether the explanations in metadata are read for values, ranges, defaults and formats, as those of pages are
 */
public record Settings(boolean prose, boolean typesFromExamples, boolean limitsFromProse) {
    /** Facts only, in the types that the sources name. */
    public static final Settings FACTS = new Settings(false, false, false);
}
