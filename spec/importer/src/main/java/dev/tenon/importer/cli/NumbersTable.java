package dev.tenon.importer.cli;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.run.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The numbers of a run. */
final class NumbersTable {
    private NumbersTable() {}

    static List<String> of(Outcome outcome, double seconds) {
        List<String> lines = new ArrayList<>();
        row(lines, "files read", outcome.files());
        row(lines, "operations", outcome.operations());
        row(lines, "parameters", outcome.counts().get(0));
        row(lines, "response fields", outcome.counts().get(1));
        row(lines, "error rows", outcome.counts().get(2));
        row(lines, "files written", outcome.written().size());
        row(lines, "files unchanged", outcome.unchanged());
        row(lines, "skipped", outcome.passedOver().size());
        row(lines, "problems in sources", outcome.problems().size());
        row(lines, "disagreements", outcome.disagreements().size());
        Map<String, Integer> kinds = new TreeMap<>();
        for (Disagreement disagreement : outcome.disagreements()) {
            kinds.merge(disagreement.kind().word(), 1, Integer::sum);
        }
        kinds.forEach((kind, count) -> row(lines, "  " + kind, count));
        row(lines, "  that need a decision", ReportText.decisions(outcome));
        lines.add(String.format(Locale.ROOT, "%-26s %8.1f", "seconds", seconds));
        return lines;
    }

    private static void row(List<String> lines, String what, long count) {
        lines.add(String.format(Locale.ROOT, "%-26s %8d", what, count));
    }
}
