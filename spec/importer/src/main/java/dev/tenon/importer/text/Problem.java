package dev.tenon.importer.text;

import dev.tenon.spec.source.Printable;

/**
 * Something a reader of a source could not make sense of, or had to guess.
 *
 * @param file the source file
 * @param line the line, from 1
 * @param operation the operation that it is about; empty where there is none
 * @param message one line that says what was found and what was done
 * @param loses whether something of the source is missing in the description because of it
 */
public record Problem(String file, int line, String operation, String message, boolean loses) {
    /** Returns {@code file:line: message}. */
    @Override
    public String toString() {
        return Printable.line(file + ":" + line + ": " + message);
    }
}
