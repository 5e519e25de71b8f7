package dev.tenon.testkit.internal.coverage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;

/** Writes coverage to files. */
public final class CoverageFiles {
    private CoverageFiles() {}

    /** Writes the page; does nothing when no file is named. */
    public static void page(CoverageTable table, String file) throws IOException {
        write(file, () -> CoveragePage.html(table));
    }

    /** Writes the data; does nothing when no file is named. */
    public static void data(CoverageTable table, String file) throws IOException {
        write(file, () -> CoverageData.json(table));
    }

    private static void write(String name, Supplier<String> text) throws IOException {
        if (name.isEmpty()) {
            return;
        }
        Path file = Path.of(name).toAbsolutePath();
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text.get(), StandardCharsets.UTF_8);
    }
}
