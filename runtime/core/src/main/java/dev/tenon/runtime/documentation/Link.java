package dev.tenon.runtime.documentation;

import org.jspecify.annotations.Nullable;

/**
 * Further reading: another operation of the service, or a document.
 *
 * @param title what is found there
 * @param operation the action of an operation, which need not be described; null for a document
 * @param address the address of a document; null for an operation
 */
public record Link(
        Prose title, @Nullable String operation, @Nullable String address) {
    /** A link to an operation. */
    public static Link toOperation(String operation, Prose title) {
        return new Link(title, operation, null);
    }

    /** A link to a document. */
    public static Link toDocument(String address, Prose title) {
        return new Link(title, null, address);
    }
}
