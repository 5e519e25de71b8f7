package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes the tables between two marks of the README, and the plots beside the figures. */
final class Report {
    private static final String BEGIN = "<!-- figures: written by the harness -->";
    private static final String END = "<!-- end of figures -->";

    private final Workshop workshop;
    private final Samples samples;
    private final StringBuilder text = new StringBuilder();

    Report(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void write() throws IOException {
        text.append("\n").append(Machine.describe(workshop)).append('\n');
        goals();
        line("");
        line("## Figures");
        line(
                "Medians of the rounds; the ratio of a contestant is Tenon's figure over its own, the median over the rounds.");
        table("Footprint on a consumer's class path", "footprint", List.of("jars", "bytes", "classes"));
        for (String scheme : List.of("http", "https")) {
            for (String kind : List.of("plain", "cds")) {
                table(
                        "Cold start, " + scheme.toUpperCase(Locale.ROOT) + (kind.equals("cds") ? ", AppCDS" : "")
                                + ": CPU ms, wall ms, peak MB",
                        "cold." + scheme + "." + kind,
                        List.of("cpu", "wall", "memory"));
            }
        }
        for (Work work : Work.values()) {
            for (int threads : List.of(1, 8, 64)) {
                table(
                        "Steady state, " + work + ", " + threads
                                + " threads: calls/s, CPU µs/call, bytes/call, p50 µs, p99 µs",
                        "steady." + work + "." + threads,
                        List.of("rate", "cpu", "bytes", "p50", "p99"));
            }
        }
        for (Step step : Step.values()) {
            table("Step " + step + ": ns, bytes", "steps." + step, List.of("time", "bytes"));
        }
        new BuildTable(samples).append(text);
        new Plots(samples, workshop.modules().resolve("results")).write();
        insert();
    }

    private void goals() {
        line("## Goals");
        line("| | best official SDK | limit | | floor | limit | | floor named |");
        line("|---|---|---|---|---|---|---|---|");
        int met = 0;
        int missed = 0;
        for (Goal goal : Goals.of(samples)) {
            line("| " + goal.title() + " | " + side(goal.official(), goal.officialLimit(), goal.officialMet()) + " | "
                    + side(goal.floor(), goal.floorLimit(), goal.floorMet()) + " | "
                    + (goal.floorLimit() == 0 ? "" : goal.floorName()) + " |");
            met += count(goal.official(), goal.officialLimit(), goal.officialMet())
                    + count(goal.floor(), goal.floorLimit(), goal.floorMet());
            missed += count(goal.official(), goal.officialLimit(), !goal.officialMet())
                    + count(goal.floor(), goal.floorLimit(), !goal.floorMet());
        }
        line("");
        line("Met: " + met + ". Missed: " + missed + ".");
    }

    private static int count(OptionalDouble ratio, double limit, boolean counted) {
        return ratio.isPresent() && limit > 0 && counted ? 1 : 0;
    }

    private static String side(OptionalDouble ratio, double limit, boolean met) {
        if (limit == 0) {
            return "– | – |";
        }
        String outcome = ratio.isEmpty() ? "not measured" : met ? "met" : "**missed**";
        return Figure.ratio(ratio) + " | ≤ " + String.format(Locale.ROOT, "%.2f", limit) + " | " + outcome;
    }

    private void table(String title, String subject, List<String> measures) {
        if (samples.median(subject + "." + measures.get(0), Peer.TENON).isEmpty()
                && samples.median(subject + "." + measures.get(0), Peer.V1).isEmpty()) {
            return;
        }
        line("");
        line("### " + title);
        line("| | " + String.join(" | ", measures) + " | Tenon ÷ it: " + String.join(" | ", measures) + " |");
        line("|---|" + "---:|".repeat(2 * measures.size()));
        for (Peer peer : Peer.values()) {
            if (samples.median(subject + "." + measures.get(0), peer).isEmpty()) {
                continue;
            }
            StringBuilder row = new StringBuilder("| ").append(peer.title());
            for (String measure : measures) {
                row.append(" | ").append(Figure.of(samples.median(subject + "." + measure, peer)));
            }
            for (String measure : measures) {
                OptionalDouble ratio = samples.ratio(subject + "." + measure, Peer.TENON.name(), peer.name());
                row.append(" | ").append(Figure.ratio(ratio));
            }
            line(row.append(" |").toString());
        }
    }

    private void insert() throws IOException {
        Path readme = workshop.modules().resolve("README.md");
        String old = Files.readString(readme);
        int begin = old.indexOf(BEGIN) + BEGIN.length();
        Files.writeString(readme, old.substring(0, begin) + "\n" + text + old.substring(old.indexOf(END)));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
