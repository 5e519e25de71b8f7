package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.InputFiles;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Made-up sources of the operation SailBoat, imported. */
final class MadeUp {
    private final Path folder;
    private final List<String> disagreements = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    MadeUp(Path folder) {
        this.folder = folder;
    }

    /** A page that has a table of parameters and nothing else. */
    static String parameters(String rows) {
        return "# SailBoat\n\n## Request parameters\n\n|Parameter|Type|Required|Example|Description|\n|---|---|---|---|---|\n"
                + rows + "\n";
    }

    /** Imports the files, beside those there are, and gives the description, which loads. */
    String described(String... namesAndTexts) throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        for (int index = 0; index < namesAndTexts.length; index += 2) {
            Files.writeString(in.resolve(namesAndTexts[index]), namesAndTexts[index + 1]);
        }
        Path out = Files.createDirectories(folder.resolve("out"));
        Path description = out.resolve("operations/SailBoat.yaml");
        Files.deleteIfExists(description);
        Files.writeString(out.resolve("service.yaml"), """
                tenon: 1
                service: Harbour
                version: "1"
                endpoints: { default: harbour.example.com }
                """);
        Outcome outcome = new ImportRun(Settings.FACTS, out).run(InputFiles.of(List.of(in)), input -> {});
        outcome.disagreements().stream().map(Disagreement::toString).forEach(disagreements::add);
        outcome.problems().forEach(problem -> problems.add(problem.toString()));
        Diagnostics diagnostics = new Diagnostics();
        SpecLoader.load("service.yaml", SpecSource.ofFolder(out), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return Files.readString(description);
    }

    List<String> disagreements() {
        return disagreements;
    }

    List<String> problems() {
        return problems;
    }
}
