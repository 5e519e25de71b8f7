package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A description needs no second source. */
@Tag("long")
class EverySourceAloneTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest(name = "{0}, prose {1}, types from examples {2}")
    @CsvSource({"pages, false, false", "pages, true, true", "metadata, false, false"})
    @DisplayName(
            "Each page and each metadata file by itself gives a description that loads without a word of complaint")
    void eachSourceAloneGivesADescriptionThatLoads(String from, boolean prose, boolean typesFromExamples)
            throws IOException {
        List<String> complaints = new ArrayList<>();
        int described = 0;
        for (Path file : files(Shared.folder().resolve(from))) {
            Path output =
                    Files.createDirectories(folder.resolve(file.getFileName().toString()));
            Outcome outcome = new ImportRun(new Settings(prose, typesFromExamples, false), output)
                    .run(List.of(file), input -> {});
            for (String written : outcome.written()) {
                if (written.equals("service.yaml")) {
                    continue;
                }
                described++;
                String operation = written.replaceFirst("operations/(.*)\\.yaml", "$1");
                Files.writeString(
                        output.resolve("service.yaml"),
                        "tenon: 1\nservice: Alone\nversion: \"1\"\nendpoints: { default: alone.example.com }\noperations: ["
                                + operation + "]\n");
                Diagnostics diagnostics = new Diagnostics();
                SpecLoader.load("service.yaml", SpecSource.ofFolder(output), diagnostics);
                diagnostics.sorted().forEach(complaint -> complaints.add(file.getFileName() + ": " + complaint));
            }
        }
        assertThat(complaints).isEmpty();
        assertThat(described).isGreaterThanOrEqualTo(42);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !file.getFileName().toString().startsWith("_"))
                    .sorted()
                    .toList();
        }
    }
}
