package dev.tenon.importer.cli;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Disagreement.Need;
import dev.tenon.importer.run.Input;
import dev.tenon.importer.run.Outcome;
import dev.tenon.importer.text.Problem;
import dev.tenon.spec.source.Printable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the findings of a run for readers: what needs a decision first, each operation's lines together, each line
 * with the file and line it is about. Files that are not sources take one line for each reason.
 */
final class ReportText {
    private static final int MOST_NAMED = 3;

    private final Outcome outcome;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Outcome outcome) {
        this.outcome = outcome;
    }

    /** Returns the report; its numbers are a table of their own. */
    static List<String> of(Outcome outcome) {
        ReportText report = new ReportText(outcome);
        report.section("Failures", outcome.failures());
        report.section("To fill in", outcome.toFillIn());
        report.needs();
        report.section("Skipped", skipped(outcome));
        return report.lines;
    }

    /** Returns how many lines need a decision. */
    static long decisions(Outcome outcome) {
        return outcome.disagreements().stream()
                .filter(disagreement -> disagreement.kind().need() == Need.DECISION)
                .count();
    }

    private void needs() {
        Map<Need, Map<String, List<String>>> byNeed = new EnumMap<>(Need.class);
        for (Disagreement disagreement : outcome.disagreements()) {
            add(byNeed, disagreement.kind().need(), disagreement.operation(), placed(disagreement));
        }
        for (Problem problem : outcome.problems()) {
            add(byNeed, problem.loses() ? Need.LOOK : Need.NONE, problem.operation(), problem.toString());
        }
        byNeed.forEach((need, operations) -> {
            int count = operations.values().stream().mapToInt(List::size).sum();
            heading("# " + need.title() + " (" + count + ")");
            operations.forEach((operation, entries) -> {
                heading("## " + operation);
                lines.addAll(entries);
            });
        });
    }

    private static void add(Map<Need, Map<String, List<String>>> byNeed, Need need, String operation, String line) {
        byNeed.computeIfAbsent(need, unused -> new TreeMap<>())
                .computeIfAbsent(operation, unused -> new ArrayList<>())
                .add(line);
    }

    private static String placed(Disagreement disagreement) {
        String place = disagreement.place().file().isEmpty() ? "" : disagreement.place() + ": ";
        return Printable.line(place + disagreement);
    }

    /** Returns the files that are not sources, one line for each reason. */
    static List<String> skipped(Outcome outcome) {
        Map<String, List<String>> byReason = new TreeMap<>();
        for (Input.Skipped skip : outcome.passedOver()) {
            byReason.computeIfAbsent(skip.reason(), unused -> new ArrayList<>()).add(skip.file());
        }
        List<String> lines = new ArrayList<>();
        byReason.forEach((reason, files) -> {
            String named = String.join(", ", files.subList(0, Math.min(files.size(), MOST_NAMED)));
            int more = files.size() - MOST_NAMED;
            lines.add(Printable.line((files.size() == 1 ? "" : files.size() + " files: ") + named
                    + (more > 0 ? " and " + more + " more" : "") + ": " + reason));
        });
        return lines;
    }

    private void section(String title, List<String> entries) {
        if (!entries.isEmpty()) {
            heading("# " + title + " (" + entries.size() + ")");
            lines.addAll(entries);
        }
    }

    private void heading(String heading) {
        if (!lines.isEmpty()) {
            lines.add("");
        }
        lines.add(heading);
    }
}
