package dev.tenon.benchmarks.harness;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where things are: the modules that were built, and room for what a run makes.
 *
 * @param modules the folder of the benchmark modules
 * @param rounds how often contestants take turns
 */
record Workshop(Path modules, int rounds) {
    private static final String OWN = "tenon-benchmarks-";

    /** A folder of this run. */
    Path room(String name) throws IOException {
        return Files.createDirectories(modules.resolve("harness/target").resolve(name));
    }

    /** Where the figures are kept from run to run, since a run may be of some sections only. */
    Path figures() {
        return modules.resolve("results/figures.tsv");
    }

    boolean has(Peer peer) {
        return Files.exists(list(peer.module()));
    }

    /** Everything on the class path of a contestant's process: jars only, as archived classes need it. */
    String classPath(Peer peer) throws IOException {
        return classPath(peer.module());
    }

    /** The class path of a module and of what it depends on. */
    String classPath(String module) throws IOException {
        String others = Files.readString(list(module)).trim();
        return jar(module).map(own -> own + File.pathSeparator + others).orElse(others);
    }

    /** What a user of the contestant has on the class path: all but the jars of these benchmarks. */
    List<Path> libraries(String module) throws IOException {
        List<Path> libraries = new ArrayList<>();
        for (String path : classPath(module).split(File.pathSeparator, -1)) {
            Path jar = Path.of(path.trim());
            if (!jar.getFileName().toString().startsWith(OWN)) {
                libraries.add(jar);
            }
        }
        return libraries;
    }

    private Path list(String module) {
        return modules.resolve(module).resolve("target/class-path.txt");
    }

    /** A module's own jar; a module that only lists others has none. */
    private Optional<Path> jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(modules.resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(OWN))
                    .filter(file -> file.getFileName().toString().endsWith(".jar"))
                    .findFirst();
        }
    }
}
