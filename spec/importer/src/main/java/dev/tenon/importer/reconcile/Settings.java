package dev.tenon.importer.reconcile;

/**
 * What a description carries.
 *
 * @param prose whether explanations, summaries and all examples are kept, for private use: they belong to the pages' authors
 */
public record Settings(boolean prose) {
    /** Facts only. */
    public static final Settings FACTS = new Settings(false);
}
