package dev.tenon.processor;

import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.Service;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The requested operations.
 *
 * @param names exact action names; all operations when empty
 */
record Selection(List<String> names) {
    /** Whether an operation is requested. */
    boolean has(String operation) {
        return names.isEmpty() || names.contains(operation);
    }

    /** Reports names that the service does not have, and duplicates. */
    void check(Service service, Consumer<Problem> problems) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!service.operations().contains(name)) {
                problems.accept(Problem.error(
                        Problem.Place.OPERATIONS,
                        "The description has no operation '" + name + "'"
                                + Suggestions.didYouMean(name, service.operations())));
            } else if (!seen.add(name)) {
                problems.accept(Problem.error(Problem.Place.OPERATIONS, "Operation '" + name + "' is named twice"));
            }
        }
    }
}
