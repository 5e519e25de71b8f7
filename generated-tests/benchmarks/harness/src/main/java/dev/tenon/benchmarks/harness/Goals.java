package dev.tenon.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The goals, and the ratios of this run beside them. */
final class Goals {
    private static final String TENON = Peer.TENON.name();
    private static final String BY_HAND = "Retrofit, by hand";

    private final Samples samples;
    private final List<Goal> goals = new ArrayList<>();

    private Goals(Samples samples) {
        this.samples = samples;
    }

    static List<Goal> of(Samples samples) {
        Goals goals = new Goals(samples);
        goals.add("class path bytes of a consumer of 42 operations", "footprint.bytes", 0.30, 0);
        goals.add("cold start to the first response, HTTP: CPU", "cold.http.plain.cpu", 0.55, 1.00);
        goals.add("cold start to the first response, HTTPS: CPU", "cold.https.plain.cpu", 0.65, 1.00);
        goals.add("steady CPU per call, AttachKeyPair × 2, 8 threads", "steady.ATTACH_2_JSON.8.cpu", 0.40, 1.10);
        goals.add("steady CPU per call, AttachKeyPair × 50, 8 threads", "steady.ATTACH_50_JSON.8.cpu", 0.20, 1.10);
        goals.add("steady CPU per call, DescribeInstances × 100", "steady.DESCRIBE_100_JSON.8.cpu", 0.11, 1.10);
        goals.add("bytes allocated per call, AttachKeyPair × 2", "steady.ATTACH_2_JSON.8.bytes", 0.20, 1.15);
        goals.add("bytes allocated per call, DescribeInstances × 100", "steady.DESCRIBE_100_JSON.8.bytes", 0.05, 1.15);
        goals.add("sign", "steps.SIGN.time", 0.14, 1.20, "hand-optimised signer", List.of(Peer.RETROFIT));
        goals.add(
                "decode JSON, DescribeInstances × 100",
                "steps.DECODE_JSON.time",
                0.10,
                1.10,
                "by hand on jackson-core",
                List.of(Peer.RETROFIT));
        goals.add(
                "decode XML, DescribeInstances × 100",
                "steps.DECODE_XML.time",
                0.15,
                1.20,
                "fastest by hand on StAX",
                List.of(Peer.RETROFIT, Peer.SOCKET));
        goals.jar();
        goals.build();
        return goals.goals;
    }

    private void add(String title, String subject, double official, double floor) {
        add(title, subject, official, floor, BY_HAND, List.of(Peer.RETROFIT));
    }

    private void add(String title, String subject, double official, double floor, String floorName, List<Peer> floors) {
        goals.add(new Goal(
                title, toBest(subject, Peer.Kind.OFFICIAL), official, toBest(subject, floors), floor, floorName));
    }

    private void jar() {
        OptionalDouble own = samples.median("build.42.jar", "processor");
        OptionalDouble theirs = samples.median("build.official.jar", "v1");
        OptionalDouble operations = samples.median("build.official.operations", "v1");
        OptionalDouble ratio = own.isPresent() && theirs.isPresent() && operations.isPresent()
                ? OptionalDouble.of(own.getAsDouble() / 42 / (theirs.getAsDouble() / operations.getAsDouble()))
                : OptionalDouble.empty();
        goals.add(new Goal("generated jar, per operation", ratio, 0.60, OptionalDouble.empty(), 0, ""));
    }

    private void build() {
        goals.add(new Goal(
                "build of 500 operations: processor and javac, CPU (beside openapi-generator and javac)",
                samples.ratio("build.500.cpu", "processor", "openapi"),
                0.40,
                samples.ratio("build.500.cpu", "processor", "javac"),
                1.40,
                "javac alone on the generated sources"));
    }

    private OptionalDouble toBest(String subject, Peer.Kind kind) {
        List<Peer> peers = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            if (peer.kind() == kind) {
                peers.add(peer);
            }
        }
        return toBest(subject, peers);
    }

    /** The ratio to the peer that did best, which is the largest of the ratios. */
    private OptionalDouble toBest(String subject, List<Peer> peers) {
        OptionalDouble worst = OptionalDouble.empty();
        for (Peer peer : peers) {
            OptionalDouble ratio = samples.ratio(subject, TENON, peer.name());
            if (ratio.isPresent() && ratio.getAsDouble() > worst.orElse(0)) {
                worst = ratio;
            }
        }
        return worst;
    }
}
