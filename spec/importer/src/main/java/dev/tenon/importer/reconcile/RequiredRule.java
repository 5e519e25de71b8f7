package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterFact;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Whether a parameter is required: if more kinds of sources say so than deny it. Translations of one page are one kind, and do not count
 * where they contradict each other. Where as many say the one as the other the parameter is optional, since a client that refuses what
 * the service takes leaves no way out, while the service refuses what lacks. A deprecated one is required only if nobody denies it. Each
 * contradiction is told.
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
