package dev.tenon.spec.source;

import static java.util.Comparator.naturalOrder;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the diagnostics of one service; the only mutable object of the pipeline. */
public final class Diagnostics {
    /** How many diagnostics are kept; the rest is only counted. */
    public static final int MAXIMUM = 100;

    private final List<Diagnostic> kept = new ArrayList<>();
    /** Separate from the errors, so that many warnings hide none. */
    private final List<Diagnostic> warnings = new ArrayList<>();

    private int errors;
    private int dropped;

    /** Adds a diagnostic. */
    public void report(Diagnostic diagnostic) {
        if (diagnostic.severity() == Severity.WARNING) {
            if (warnings.size() < MAXIMUM) {
                warnings.add(diagnostic);
            }
            return;
        }
        errors++;
        if (isFull()) {
            dropped++;
        } else {
            kept.add(diagnostic);
        }
    }

    /** Adds an error. */
    public void error(Rule rule, SourceLocation location, String message) {
        error(rule, location, Optional.empty(), message);
    }

    /** Adds an error that involves two places. */
    public void error(Rule rule, SourceLocation location, SourceLocation second, String message) {
        error(rule, location, Optional.of(second), message);
    }

    private void error(Rule rule, SourceLocation location, Optional<SourceLocation> second, String message) {
        String line = isFull() ? "" : Printable.line(message);
        report(new Diagnostic(rule.id(), Severity.ERROR, line, location, second));
    }

    /** Adds a warning; only the first {@link #MAXIMUM} are kept. */
    public void warning(Rule rule, SourceLocation location, String message) {
        report(new Diagnostic(rule.id(), Severity.WARNING, Printable.line(message), location, Optional.empty()));
    }

    /** Whether any error was reported. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether further diagnostics are only counted, so that wording them is wasted effort. */
    public boolean isFull() {
        return kept.size() >= MAXIMUM;
    }

    /** How many errors were reported so far, including those beyond {@link #MAXIMUM}. */
    public int errorCount() {
        return errors;
    }

    /** The diagnostics by file, line and column; if there were more than are kept, the last one says so. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> result = new ArrayList<>(
                Stream.concat(kept.stream(), warnings.stream()).sorted().toList());
        if (dropped > 0) {
            SourceLocation last =
                    kept.stream().max(naturalOrder()).orElseThrow().location();
            String message = dropped + " more mistakes are not shown; correct these first";
            result.add(new Diagnostic(Rule.TOO_MANY.id(), Severity.ERROR, message, last, Optional.empty()));
        }
        return List.copyOf(result);
    }
}
