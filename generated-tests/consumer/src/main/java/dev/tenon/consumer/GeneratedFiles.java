package dev.tenon.consumer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The sources that the annotation processor wrote. */
record GeneratedFiles(Path folder) {
    /**
     * Prints one line for each file, and whether this build wrote it.
     *
     * @param buildStart when the build began
     */
    void print(PrintWriter out, Instant buildStart) throws IOException {
        int written = 0;
        List<Path> files = files();
        for (Path file : files) {
            if (!Files.getLastModifiedTime(file).toInstant().isBefore(buildStart)) {
                written++;
            }
            try (Stream<String> lines = Files.lines(file)) {
                out.printf("  %-60s %5d lines%n", folder.relativize(file), lines.count());
            }
        }
        out.printf("  %d files, %d of them written by this build%n", files.size(), written);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
