package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which responses with HTTP 200 are successes, as a top-level field says: {@code Success} is true there, {@code Code}
 * has a value that the examples of successes show. If a flag says so, a code next to it does not count: examples show
 * codes less carefully.
 *
 * @param values the values of a success by the name of the field; empty where none is known
 * @param unknown fields that tell, of which no example shows the value of a success
 */
record SuccessRule(Map<String, Set<String>> values, Set<String> unknown) {
    private static final Set<String> FLAGS = Set.of("success", "issuccess");
    private static final Set<String> SUCCESSES =
            Set.of("ok", "success", "succeed", "succeeded", "successful", "200", "0", "1", "100", "1000", "2000");

    static Optional<SuccessRule> of(List<OperationFacts> sources) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        Set<String> unknown = new LinkedHashSet<>();
        for (OperationFacts facts : sources) {
            for (ResponseFact field : facts.response()) {
                String key = field.name().toLowerCase(Locale.ROOT);
                if (field.kind() != Kind.SCALAR || !(isFlag(key) || key.equals("code"))) {
                    continue;
                }
                Set<String> shown = shown(field, isFlag(key) ? Set.of("true") : SUCCESSES);
                if (shown.isEmpty()) {
                    unknown.add(field.name());
                } else {
                    values.computeIfAbsent(field.name(), unused -> new LinkedHashSet<>())
                            .addAll(shown);
                }
            }
        }
        if (values.keySet().stream().anyMatch(SuccessRule::isFlag)) {
            values.keySet().removeIf(name -> !isFlag(name));
            unknown.clear();
        }
        unknown.removeAll(values.keySet());
        return values.isEmpty() && unknown.isEmpty() ? Optional.empty() : Optional.of(new SuccessRule(values, unknown));
    }

    /**
     * Returns the values that the examples show and that mean a success; others are slips, or failures shown as
     * examples.
     */
    private static Set<String> shown(ResponseFact field, Set<String> successes) {
        Set<String> shown =
                field.leaves().stream().map(Leaf::text).collect(Collectors.toCollection(LinkedHashSet::new));
        if (shown.isEmpty()) {
            shown.add(field.example());
        }
        shown.removeIf(value -> !successes.contains(value.toLowerCase(Locale.ROOT)));
        return shown;
    }

    private static boolean isFlag(String name) {
        return FLAGS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Returns the rule as the description language writes it. */
    static Mapping written(Map<String, Set<String>> values) {
        Mapping rule = YamlValue.line();
        values.forEach((field, successes) -> rule.with(field, YamlValue.texts(successes)));
        return rule;
    }
}
