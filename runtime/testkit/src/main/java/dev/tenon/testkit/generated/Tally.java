package dev.tenon.testkit.generated;

import dev.tenon.runtime.call.Format;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Collectors;

/** Counts what the contracts of one service covered in this run. */
final class Tally {
    private final ApiModel model;
    private final Map<String, Operation> begun = new ConcurrentHashMap<>();
    private final Set<String> requests = new ConcurrentSkipListSet<>();
    private final Set<String> responses = new ConcurrentSkipListSet<>();
    private final Set<String> formats = new ConcurrentSkipListSet<>();
    private final Set<String> errors = new ConcurrentSkipListSet<>();
    private final Map<String, Integer> parameters = new ConcurrentHashMap<>();
    private final Map<String, Integer> leaves = new ConcurrentHashMap<>();

    Tally(ApiModel model) {
        this.model = model;
    }

    void begin(Operation operation) {
        begun.put(operation.name(), operation);
    }

    void request(Operation operation, Format format, int count) {
        requests.add(operation.name());
        formats.add(format.name());
        parameters.merge(operation.name(), count, Math::max);
    }

    void response(Operation operation, Format format, int count) {
        responses.add(operation.name());
        formats.add(format.name());
        leaves.merge(operation.name(), count, Math::max);
    }

    void error(Operation operation, ExpectedError error, Format format) {
        formats.add(format.name());
        boolean own = operation.errors().stream().anyMatch(code -> code.code().equals(error.code()));
        errors.add((own ? operation.name() : "") + " " + error.code() + " " + error.http());
    }

    /** One line each about operations, formats, errors and what they count for. */
    String summary() {
        long covered = begun.keySet().stream()
                .filter(name -> requests.contains(name) && responses.contains(name))
                .count();
        return "Contract of " + model.service().name() + " " + model.service().version() + System.lineSeparator()
                + "  operations: " + covered + " of " + begun.size() + " generated ("
                + model.operations().size()
                + " described), " + sum(parameters) + " request parameters, " + sum(leaves) + " response values"
                + System.lineSeparator()
                + "  formats: " + String.join(", ", formats) + System.lineSeparator()
                + "  documented errors (code, HTTP status): " + errors.size() + " of " + documented()
                + System.lineSeparator()
                + "  these test the generated client; they count for nothing in the coverage of your own tests";
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private long documented() {
        return rows(model.service().commonErrors())
                + begun.values().stream()
                        .mapToLong(operation -> rows(operation.errors()))
                        .sum();
    }

    private static long rows(List<ErrorCode> codes) {
        return codes.stream()
                .mapToLong(code -> code.rows().stream()
                        .map(row -> row.http().orElse(0))
                        .collect(Collectors.toSet())
                        .size())
                .sum();
    }
}
