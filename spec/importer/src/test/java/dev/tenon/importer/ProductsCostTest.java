package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing whole products costs, each in a process of its own. */
class ProductsCostTest {
    private static final int MOST_CPU_MILLIS = 60_000;

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @DisplayName("The metadata of the largest product takes less than half a minute of processor time")
    void theLargestProductTakesLessThanHalfAMinute() throws IOException, InterruptedException {
        List<Path> largest = files().stream()
                .filter(file -> file.getFileName().toString().startsWith("ecs__"))
                .toList();

        assertThat(largest).hasSize(1);
        assertThat(millis(largest)).isLessThan(MOST_CPU_MILLIS / 2);
    }

    @Test
    @Tag("long")
    @DisplayName("The metadata of all products takes less than a minute of processor time")
    void allProductsTakeLessThanAMinute() throws IOException, InterruptedException {
        List<Path> files = files();

        assertThat(files).hasSizeGreaterThanOrEqualTo(14);
        assertThat(millis(files)).isLessThan(MOST_CPU_MILLIS);
    }

    private static List<Path> files() {
        return Shared.files(Shared.folder().resolve("openapi"), ".json");
    }

    private long millis(List<Path> files) throws IOException, InterruptedException {
        long millis = 0;
        for (Path file : files) {
            String name = file.getFileName().toString();
            millis += TimedImport.of(folder, "--output", folder.resolve(name).toString(), file.toString())
                    .millis();
        }
        System.out.printf(Locale.ROOT, "%d products: %.1f s of processor time%n", files.size(), millis / 1000.0);
        return millis;
    }
}
