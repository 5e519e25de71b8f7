package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The success rule of most operations of a service; it is in the service file, and only operations that differ have
 * their own.
 *
 * @param values the values of a success by the name of the field; empty where no two operations have the same rule
 */
public record ServiceSuccess(Map<String, Set<String>> values) {
    /** No rule for all operations. */
    public static final ServiceSuccess NONE = new ServiceSuccess(Map.of());

    private static final int FEWEST = 2;

    /** Finds the rule in what the sources say of each operation. */
    public static ServiceSuccess of(Collection<List<OperationFacts>> operations) {
        Map<Map<String, Set<String>>, Integer> rules = new LinkedHashMap<>();
        operations.forEach(sources -> SuccessRule.of(sources)
                .filter(rule -> !rule.values().isEmpty())
                .ifPresent(rule -> rules.merge(rule.values(), 1, Integer::sum)));
        return rules.entrySet().stream()
                .filter(rule -> rule.getValue() >= FEWEST)
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(rule -> new ServiceSuccess(rule.getKey()))
                .orElse(NONE);
    }

    /** Returns the rule as the description language writes it; nothing where there is none. */
    public Optional<Mapping> written() {
        return values.isEmpty() ? Optional.empty() : Optional.of(SuccessRule.written(values));
    }
}
