package dev.tenon.testkit.internal.coverage;

import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.Operation;
import dev.tenon.testkit.RecordedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which documented errors of the operations in use were met. An operation is in use once it was called. What counts are
 * the codes that the documents list for the operation itself; the common ones are shown too, but count for nothing, for
 * nobody meets all of them.
 */
public final class ErrorCoverage {
    /**
     * The codes of one operation, or the common ones.
     *
     * @param owner the operation, or the service for the common codes
     * @param common whether these are the common codes
     * @param met the documented codes that some call was refused with
     * @param missed the other documented codes
     */
    public record Line(String owner, boolean common, List<String> met, List<String> missed) {}

    private final Map<String, List<String>> documented = new TreeMap<>();
    private final Map<String, Set<String>> met = new TreeMap<>();
    private final Map<String, List<String>> common = new TreeMap<>();

    /** Nothing called yet. */
    public ErrorCoverage() {}

    /** Adds calls that an endpoint met. */
    public synchronized void add(ApiModel model, List<RecordedCall> calls) {
        for (Operation operation : model.operations()) {
            for (RecordedCall call : calls) {
                if (call.operation().equals(operation.name())) {
                    documented.put(operation.name(), codes(operation.errors()));
                    common.put(model.service().name(), codes(model.service().commonErrors()));
                    call.errorCode().ifPresent(code -> {
                        meet(operation.name(), code);
                        meet(model.service().name(), code);
                    });
                }
            }
        }
    }

    private void meet(String owner, String code) {
        met.computeIfAbsent(owner, key -> new TreeSet<>()).add(code);
    }

    private static List<String> codes(List<ErrorCode> errors) {
        return errors.stream().map(ErrorCode::code).toList();
    }

    /** One line for each operation in use, then one for the common codes. */
    public synchronized List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        documented.forEach((owner, codes) -> lines.add(line(owner, false, codes)));
        common.forEach((owner, codes) -> lines.add(line(owner, true, codes)));
        return lines;
    }

    private Line line(String owner, boolean isCommon, List<String> codes) {
        Set<String> seen = met.getOrDefault(owner, Set.of());
        return new Line(
                owner,
                isCommon,
                codes.stream().filter(seen::contains).toList(),
                codes.stream().filter(code -> !seen.contains(code)).toList());
    }

    /** The share, from 0 to 1, of the operations' own codes that were met; empty when they document none. */
    public OptionalDouble share() {
        int hit = 0;
        int all = 0;
        for (Line line : lines()) {
            if (!line.common()) {
                hit += line.met().size();
                all += line.met().size() + line.missed().size();
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hit / all);
    }

    /**
     * Demands a share. Where nothing is documented nothing can be met, so that a demand above 0 is not fulfilled.
     *
     * @throws AssertionError when less was met; the text has the whole table
     */
    public void require(double minimum, String what) {
        if (minimum <= 0) {
            return;
        }
        if (share().isEmpty()) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s has to meet %.0f %% of the documented errors, but %s",
                    what,
                    minimum * 100,
                    documented.isEmpty()
                            ? "called no operation"
                            : "what it called documents none of its own: " + String.join(", ", documented.keySet())));
        }
        if (share().getAsDouble() < minimum) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s meets %.0f %% of the documented errors; %.0f %% are demanded\n%s",
                    what,
                    share().getAsDouble() * 100,
                    minimum * 100,
                    CoverageReport.text(this, CoverageReport.Console.FULL)));
        }
    }
}
