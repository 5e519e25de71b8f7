package dev.tenon.spec.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Collects what was found in the files of one service; the only mutable object of the pipeline. */
public final class Diagnostics {
    /** How many diagnostics are kept; the rest is only counted. */
    public static final int MAXIMUM = 100;

    private final List<Diagnostic> kept = new ArrayList<>();
    private int errors;
    private int dropped;

    /** Adds a diagnostic. */
    public void report(Diagnostic diagnostic) {
        if (diagnostic.severity() == Severity.ERROR) {
            errors++;
        }
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

    /** Adds an error that two places make together. */
    public void error(Rule rule, SourceLocation location, SourceLocation second, String message) {
        error(rule, location, Optional.of(second), message);
    }

    private void error(Rule rule, SourceLocation location, Optional<SourceLocation> second, String message) {
        String line = isFull() ? "" : Printable.line(message);
        report(new Diagnostic(rule.id(), Severity.ERROR, line, location, second));
    }

    /** Whether any error was reported. */
    public boolean hasErrors() {
        return errors > 0;
    }

    /** Whether what is reported from now on is only counted, so that effort on its wording is wasted. */
    public boolean isFull() {
        return kept.size() >= MAXIMUM;
    }

    /** How many errors were reported so far, those beyond {@link #MAXIMUM} included. */
    public int errorCount() {
        return errors;
    }

    /** What was reported, by file, line and column; when there was more than is kept, the last one says so. */
    public List<Diagnostic> sorted() {
        List<Diagnostic> result = new ArrayList<>(kept.stream().sorted().toList());
        if (dropped > 0) {
            SourceLocation last = result.get(result.size() - 1).location();
            String message = dropped + " more mistakes are not shown; correct these first";
            result.add(new Diagnostic(Rule.TOO_MANY.id(), Severity.ERROR, message, last, Optional.empty()));
        }
        return List.copyOf(result);
    }
}
