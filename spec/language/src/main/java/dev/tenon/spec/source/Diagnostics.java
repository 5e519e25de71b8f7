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
        if (kept.size() < MAXIMUM) {
            kept.add(diagnostic);
        } else {
            dropped++;
        }
    }

    /** Adds an error. */
    public void error(Rule rule, SourceLocation location, String message) {
        report(new Diagnostic(rule.id(), Severity.ERROR, Printable.line(message), location, Optional.empty()));
    }

    /** Adds an error that two places make together. */
    public void error(Rule rule, SourceLocation location, SourceLocation second, String message) {
        report(new Diagnostic(rule.id(), Severity.ERROR, Printable.line(message), location, Optional.of(second)));
    }

    /** Whether any error was reported. */
    public boolean hasErrors() {
        return errors > 0;
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
