package dev.tenon.spec.source;

import java.util.Comparator;
import java.util.Optional;

/**
 * An error or warning about a description.
 *
 * @param id the stable identifier, such as {@code SPEC-020}
 * @param severity whether the build can go on
 * @param message what is wrong and the way out, on one line
 * @param location where
 * @param second the other place, where two places disagree
 */
public record Diagnostic(
        String id, Severity severity, String message, SourceLocation location, Optional<SourceLocation> second)
        implements Comparable<Diagnostic> {
    private static final Comparator<Diagnostic> ORDER = Comparator.comparing(Diagnostic::location)
            .thenComparing(Diagnostic::id)
            .thenComparing(Diagnostic::message);

    @Override
    public int compareTo(Diagnostic other) {
        return ORDER.compare(this, other);
    }

    /** Returns {@code [SPEC-nnn] file:line:column: message}. */
    @Override
    public String toString() {
        String other = second.map(place -> " (see " + place + ")").orElse("");
        return Printable.line("[" + id + "] " + location + ": " + message + other);
    }
}
