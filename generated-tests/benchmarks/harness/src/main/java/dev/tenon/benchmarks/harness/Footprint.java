package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** What a contestant puts on a consumer's class path: with ECS whole, and, of Tenon, with 42 operations of it. */
final class Footprint {
    static final String SECTION = "footprint";

    private static final String WHOLE = "tenon-ecs-";

    private final Workshop workshop;
    private final Samples samples;

    Footprint(Workshop workshop, Samples samples) {
        this.workshop = workshop;
        this.samples = samples;
    }

    void measure(List<Peer> peers) throws IOException, InterruptedException {
        samples.forget(SECTION);
        for (Peer peer : peers) {
            if (peer.kind() == Peer.Kind.FLOOR) {
                continue;
            }
            List<Path> libraries = workshop.libraries(peer.module());
            add(SECTION, peer, libraries);
            add(SECTION + ".42", peer, peer == Peer.TENON ? withPart(libraries) : libraries);
        }
    }

    private void add(String subject, Peer peer, List<Path> libraries) throws IOException {
        long bytes = 0;
        long classes = 0;
        for (Path library : libraries) {
            bytes += Files.size(library);
            classes += classes(library);
        }
        samples.add(subject + ".jars", peer.name(), libraries.size());
        samples.add(subject + ".bytes", peer.name(), bytes);
        samples.add(subject + ".classes", peer.name(), classes);
    }

    /** The libraries of a consumer who asks for some operations, which are then in a jar of his own. */
    private List<Path> withPart(List<Path> libraries) throws IOException, InterruptedException {
        Compilation compilation = new Compilation(workshop, "part");
        FirstEdition.firstOf(workshop).write(compilation.description(), FirstEdition.size());
        compilation.withProcessor();
        List<Path> part = new ArrayList<>(List.of(compilation.jar()));
        for (Path library : libraries) {
            if (!library.getFileName().toString().startsWith(WHOLE)) {
                part.add(library);
            }
        }
        return part;
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
