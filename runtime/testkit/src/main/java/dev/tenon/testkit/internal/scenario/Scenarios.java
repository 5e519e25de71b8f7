package dev.tenon.testkit.internal.scenario;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Protocol;
import dev.tenon.testkit.internal.check.ErrorTable;
import dev.tenon.testkit.internal.check.Nearest;
import dev.tenon.testkit.request.ReceivedRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The scenarios of all operations of one endpoint. */
public final class Scenarios {
    private final ApiModel model;
    private final Map<String, Steps> steps = new ConcurrentHashMap<>();

    /** No scenario yet. */
    public Scenarios(ApiModel model) {
        this.model = model;
    }

    /**
     * Where the scenario of an operation is written.
     *
     * @param operation the operation
     * @param protocol how it is spoken to
     * @param errors its documented errors
     * @param steps the steps that are still to come
     */
    public record Script(Operation operation, Protocol protocol, ErrorTable errors, Steps steps) {}

    /**
     * The scenario of an operation, begun or not.
     *
     * @throws IllegalArgumentException when the description has no such operation
     */
    public Script script(String name) {
        List<String> names = model.operations().stream().map(Operation::name).toList();
        Operation operation = model.operations().stream()
                .filter(candidate -> candidate.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException(model.service().name() + " describes no operation \"" + name + "\""
                                + Nearest.to(name, names)
                                        .map(near -> "; did you mean \"" + near + "\"?")
                                        .orElse("")));
        return new Script(
                operation,
                model.protocol(operation),
                ErrorTable.of(model, operation),
                steps.computeIfAbsent(name, key -> new Steps()));
    }

    /** What the next call of an operation meets, and takes it off the list. */
    public Optional<Step> next(String operation, ReceivedRequest request) {
        return Optional.ofNullable(steps.get(operation)).flatMap(planned -> planned.next(request));
    }

    /** One sentence for each operation with fewer calls than expected. */
    public List<String> outstanding() {
        return steps.entrySet().stream()
                .filter(entry -> entry.getValue().outstanding() > 0)
                .map(entry -> entry.getKey() + " expected " + entry.getValue().outstanding() + " more calls")
                .sorted()
                .toList();
    }

    /** Forgets everything. */
    public void clear() {
        steps.values().forEach(Steps::clear);
    }
}
