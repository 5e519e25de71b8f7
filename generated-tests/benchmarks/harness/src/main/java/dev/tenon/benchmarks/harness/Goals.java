package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Work;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The goals, with the ratios of the first edition and those of this run. */
final class Goals {
    private static final String BY_HAND = "Retrofit by hand";
    private static final String BEST = "the best official SDK";

    /** What the first edition allocated over Retrofit by hand; it read XML with another library there. */
    private static final Map<Work, String> FIRST_BYTES = Map.of(
            Work.ATTACH_2_JSON, "1.12",
            Work.ATTACH_2_XML, "1.97",
            Work.ATTACH_50_JSON, "1.23",
            Work.ATTACH_50_XML, "1.49",
            Work.DESCRIBE_100_JSON, "0.85",
            Work.DESCRIBE_100_XML, "0.70",
            Work.ERROR_JSON, "1.38",
            Work.ERROR_XML, "2.17");

    private final Ratios ratios;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Samples samples) {
        this.ratios = new Ratios(samples);
    }

    static List<Goal> of(Samples samples) {
        Goals goals = new Goals(samples);
        goals.warm();
        goals.steps();
        for (Work work : Work.values()) {
            goals.byHand(
                    1.00,
                    "bytes allocated, " + Titles.of(work),
                    "steady." + work + ".8.bytes",
                    FIRST_BYTES.getOrDefault(work, ""));
        }
        goals.cold();
        goals.classPath("42 operations", "footprint.42.bytes", 0.29, "0.30", 0.33, "0.35");
        goals.classPath("ECS whole", "footprint.bytes", 0.41, "", 0.47, "");
        goals.goals.add(new Goal(
                "calls per second, AttachKeyPair × 2, 64 threads",
                BY_HAND,
                "0.67",
                0.95,
                Goal.Best.LARGE,
                goals.ratios.to(Peer.RETROFIT, "steady.ATTACH_2_JSON.64.rate")));
        return goals.goals;
    }

    private void warm() {
        warm(1.00, Work.ATTACH_2_JSON, "0.99");
        warm(1.10, Work.ATTACH_50_JSON, "1.44");
        warm(1.10, Work.DESCRIBE_100_JSON, "1.42");
        warm(1.10, Work.ATTACH_2_XML, "1.30");
        warm(1.10, Work.ATTACH_50_XML, "1.54");
        warm(1.10, Work.DESCRIBE_100_XML, "2.16");
    }

    private void warm(double limit, Work work, String first) {
        byHand(limit, "CPU per warm call, " + Titles.of(work) + ", 8 threads", "steady." + work + ".8.cpu", first);
    }

    private void steps() {
        step(1.00, "sign, × 2", "the signer by hand", "SIGN", "1.86");
        step(1.00, "sign, × 50", "the signer by hand", "SIGN_50", "2.55");
        step(1.30, "encode", "the form by hand", "ENCODE", "3.24");
        step(1.10, "decode JSON, DescribeInstances × 100", "by hand on jackson-core", "DECODE_JSON", "1.58");
        step(1.10, "decode JSON, AttachKeyPair × 2", "by hand on jackson-core", "DECODE_JSON_SMALL", "1.54");
        step(1.30, "map an error", "by hand on jackson-core", "ERROR", "2.04");
    }

    private void step(double limit, String work, String over, String step, String first) {
        goals.add(Goal.atMost(limit, work, over, first, ratios.to(Peer.RETROFIT, "steps." + step + ".time")));
    }

    private void cold() {
        cold("http", 0.50, 0.33, List.of("0.54", "0.37"), List.of("0.43", "0.27"));
        cold("https", 0.90, 0.66, List.of("0.93", "0.71"), List.of("0.92", "0.61"));
    }

    /** Two ways to start, and two to compare: each first edition is over Retrofit by hand, then over the best SDK. */
    private void cold(String scheme, double hand, double best, List<String> plain, List<String> archived) {
        String work = "cold start CPU, " + scheme.toUpperCase(Locale.ROOT);
        String subject = "cold." + scheme;
        byHand(hand, work, subject + ".plain.cpu", plain.get(0));
        byHand(hand, work + ", AppCDS", subject + ".cds.cpu", archived.get(0));
        goals.add(Goal.atMost(best, work, BEST, plain.get(1), ratios.toBestSdk(subject + ".plain.cpu")));
        goals.add(Goal.atMost(best, work + ", AppCDS", BEST, archived.get(1), ratios.toBestSdk(subject + ".cds.cpu")));
    }

    private void classPath(String what, String subject, double v1, String firstV1, double v2, String firstV2) {
        String work = "class path bytes, " + what;
        goals.add(Goal.atMost(v1, work, "V1 with ECS", firstV1, ratios.to(Peer.V1, subject)));
        goals.add(Goal.atMost(v2, work, "V2 with ECS", firstV2, ratios.to(Peer.V2, subject)));
    }

    private void byHand(double limit, String work, String subject, String first) {
        goals.add(Goal.atMost(limit, work, BY_HAND, first, ratios.to(Peer.RETROFIT, subject)));
    }
}
