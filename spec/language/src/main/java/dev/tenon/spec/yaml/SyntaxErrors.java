package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Turns what the YAML library throws into one diagnostic with both places: where it failed and where that began. */
final class SyntaxErrors {
    private SyntaxErrors() {}

    static void report(String file, RuntimeException failure, Diagnostics diagnostics) {
        if (!(failure instanceof MarkedYamlEngineException marked)) {
            String message = "the file is not valid YAML; check quotes, brackets and escapes";
            diagnostics.error(Rule.NOT_YAML, new SourceLocation(file, 1, 1), message);
            return;
        }
        Optional<Mark> problem = marked.getProblemMark();
        SourceLocation location =
                problem.map(mark -> Composer.location(file, mark)).orElse(new SourceLocation(file, 1, 1));
        String message = "the file is not valid YAML:"
                + " " + words(marked.getProblem()) + context(marked.getContext()) + "; "
                + wayOut(words(marked.getProblem()));
        Optional<SourceLocation> start = marked.getContextMark().map(mark -> Composer.location(file, mark));
        if (start.isPresent() && !start.get().equals(location)) {
            diagnostics.error(Rule.NOT_YAML, location, start.get(), message);
        } else {
            diagnostics.error(Rule.NOT_YAML, location, message);
        }
    }

    /** How far reading came, in code points; 0 when the failure does not say. */
    static int index(RuntimeException failure) {
        return failure instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark().map(Mark::getIndex).orElse(0)
                : 0;
    }

    private static String words(@Nullable String text) {
        return text == null ? "unexpected text" : text;
    }

    private static String context(@Nullable String context) {
        return context == null || context.isEmpty() ? "" : " " + context;
    }

    private static String wayOut(String problem) {
        if (problem.contains("mapping values are not allowed")) {
            return "quote a value that contains ': '";
        }
        if (problem.contains("unexpected end of stream")) {
            return "close the quote";
        }
        return "check indentation, quotes and brackets from there on";
    }
}
