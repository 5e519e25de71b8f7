package dev.tenon.testkit.internal.coverage;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The coverage of a run, or of several. Only the codes that the documents list for the operations themselves count;
 * common ones are shown, but no tests meet all of them.
 *
 * @param lines one line for each operation that was called, then one for each service
 */
public record CoverageTable(List<CoverageLine> lines) {
    private static final Comparator<CoverageLine> ORDER = Comparator.comparing(CoverageLine::common)
            .thenComparing(CoverageLine::service)
            .thenComparing(CoverageLine::operation);

    /** Sorts the lines. */
    public CoverageTable {
        lines = lines.stream().sorted(ORDER).toList();
    }

    /** Both together. */
    public CoverageTable merge(CoverageTable other) {
        List<CoverageLine> merged = new ArrayList<>();
        for (CoverageLine line : lines) {
            merged.add(other.lines.stream()
                    .filter(line::isAbout)
                    .findFirst()
                    .map(line::merge)
                    .orElse(line));
        }
        other.lines.stream()
                .filter(line -> lines.stream().noneMatch(line::isAbout))
                .forEach(merged::add);
        return new CoverageTable(merged);
    }

    /** The share, from 0 to 1, of the operations' own codes that were met; empty when they document none. */
    public OptionalDouble met() {
        return share(CoverageLine::met);
    }

    /** The share, from 0 to 1, of the operations' own codes that are handled; empty when they document none. */
    public OptionalDouble handled() {
        return share(CoverageLine::handled);
    }

    private OptionalDouble share(Function<CoverageLine, Set<String>> codes) {
        int hit = 0;
        int all = 0;
        for (CoverageLine line : lines) {
            if (!line.common()) {
                hit += codes.apply(line).size();
                all += line.documented().size();
            }
        }
        return all == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) hit / all);
    }

    /**
     * Demands a share of codes that were met. Where nothing is documented nothing can be met, so that a demand above 0 is not
     * fulfilled.
     *
     * @throws AssertionError when less was met; the text has the whole table
     */
    public void require(double minimum, String what) {
        if (minimum <= 0) {
            return;
        }
        if (met().isEmpty()) {
            String called = lines.stream()
                    .filter(line -> !line.common())
                    .map(CoverageLine::operation)
                    .collect(Collectors.joining(", "));
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s must meet %.0f %% of the documented errors, but %s",
                    what,
                    minimum * 100,
                    called.isEmpty() ? "called no operation" : "what it called documents none of its own: " + called));
        }
        if (met().getAsDouble() < minimum) {
            throw new AssertionError(String.format(
                    Locale.ROOT,
                    "%s meets %.0f %% of the documented errors; %.0f %% are required\n%s",
                    what,
                    met().getAsDouble() * 100,
                    minimum * 100,
                    CoverageReport.text(this, CoverageReport.Console.FULL)));
        }
    }
}
