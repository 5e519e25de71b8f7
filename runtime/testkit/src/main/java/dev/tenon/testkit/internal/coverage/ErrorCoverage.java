package dev.tenon.testkit.internal.coverage;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Service;
import dev.tenon.testkit.RecordedCall;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Collects which documented errors of the operations in use were met. An operation is in use once it was called. */
public final class ErrorCoverage {
    /** What one line will be about. */
    private record Subject(Service service, String operation) {}

    private final Map<Subject, List<ErrorCode>> documented = new LinkedHashMap<>();
    private final Map<Subject, Set<String>> met = new LinkedHashMap<>();

    /** Nothing called yet. */
    public ErrorCoverage() {}

    /** Adds calls that an endpoint met. */
    public synchronized void add(ApiModel model, List<RecordedCall> calls) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        model.operations().forEach(operation -> operations.put(operation.name(), operation));
        for (RecordedCall call : calls) {
            Operation operation = operations.get(call.operation());
            if (operation != null) {
                add(new Subject(model.service(), operation.name()), operation.errors(), call);
                add(new Subject(model.service(), ""), model.service().commonErrors(), call);
            }
        }
    }

    private void add(Subject subject, List<ErrorCode> errors, RecordedCall call) {
        documented.put(subject, errors);
        Set<String> codes = met.computeIfAbsent(subject, key -> new TreeSet<>());
        call.errorCode().ifPresent(codes::add);
        codes.addAll(call.itemErrorCodes());
    }

    /** The table, with the codes that classes name. */
    public synchronized CoverageTable table(NamedConstants named) {
        List<CoverageLine> lines = new ArrayList<>();
        documented.forEach((subject, errors) -> {
            Set<String> handled = new TreeSet<>();
            for (ErrorCode error : errors) {
                if (named.names(subject.service().name() + "ErrorCode", error.constantName(), error.code())) {
                    handled.add(error.code());
                }
            }
            lines.add(new CoverageLine(
                    subject.service().name() + " " + subject.service().version(),
                    subject.operation(),
                    errors.stream().map(ErrorCode::code).toList(),
                    met.getOrDefault(subject, Set.of()),
                    handled));
        });
        return new CoverageTable(lines);
    }
}
