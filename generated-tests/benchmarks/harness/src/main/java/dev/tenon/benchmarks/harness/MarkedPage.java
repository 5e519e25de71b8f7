package dev.tenon.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A page with parts that a program writes, each between two marks.
 *
 * @param file where it is
 */
record MarkedPage(Path file) {
    /** Writes a part anew. */
    void write(String part, String text) throws IOException {
        String page = Files.readString(file);
        String begin = "<!-- " + part + ": written by the harness -->";
        int from = page.indexOf(begin);
        int to = page.indexOf("<!-- end of " + part + " -->");
        if (from < 0 || to < from) {
            throw new IllegalStateException(file + " has no place for: " + part);
        }
        Files.writeString(file, page.substring(0, from + begin.length()) + "\n" + text + page.substring(to));
    }
}
