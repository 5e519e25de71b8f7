package dev.tenon.importer.example;

import java.util.Optional;

/**
 * One example response.
 *
 * @param line where it begins
 * @param format how it is written
 * @param rootName the name of the XML root
 * @param root the response
 * @param flaw the first thing that is wrong with the writing; empty where it is well formed
 */
public record Example(int line, Format format, Optional<String> rootName, ExampleNode root, Optional<Flaw> flaw) {
    /** Returns the example with another value for the response. */
    public Example withRoot(ExampleNode other) {
        return new Example(line, format, rootName, other, flaw);
    }

    /** How an example is written. */
    public enum Format {
        /** JSON. */
        JSON,
        /** XML. */
        XML
    }

    /**
     * Something wrong in an example.
     *
     * @param line the line within the page
     * @param message what is wrong
     */
    public record Flaw(int line, String message) {}
}
