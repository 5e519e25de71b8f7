package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Writes the waiters that end with the first call which succeeds, and go on after certain errors. */
final class WaiterSection {
    /** What Smithy takes where a model says nothing. */
    private static final String USUAL_DELAY = "2";

    private final Model model;
    private final Consumer<String> told;

    WaiterSection(Model model, Consumer<String> told) {
        this.model = model;
        this.told = told;
    }

    /** The waiters of an operation. */
    Mapping write(Node operation) {
        Mapping waiters = YamlValue.block();
        Map<String, Node> found =
                operation.get("traits").get("smithy.waiters#waitable").members();
        found.forEach((name, waiter) -> waiter(operation, waiter)
                .ifPresentOrElse(
                        written -> waiters.with(name, written),
                        () -> told.accept("the waiter " + name
                                + " does not wait for a successful call, the only kind that is imported; left out")));
        return waiters;
    }

    private Optional<Mapping> waiter(Node operation, Node waiter) {
        Set<String> tolerated = new LinkedHashSet<>();
        boolean succeeds = false;
        for (Node acceptor : waiter.get("acceptors").items()) {
            Node matcher = acceptor.get("matcher");
            String state = acceptor.get("state").text();
            if (state.equals("success") && matcher.get("success").text().equals("true")) {
                succeeds = true;
            } else if (state.equals("retry") && matcher.has("errorType")) {
                tolerated.add(code(operation, matcher.get("errorType").text()));
            } else {
                return Optional.empty();
            }
        }
        if (!succeeds || tolerated.isEmpty()) {
            return Optional.empty();
        }
        String delay = waiter.get("minDelay").text();
        return Optional.of(YamlValue.line()
                .with("tolerates", YamlValue.texts(tolerated))
                .with("delaySeconds", YamlValue.literal(delay.isEmpty() ? USUAL_DELAY : delay)));
    }

    /** A matcher names the shape of an error; the service sends its code. */
    private String code(Node operation, String shape) {
        return operation.get("errors").items().stream()
                .filter(error -> Model.local(error.get("target").text()).equals(shape))
                .map(model::errorCode)
                .findFirst()
                .orElse(shape);
    }
}
