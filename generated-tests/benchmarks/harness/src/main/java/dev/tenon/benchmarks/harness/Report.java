package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** Writes the tables between the marks of the pages, and the plots beside the figures. */
final class Report {
    private static final String GLANCE = "at a glance";
    private static final String FIGURES = "figures";

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
        List<String> footprint = List.of("jars", "bytes", "classes");
        table("Footprint on a consumer's class path", "footprint.42", footprint);
        line("");
        line("Tenon's with 42 operations, the official SDKs' with ECS whole, as they come.");
        table("The same with ECS whole", "footprint", footprint);
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
                        "Warm, " + Titles.of(work) + ", " + threads + (threads == 1 ? " thread" : " threads")
                                + ": calls/s, CPU µs/call, bytes/call, p50 µs, p99 µs",
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
        line("Each ratio is Tenon's figure over the other's.");
        line("");
        line("| work | over | first edition | goal | this run | |");
        line("|---|---|---:|---:|---:|---|");
        List<Goal> goals = Goals.of(samples);
        goals.forEach(goal -> line(goal.row()));
        List<Goal> measured = goals.stream().filter(Goal::isMeasured).toList();
        long met = measured.stream().filter(Goal::isMet).count();
        line("");
        line("Met: " + met + ". Missed: " + (measured.size() - met) + ". Not measured: "
                + (goals.size() - measured.size()) + ".");
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
        MarkedPage page = new MarkedPage(workshop.modules().resolve("README.md"));
        page.write(GLANCE, Glance.of(samples));
        page.write(FIGURES, text.toString());
        new MarkedPage(workshop.modules().resolve("../../README.md")).write(FIGURES, FrontPage.of(samples));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
