package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Every figure of a run: of one subject, for each contestant, one value for each round. */
final class Samples {
    private final Map<String, List<Double>> values = new TreeMap<>();

    /** Adds the value of the next round. */
    void add(String subject, String contestant, double value) {
        values.computeIfAbsent(subject + "\t" + contestant, unused -> new ArrayList<>())
                .add(value);
    }

    void add(String subject, String contestant, long value) {
        add(subject, contestant, (double) value);
    }

    /** Forgets what an earlier run said of a section. */
    void forget(String section) {
        values.keySet().removeIf(key -> key.startsWith(section + "."));
    }

    OptionalDouble median(String subject, Peer peer) {
        return median(subject, peer.name());
    }

    OptionalDouble median(String subject, String contestant) {
        List<Double> rounds = values.get(subject + "\t" + contestant);
        return rounds == null ? OptionalDouble.empty() : OptionalDouble.of(median(rounds));
    }

    /** The median of the ratios of the rounds: the two took turns, so a round's noise is on both sides. */
    OptionalDouble ratio(String subject, String above, String below) {
        List<Double> over = values.get(subject + "\t" + above);
        List<Double> under = values.get(subject + "\t" + below);
        if (over == null || under == null) {
            return OptionalDouble.empty();
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < Math.min(over.size(), under.size()); round++) {
            ratios.add(over.get(round) / under.get(round));
        }
        return OptionalDouble.of(median(ratios));
    }

    private static double median(List<Double> rounds) {
        double[] sorted = rounds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    static Samples read(Path file) throws IOException {
        Samples samples = new Samples();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file)) {
                List<String> cells = List.of(line.split("\t", -1));
                for (String value : cells.get(2).split(" ", -1)) {
                    samples.add(cells.get(0), cells.get(1), Double.parseDouble(value));
                }
            }
        }
        return samples;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        values.forEach((key, rounds) -> {
            StringBuilder line = new StringBuilder(key).append('\t');
            for (int round = 0; round < rounds.size(); round++) {
                line.append(round == 0 ? "" : " ").append(String.format(Locale.ROOT, "%.6g", rounds.get(round)));
            }
            lines.add(line.toString());
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.write(file, lines);
    }
}
