package dev.tenon.runtime.documentation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the documents say about an operation. Texts about parameters and fields are in the Javadoc of the records only:
 * here they would be larger than the client.
 *
 * @param summary what the operation does
 * @param notes what to know before calling it, in the order of the documents
 * @param links further reading
 * @param samples requests and responses as the documents show them
 * @param statements where single documents differ
 * @param documents the documents themselves
 */
public record OperationDocumentation(
        Prose summary,
        List<Prose> notes,
        List<Link> links,
        List<Sample> samples,
        List<Statement> statements,
        List<Document> documents) {
    /** The documents say nothing. */
    public static final OperationDocumentation NONE = of(Prose.NONE);

    /** Copies the lists. */
    public OperationDocumentation {
        notes = List.copyOf(notes);
        links = List.copyOf(links);
        samples = List.copyOf(samples);
        statements = List.copyOf(statements);
        documents = List.copyOf(documents);
    }

    /** Documentation with only a summary. */
    public static OperationDocumentation of(Prose summary) {
        return new OperationDocumentation(summary, List.of(), List.of(), List.of(), List.of(), List.of());
    }

    /**
     * Documentation with only a summary.
     *
     * @param languagesAndTexts alternating language tags and texts
     */
    public static OperationDocumentation of(String... languagesAndTexts) {
        return of(Prose.of(languagesAndTexts));
    }

    /** A copy with one more note. */
    public OperationDocumentation note(Prose note) {
        return new OperationDocumentation(summary, and(notes, note), links, samples, statements, documents);
    }

    /** A copy with one more link. */
    public OperationDocumentation link(Link link) {
        return new OperationDocumentation(summary, notes, and(links, link), samples, statements, documents);
    }

    /** A copy with one more sample. */
    public OperationDocumentation sample(Sample sample) {
        return new OperationDocumentation(summary, notes, links, and(samples, sample), statements, documents);
    }

    /** A copy with one more statement. */
    public OperationDocumentation statement(Statement statement) {
        return new OperationDocumentation(summary, notes, links, samples, and(statements, statement), documents);
    }

    /** A copy with one more document. */
    public OperationDocumentation document(Document document) {
        return new OperationDocumentation(summary, notes, links, samples, statements, and(documents, document));
    }

    /** A copy with one more document, of these {@linkplain Document facts}. */
    public OperationDocumentation document(String id, String title, @Nullable String language, @Nullable String date) {
        return document(new Document(id, title, language, date));
    }

    private static <T> List<T> and(List<T> some, T more) {
        List<T> all = new ArrayList<>(some);
        all.add(more);
        return all;
    }
}
