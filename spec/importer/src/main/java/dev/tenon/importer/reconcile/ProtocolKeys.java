package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Optional;

/** Writes how an operation is spoken to where that differs from the service: {@code signing} and {@code success}. */
final class ProtocolKeys {
    private static final String USUAL = "AK";
    private static final String UNSIGNED = "Anonymous";

    private ProtocolKeys() {}

    static void write(Mapping file, List<OperationFacts> named, Report report) {
        signing(file, named, report);
        SuccessRule.of(named).ifPresent(rule -> success(file, rule, named, report));
    }

    private static void signing(Mapping file, List<OperationFacts> named, Report report) {
        for (OperationFacts facts : named) {
            List<String> security = facts.call().security();
            if (security.contains(USUAL) || security.isEmpty()) {
                continue;
            }
            if (security.contains(UNSIGNED)) {
                file.with("signing", YamlValue.text("none"));
            } else {
                report.add(
                        Disagreement.Kind.LANGUAGE,
                        "signing",
                        facts.source().id() + " says " + String.join(", ", security),
                        "the signature of the service",
                        new Place(facts.source().file(), 1));
            }
        }
    }

    private static void success(Mapping file, SuccessRule rule, List<OperationFacts> named, Report report) {
        if (!rule.values().isEmpty()) {
            file.with("success", rule.written());
        }
        Optional<String> unknown =
                rule.unknown().isEmpty() ? Optional.empty() : Optional.of(String.join(", ", rule.unknown()));
        unknown.ifPresent(fields -> report.add(
                Disagreement.Kind.OTHER,
                "success",
                "no example of a success shows " + fields,
                rule.values().isEmpty() ? "nothing" : "the fields that examples show",
                new Place(named.get(0).source().file(), 1)));
    }
}
