package dev.tenon.processor.generate;

import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in Javadoc what a description states of an operation: prose first, the documents once. */
public final class Facts {
    private final String language;

    public Facts(String language) {
        this.language = language;
    }

    /** The language tag asked for. */
    public String language() {
        return language;
    }

    /**
     * The paragraphs about an operation.
     *
     * @param more escaped paragraphs that stand behind the summary, before where the operation is documented
     */
    public List<String> operation(String opening, Operation operation, List<String> more) {
        List<String> paragraphs = new ArrayList<>(partOf(opening, operation, more));
        if (operation.protocols().size() == 1) {
            paragraphs.add("Over " + String.join("", operation.protocols()) + " only.");
        }
        if (!operation.sources().isEmpty()) {
            paragraphs.add("Documented in "
                    + operation.sources().stream().map(Facts::source).collect(Collectors.joining("; ")) + ".");
        }
        return paragraphs;
    }

    /** The paragraphs about a part of an operation, such as its request; what else is known stands with the operation. */
    public List<String> partOf(String opening, Operation operation, List<String> more) {
        List<String> paragraphs = new ArrayList<>();
        String summary = Javadocs.prose(operation.summary(), language);
        paragraphs.add(summary == null ? opening + "." : opening + ": " + summary);
        paragraphs.addAll(more);
        deprecation(operation.deprecation()).ifPresent(paragraphs::add);
        return paragraphs;
    }

    private static String source(Source source) {
        StringBuilder text = new StringBuilder(Javadocs.escape(source.document()));
        List<String> details = new ArrayList<>();
        details.add(Javadocs.escape(source.id()));
        source.language().map(Javadocs::escape).ifPresent(details::add);
        source.date().map(Javadocs::escape).ifPresent(details::add);
        return text.append(" (").append(String.join(", ", details)).append(')').toString();
    }

    /** Adds what stands after all else: the example, and whether it is deprecated. */
    public static void end(List<String> facts, Optional<String> example, Optional<String> deprecation) {
        example.ifPresent(value -> facts.add("Example: " + Javadocs.code(value) + "."));
        deprecation(deprecation).ifPresent(facts::add);
    }

    /** Adds prose where there is any. */
    public static void add(List<String> facts, @Nullable String prose) {
        if (prose != null) {
            facts.add(prose);
        }
    }

    private static Optional<String> deprecation(Optional<String> reason) {
        return reason.map(text -> text.isBlank() ? "Deprecated." : "Deprecated: " + Javadocs.escape(text) + ".");
    }
}
