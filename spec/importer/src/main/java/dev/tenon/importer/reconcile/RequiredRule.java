package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterFact;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a parameter is required: if more kinds of sources say so than deny it. Translations of one page are one kind,
 * and do not count where they contradict each other. If as many say yes as no, the parameter is optional: a client that
 * refuses what the service accepts leaves no way out, while the service itself refuses a missing one. A deprecated one
 * is required only if no source denies it. Each contradiction is reported.
 */
final class RequiredRule {
    private RequiredRule() {}

    static boolean required(String name, Map<FactSource, ParameterFact> facts, Report report) {
        Statements<Boolean> statements = new Statements<>();
        Map<Integer, Set<Boolean>> byKind = new TreeMap<>();
        facts.forEach((source, fact) -> fact.required().ifPresent(required -> {
            statements.add(source, required);
            int kind = Math.max(source.authority(), FactSource.PAGE);
            byKind.computeIfAbsent(kind, unused -> new HashSet<>()).add(required);
        }));
        long saying = byKind.values().stream().filter(Set.of(true)::equals).count();
        long denying = byKind.values().stream().filter(Set.of(false)::equals).count();
        boolean deprecated =
                facts.values().stream().anyMatch(fact -> fact.details().deprecated());
        boolean required = saying > denying && !(deprecated && statements.disagree());
        if (statements.disagree()) {
            report.add(
                    Disagreement.Kind.REQUIRED,
                    "parameter " + name,
                    statements.describe(),
                    String.valueOf(required),
                    Place.of(facts, ParameterFact::line));
        }
        return required;
    }
}
