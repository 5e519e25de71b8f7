package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDescription.OutcomeDescription;
import dev.tenon.spec.model.Outcome;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds outcomes: the result of each item is in a list of structures with a flag. */
final class OutcomeRules {
    private final OperationDescription operation;
    private final NamedStructures structures;
    private final Diagnostics diagnostics;

    OutcomeRules(OperationDescription operation, NamedStructures structures, Diagnostics diagnostics) {
        this.structures = structures;
        this.operation = operation;
        this.diagnostics = diagnostics;
    }

    Outcome build(OutcomeDescription outcome) {
        References response = References.response(operation, structures, diagnostics);
        response.require(outcome.items(), Set.of("list"));
        Optional<FieldDescription> items = operation.response().stream()
                .filter(field -> field.name().value().equals(outcome.items().value()))
                .filter(field -> field.value().list().isPresent())
                .findFirst();
        items.ifPresent(list -> checkItem(outcome, list));
        return new Outcome(
                outcome.items().value(),
                outcome.success().value(),
                outcome.code().map(Located::value),
                outcome.message().map(Located::value),
                outcome.subject().map(Located::value));
    }

    private void checkItem(OutcomeDescription outcome, FieldDescription list) {
        Optional<List<FieldDescription>> fields = structures.fields(list.value());
        if (fields.isEmpty()) {
            String message = "the items of " + Printable.quote(list.name().value())
                    + " are not structures, so they cannot hold an outcome; correct 'items'";
            diagnostics.error(Rule.WRONG_REFERENCE, outcome.items().location(), message);
            return;
        }
        References item = References.fields("field of an item", fields.get(), structures, diagnostics);
        item.require(outcome.success(), Set.of("boolean"));
        Stream.of(outcome.code(), outcome.message(), outcome.subject())
                .flatMap(Optional::stream)
                .forEach(name -> item.require(name, Set.of("string")));
    }
}
