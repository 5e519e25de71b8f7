package dev.tenon.benchmarks.harness;

import dev.tenon.benchmarks.work.Step;
import dev.tenon.benchmarks.work.Wire;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The parts of a call under JMH: a process for each part of each contestant and round, in turn. */
final class PartRuns {
    static final String SECTION = "parts";

    private final Workshop workshop;
    private final Samples samples;

    PartRuns(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers) throws IOException, InterruptedException {
        samples.forget(SECTION);
        for (Step part : Step.values()) {
            for (int round = 0; round < (workshop.rounds() + 1) / 2; round++) {
                for (Peer peer : peers) {
                    boolean official = peer.kind() == Peer.Kind.OFFICIAL;
                    boolean reads = peer.xml() || part.work().wire() == Wire.JSON;
                    if (!peer.parts().isEmpty() && reads && !(official && part == Step.ENCODE)) {
                        measure(part, peer);
                    }
                }
            }
        }
    }

    private void measure(Step part, Peer peer) throws IOException, InterruptedException {
        Path result = workshop.room("parts").resolve("result.csv");
        String classPath = workshop.classPath("parts") + File.pathSeparator + workshop.classPath(peer);
        Child.run(List.of(
                Child.java(),
                "-cp",
                classPath,
                "org.openjdk.jmh.Main",
                "PartBenchmark",
                "-p",
                "parts=" + peer.parts(),
                "-p",
                "part=" + part,
                "-f",
                "1",
                "-wi",
                "6",
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
            if (cells.get(0).endsWith(".part")) {
                samples.add(SECTION + "." + part + ".time", peer.name(), Double.parseDouble(cells.get(4)));
            } else if (cells.get(0).endsWith("gc.alloc.rate.norm")) {
                samples.add(SECTION + "." + part + ".bytes", peer.name(), Double.parseDouble(cells.get(4)));
            }
        }
    }
}
