package dev.tenon.processor;

import dev.tenon.spec.description.Suggestions;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Takes those operations out of a model that somebody asked for. */
final class Selection {
    private Selection() {}

    /**
     * Gives a model of the wanted operations only, in the order of the description.
     *
     * @param wanted exact action names; all when empty
     */
    static ApiModel of(ApiModel model, List<String> wanted, Consumer<Problem> problems) {
        if (wanted.isEmpty()) {
            return model;
        }
        Map<String, Operation> byName = new LinkedHashMap<>();
        model.operations().forEach(operation -> byName.put(operation.name(), operation));
        Set<String> seen = new HashSet<>();
        for (String name : wanted) {
            if (!byName.containsKey(name)) {
                problems.accept(Problem.error(
                        Problem.Place.OPERATIONS,
                        "The description has no operation '" + name + "'"
                                + Suggestions.didYouMean(name, byName.keySet())));
            } else if (!seen.add(name)) {
                problems.accept(Problem.error(Problem.Place.OPERATIONS, "Operation '" + name + "' is named twice"));
            }
        }
        return new ApiModel(
                model.service(),
                model.operations().stream()
                        .filter(operation -> seen.contains(operation.name()))
                        .toList());
    }
}
