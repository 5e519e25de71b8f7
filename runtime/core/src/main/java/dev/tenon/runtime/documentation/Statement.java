package dev.tenon.runtime.documentation;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What documents say about a parameter, a field or an error code where the description differs from them.
 *
 * @param about the full name of a parameter, the path of a field such as {@code Results.Code}, or an error code
 * @param type the type as the documents write it; null when the statement is not about the type
 * @param required whether the documents require the parameter; null when the statement is not about that
 * @param example the example of these documents; null when the statement is not about it
 * @param text what else they say
 * @param documents the short names of the documents
 */
public record Statement(
        String about,
        @Nullable String type,
        @Nullable Boolean required,
        @Nullable String example,
        Prose text,
        List<String> documents) {
    /** Copies the names. */
    public Statement {
        documents = List.copyOf(documents);
    }

    /** An empty statement of some documents. */
    public static Statement about(String subject, String... documents) {
        return new Statement(subject, null, null, null, Prose.NONE, List.of(documents));
    }

    /** A copy with a type. */
    public Statement type(String stated) {
        return new Statement(about, stated, required, example, text, documents);
    }

    /** A copy with whether the parameter is required. */
    public Statement required(boolean stated) {
        return new Statement(about, type, stated, example, text, documents);
    }

    /** A copy with an example. */
    public Statement example(String stated) {
        return new Statement(about, type, required, stated, text, documents);
    }

    /** A copy with prose. */
    public Statement text(Prose stated) {
        return new Statement(about, type, required, example, stated, documents);
    }
}
