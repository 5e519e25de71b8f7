package dev.tenon.importer.cli;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Words the result of a run: a table, and a report for reading. */
final class Summary {
    private Summary() {}

    static List<String> table(Outcome outcome, double seconds) {
        List<String> lines = new ArrayList<>();
        row(lines, "files read", outcome.files());
        row(lines, "operations", outcome.operations());
        row(lines, "parameters", outcome.counts().get(0));
        row(lines, "response fields", outcome.counts().get(1));
        row(lines, "error rows", outcome.counts().get(2));
        row(lines, "files written", outcome.written().size());
        row(lines, "files unchanged", outcome.unchanged());
        row(lines, "files skipped", outcome.skipped().size());
        row(lines, "problems in pages", outcome.problems().size());
        Map<String, Integer> kinds = new TreeMap<>();
        for (Disagreement disagreement : outcome.disagreements()) {
            kinds.merge(disagreement.kind().word(), 1, Integer::sum);
        }
        row(lines, "disagreements", outcome.disagreements().size());
        kinds.forEach((kind, count) -> row(lines, "  " + kind, count));
        lines.add(String.format(Locale.ROOT, "%-26s %8.1f", "seconds", seconds));
        return lines;
    }

    private static void row(List<String> lines, String what, int count) {
        lines.add(String.format(Locale.ROOT, "%-26s %8d", what, count));
    }

    static List<String> report(Outcome outcome) {
        List<String> lines = new ArrayList<>();
        section(lines, "Skipped", outcome.skipped());
        section(lines, "Failures", outcome.failures());
        section(lines, "Problems in pages", outcome.problems());
        section(lines, "Disagreements", outcome.disagreements());
        return lines;
    }

    private static void section(List<String> lines, String title, List<?> entries) {
        if (!entries.isEmpty()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            lines.add("# " + title);
            entries.forEach(entry -> lines.add(String.valueOf(entry)));
        }
    }
}
