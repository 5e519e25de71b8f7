package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Work;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Measures the sections that are asked for, all by default, and writes the report of what is known then. */
public final class Main {
    private Main() {}

    /**
     * Runs.
     *
     * @param arguments the folder of the benchmark modules, then sections: footprint, cold, steady, steps, build, report
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Workshop workshop = new Workshop(
                Path.of(arguments[0]).toAbsolutePath().normalize(), Integer.getInteger("benchmarks.rounds", 7));
        List<String> sections = arguments.length > 1 && !arguments[1].isBlank()
                ? List.of(arguments[1].toLowerCase(Locale.ROOT).split(",", -1))
                : List.of(Footprint.SECTION, ColdStart.SECTION, SteadyState.SECTION, StepRuns.SECTION, Build.SECTION);
        List<Peer> peers = new ArrayList<>();
        for (Peer peer : Peer.values()) {
            if (workshop.has(peer)) {
                peers.add(peer);
            }
        }
        Samples samples = Samples.read(workshop.figures());
        for (String section : sections) {
            System.out.println("measuring: " + section);
            long began = System.nanoTime();
            switch (section) {
                case Footprint.SECTION -> new Footprint(workshop, samples).measure(peers);
                case ColdStart.SECTION -> new ColdStart(workshop, samples).measure(peers);
                case SteadyState.SECTION ->
                    new SteadyState(workshop, samples).measure(peers, asked("benchmarks.works", Work.class));
                case StepRuns.SECTION ->
                    new StepRuns(workshop, samples).measure(peers, asked("benchmarks.steps", Step.class));
                case Build.SECTION -> new Build(workshop, samples).measure();
                case "report" -> {}
                default -> throw new IllegalArgumentException("there is no section " + section);
            }
            samples.write(workshop.figures());
            System.out.printf(Locale.ROOT, "%s took %.1f minutes%n", section, (System.nanoTime() - began) / 60e9);
        }
        new Report(workshop, samples).write();
    }

    /** Those that are named, all by default. */
    private static <E extends Enum<E>> Set<E> asked(String property, Class<E> all) {
        String names = System.getProperty(property, "");
        return names.isBlank()
                ? EnumSet.allOf(all)
                : Stream.of(names.split(",", -1))
                        .map(name -> Enum.valueOf(all, name))
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(all)));
    }
}
