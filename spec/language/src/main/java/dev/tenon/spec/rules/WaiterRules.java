package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.description.OperationDescription;
import dev.tenon.spec.description.OperationDescription.WaiterDescription;
import dev.tenon.spec.model.Waiter;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Builds waiters: a path must lead through the response to a single value. */
final class WaiterRules {
    private static final int DEFAULT_DELAY_SECONDS = 5;
    private static final int MOST_WAITERS = 100;
    private static final Set<String> IDENTIFIERS = Set.of("string", "list<string>");

    private final OperationDescription operation;
    private final NamedStructures structures;
    private final String operationMethod;
    private final Diagnostics diagnostics;
    private final References response;
    private final Map<String, SourceLocation> methods = new HashMap<>();

    WaiterRules(
            OperationDescription operation,
            NamedStructures structures,
            String operationMethod,
            Diagnostics diagnostics) {
        this.structures = structures;
        this.operation = operation;
        this.operationMethod = operationMethod;
        this.response = References.response(operation, structures, diagnostics);
        this.diagnostics = diagnostics;
    }

    List<Waiter> build() {
        List<WaiterDescription> waiters = operation.waiters();
        if (waiters.size() > MOST_WAITERS) {
            String message = "the operation has more than " + MOST_WAITERS + " waiters; remove some";
            diagnostics.error(Rule.TOO_LARGE, waiters.get(MOST_WAITERS).name().location(), message);
            return List.of();
        }
        return waiters.stream().map(this::build).toList();
    }

    private Waiter build(WaiterDescription waiter) {
        if (waiter.path().isEmpty()) {
            checkByCall(waiter);
        }
        List<FieldDescription> beside = checkPath(waiter.path());
        waiter.expects().ifPresent(expects -> {
            References.parameters(operation, diagnostics).require(expects.parameter(), IDENTIFIERS);
            References.fields("response field", beside, structures, diagnostics).requireScalar(expects.field());
        });
        for (Located<String> failure : waiter.failure()) {
            waiter.success().stream()
                    .filter(success -> success.value().equals(failure.value()))
                    .findFirst()
                    .ifPresent(success -> diagnostics.error(
                            Rule.DOES_NOT_FIT,
                            failure.location(),
                            success.location(),
                            Printable.quote(failure.value()) + " is both success and failure; keep one"));
        }
        return new Waiter(
                waiter.name().value(),
                method(waiter.name()),
                values(waiter.path()),
                values(waiter.success()),
                values(waiter.failure()),
                waiter.delaySeconds().map(Located::value).orElse(DEFAULT_DELAY_SECONDS),
                waiter.expects()
                        .map(expects -> new Waiter.Expected(
                                expects.parameter().value(), expects.field().value())),
                values(waiter.tolerates()));
    }

    /** A waiter without a state has nothing to compare; it waits only while calls are refused. */
    private void checkByCall(WaiterDescription waiter) {
        Stream.concat(
                        waiter.failure().stream().map(Located::location),
                        waiter.expects().stream().map(expects -> expects.field().location()))
                .forEach(location -> diagnostics.error(
                        Rule.DOES_NOT_FIT,
                        location,
                        "the waiter has no 'path' to a state; add 'path' and 'success', or remove the keys that"
                                + " compare states"));
    }

    private String method(Located<String> name) {
        String method = operationMethod + "Until" + JavaNames.type(name.value());
        SourceLocation first = methods.putIfAbsent(method, name.location());
        if (first != null) {
            String message = "two waiters would both generate the method '" + method + "'; rename one of them";
            diagnostics.error(Rule.NAME_CLASH, name.location(), first, message);
        }
        return method;
    }

    /** The fields of the structure where the path ends. */
    private List<FieldDescription> checkPath(List<Located<String>> path) {
        List<FieldDescription> fields = operation.response();
        for (int index = 0; index < path.size(); index++) {
            References known =
                    index == 0 ? response : References.fields("response field", fields, structures, diagnostics);
            Located<String> step = path.get(index);
            if (index == path.size() - 1) {
                checkLast(known, step, fields);
            } else if (known.find(step).isPresent()) {
                fields = below(fields, step.value());
            } else {
                return List.of();
            }
        }
        return fields;
    }

    private void checkLast(References known, Located<String> step, List<FieldDescription> fields) {
        boolean listOfScalars = find(fields, step.value())
                .map(FieldDescription::value)
                .filter(value -> value.list().isPresent()
                        && value.type().isPresent()
                        && structures.fields(value).isEmpty())
                .isPresent();
        if (!listOfScalars) {
            known.requireScalar(step);
        }
    }

    private List<FieldDescription> below(List<FieldDescription> fields, String name) {
        Optional<ValueDescription> value = find(fields, name).map(FieldDescription::value);
        while (value.flatMap(ValueDescription::element).isPresent()) {
            value = value.flatMap(ValueDescription::element);
        }
        return value.flatMap(structures::fields).orElse(List.of());
    }

    private static Optional<FieldDescription> find(List<FieldDescription> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().value().equals(name))
                .findFirst();
    }

    private static List<String> values(List<Located<String>> values) {
        return values.stream().map(Located::value).toList();
    }
}
