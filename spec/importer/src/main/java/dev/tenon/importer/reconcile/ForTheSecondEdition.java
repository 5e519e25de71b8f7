package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.OperationFacts;
import java.util.List;
import java.util.Optional;

/**
 * Tells what sources say of an operation as a whole and the description language has no key for yet. Each line is where the second
 * edition writes one: {@code success}, {@code signing}.
 */
final class ForTheSecondEdition {
    private static final String USUAL = "AK";

    private ForTheSecondEdition() {}

    static void tell(List<OperationFacts> named, Report report) {
        for (OperationFacts facts : named) {
            List<String> security = facts.call().security();
            if (!security.isEmpty() && !security.contains(USUAL)) {
                report.add(
                        Disagreement.Kind.LANGUAGE,
                        "signing",
                        facts.source().id() + " says " + String.join(", ", security),
                        "the signature of the service",
                        new Place(facts.source().file(), 1));
            }
        }
        Optional<SuccessRule> rule = SuccessRule.of(named);
        if (rule.isEmpty()) {
            return;
        }
        Place place = new Place(named.get(0).source().file(), 1);
        if (!rule.get().values().isEmpty()) {
            report.add(
                    Disagreement.Kind.LANGUAGE,
                    "success",
                    "examples show " + rule.get().written(),
                    "nothing",
                    place);
        }
        if (!rule.get().unknown().isEmpty()) {
            report.add(
                    Disagreement.Kind.LANGUAGE,
                    "success",
                    "no example of a success shows "
                            + String.join(", ", rule.get().unknown()),
                    "nothing",
                    place);
        }
    }
}
