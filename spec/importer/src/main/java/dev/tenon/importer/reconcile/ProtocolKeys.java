package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes how an operation is signed, and which of its responses are successes, where that is not what the service says. */
final class ProtocolKeys {
    private static final String NOBODY = "Anonymous";
    private static final String USUAL = "AK";

    private final ServiceSuccess service;
    private final Report report;

    ProtocolKeys(ServiceSuccess service, Report report) {
        this.service = service;
        this.report = report;
    }

    void write(List<OperationFacts> named, Mapping file) {
        signing(named, file);
        Optional<SuccessRule> rule = SuccessRule.of(named);
        if (rule.isPresent()) {
            success(rule.get(), new Place(named.get(0).source().file(), 1), file);
        } else if (service.values().isEmpty()) {
            errorsUnderSuccess(named, file);
        }
    }

    /** Codes that are documented with a status of success are thrown by their rows; no field tells more. */
    private void errorsUnderSuccess(List<OperationFacts> named, Mapping file) {
        for (OperationFacts facts : named) {
            Optional<ErrorFact> row = facts.errors().stream()
                    .filter(error -> error.http().isPresent() && error.http().getAsInt() / 100 == 2)
                    .findFirst();
            if (row.isPresent()) {
                file.with("success", SuccessRule.written(Map.of()));
                report.add(
                        Disagreement.Kind.SUCCESS,
                        "success",
                        "the error " + row.get().code() + " comes with the status "
                                + row.get().http().getAsInt() + ", and no field marks a success",
                        "no rule",
                        new Place(facts.source().file(), row.get().line()));
                return;
            }
        }
    }

    private void signing(List<OperationFacts> named, Mapping file) {
        Optional<OperationFacts> stated = named.stream()
                .filter(facts -> !facts.call().security().isEmpty())
                .findFirst();
        List<String> security = stated.map(facts -> facts.call().security()).orElse(List.of(USUAL));
        if (security.contains(NOBODY) && !security.contains(USUAL)) {
            file.with("signing", YamlValue.text("none"));
        } else if (!security.contains(USUAL)) {
            stated.ifPresent(facts -> report.add(
                    Disagreement.Kind.LANGUAGE,
                    "signing",
                    facts.source().id() + " says " + String.join(", ", security),
                    "the signature of the service",
                    new Place(facts.source().file(), 1)));
        }
    }

    private void success(SuccessRule rule, Place place, Mapping file) {
        if (!rule.values().isEmpty()) {
            if (!rule.values().equals(service.values())) {
                file.with("success", SuccessRule.written(rule.values()));
            }
            return;
        }
        boolean covered = service.values().keySet().containsAll(rule.unknown());
        if (!covered) {
            file.with("success", SuccessRule.written(Map.of()));
        }
        report.add(
                Disagreement.Kind.SUCCESS,
                "success",
                "no example of a success shows " + String.join(", ", rule.unknown()),
                covered ? "the rule of the service" : "no rule",
                place);
    }
}
