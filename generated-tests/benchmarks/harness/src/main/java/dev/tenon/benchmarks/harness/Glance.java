package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Work;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/** The short table at the top of the page: what Tenon costs over what each of the others does. */
final class Glance {
    private static final List<Peer> OTHERS = List.of(Peer.V1, Peer.V2, Peer.V2_NEWEST, Peer.ASYNC, Peer.RETROFIT);

    private final Ratios ratios;
    private final StringBuilder text = new StringBuilder("\n| Tenon ÷ it |");

    private Glance(Samples samples) {
        this.ratios = new Ratios(samples);
    }

    static String of(Samples samples) {
        return new Glance(samples).table();
    }

    private String table() {
        OTHERS.forEach(peer -> text.append(' ').append(peer.title()).append(" |"));
        text.append("\n|---|").append("---:|".repeat(OTHERS.size())).append('\n');
        costs("class path bytes, ECS whole", "footprint.bytes");
        costs("class path bytes, 42 operations", "footprint.42.bytes");
        costs("cold start, HTTPS: CPU", "cold.https.plain.cpu");
        costs("cold start, HTTP: CPU", "cold.http.plain.cpu");
        costs("cold start, HTTPS, AppCDS: CPU", "cold.https.cds.cpu");
        for (Work work : Work.values()) {
            costs(Titles.of(work) + ": CPU", "steady." + work + ".8.cpu");
        }
        rate("AttachKeyPair × 2, 1 thread: time", "steady.ATTACH_2_JSON.1.rate");
        rate("AttachKeyPair × 2, 64 threads: time", "steady.ATTACH_2_JSON.64.rate");
        costs("AttachKeyPair × 2, JSON: bytes allocated", "steady.ATTACH_2_JSON.8.bytes");
        costs("DescribeInstances × 100, JSON: bytes allocated", "steady.DESCRIBE_100_JSON.8.bytes");
        return text.toString();
    }

    private void costs(String title, String subject) {
        text.append("| ").append(title);
        OTHERS.forEach(peer -> cell(ratios.to(peer, subject)));
        text.append(" |\n");
    }

    /** Of calls a second: the time of a call, so that less is better in every row. */
    private void rate(String title, String subject) {
        text.append("| ").append(title);
        OTHERS.forEach(peer -> cell(ratios.from(peer, subject)));
        text.append(" |\n");
    }

    private void cell(OptionalDouble ratio) {
        String said = Figure.ratio(ratio);
        boolean more =
                ratio.isPresent() && !String.format(Locale.ROOT, "%.2f", 1.0).equals(said) && ratio.getAsDouble() > 1;
        text.append(" | ").append(more ? "**" + said + "**" : said);
    }
}
