package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Wire;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** The steps of a call under JMH: a process for each step of each contestant and round, in turn. */
final class StepRuns {
    static final String SECTION = "steps";

    private final Workshop workshop;
    private final Samples samples;

    StepRuns(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers, Set<Step> steps) throws IOException, InterruptedException {
        for (Step step : steps) {
            samples.forget(SECTION + "." + step);
            for (int round = 0; round < workshop.rounds(); round++) {
                for (Peer peer : peers) {
                    boolean official = peer.kind() == Peer.Kind.OFFICIAL;
                    boolean reads = peer.xml() || step.work().wire() == Wire.JSON;
                    if (!peer.steps().isEmpty() && reads && !(official && step == Step.ENCODE)) {
                        measure(step, peer);
                    }
                }
            }
        }
    }

    private void measure(Step step, Peer peer) throws IOException, InterruptedException {
        Path result = workshop.room("steps").resolve("result.csv");
        String classPath = workshop.classPath("steps") + File.pathSeparator + workshop.classPath(peer);
        Child.run(List.of(
                Child.java(),
                "-cp",
                classPath,
                "org.openjdk.jmh.Main",
                "StepBenchmark",
                "-p",
                "steps=" + peer.steps(),
                "-p",
                "step=" + step,
                "-f",
                "1",
                "-wi",
                "3",
                "-w",
                "1",
                "-i",
                "4",
                "-r",
                "500ms",
                "-prof",
                "gc",
                "-rf",
                "csv",
                "-rff",
                result.toString()));
        for (String line : Files.readAllLines(result)) {
            List<String> cells = List.of(line.replace("\"", "").split(",", -1));
            if (cells.get(0).endsWith(".step")) {
                samples.add(SECTION + "." + step + ".time", peer.name(), Double.parseDouble(cells.get(4)));
            } else if (cells.get(0).endsWith("gc.alloc.rate.norm")) {
                samples.add(SECTION + "." + step + ".bytes", peer.name(), Double.parseDouble(cells.get(4)));
            }
        }
    }
}
