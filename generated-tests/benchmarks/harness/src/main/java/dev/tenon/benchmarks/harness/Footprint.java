package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;

/** What a contestant puts on a consumer's class path. */
final class Footprint {
    static final String SECTION = "footprint";

    private final Workshop workshop;
    private final Samples samples;

    Footprint(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers) throws IOException {
        samples.forget(SECTION);
        for (Peer peer : peers) {
            if (peer.kind() == Peer.Kind.FLOOR) {
                continue;
            }
            List<Path> libraries = workshop.libraries(peer.module());
            samples.add(SECTION + ".jars", peer.name(), libraries.size());
            long bytes = 0;
            long classes = 0;
            for (Path library : libraries) {
                bytes += Files.size(library);
                classes += classes(library);
            }
            samples.add(SECTION + ".bytes", peer.name(), bytes);
            samples.add(SECTION + ".classes", peer.name(), classes);
        }
    }

    static long classes(Path jar) throws IOException {
        return entries(jar, ".class");
    }

    static long entries(Path jar, String suffix) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .filter(entry -> entry.getName().endsWith(suffix))
                    .count();
        }
    }
}
