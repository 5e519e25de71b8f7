package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** API metadata of a made-up product with the operation TieKnot, imported. */
final class MadeUpDocs {
    private final Path folder;
    private final Settings settings;

    @SuppressWarnings("NullAway.Init")
    private Outcome outcome;

    MadeUpDocs(Path folder) {
        this(folder, Settings.FACTS);
    }

    MadeUpDocs(Path folder, Settings settings) {
        this.folder = folder;
        this.settings = settings;
    }

    /** Imports an operation, beside other members of the document, and gives its description, which loads. */
    String imported(String operation) throws IOException {
        return imported(operation, "");
    }

    String imported(String operation, String rest) throws IOException {
        return importedWhole("""
                {"version": "1.0", "info": {"style": "RPC", "product": "rope-works", "version": "2024-01-01"},
                 "apis": {"TieKnot": %s}, %s
                 "endpoints": [{"regionId": "north", "endpoint": "rope.north.example.com"}]}
                """.formatted(operation, rest));
    }

    String importedWhole(String document) throws IOException {
        run(document);
        assertThat(outcome.failures()).isEmpty();
        Path out = folder.resolve("out");
        Diagnostics diagnostics = new Diagnostics();
        SpecLoader.load("service.yaml", SpecSource.ofFolder(out), diagnostics);
        assertThat(diagnostics.hasErrors()).as(diagnostics.sorted().toString()).isFalse();
        return Files.readString(out.resolve("operations/TieKnot.yaml"));
    }

    /** Gives the service file that was written. */
    String service() throws IOException {
        return Files.readString(folder.resolve("out").resolve("service.yaml"));
    }

    Outcome run(String document) throws IOException {
        Path file = Files.writeString(Files.createDirectories(folder).resolve("api-docs.json"), document);
        outcome = new ImportRun(settings, folder.resolve("out")).run(List.of(file), input -> {});
        return outcome;
    }

    String parameter(String parameter) throws IOException {
        return imported("{\"parameters\": [" + parameter + "]}", "");
    }

    String response(String schema, String demo) throws IOException {
        String text = demo.replace("\\", "\\\\").replace("\"", "\\\"");
        return imported(
                "{\"responses\": {\"200\": {\"schema\": " + schema + "}}, \"responseDemo\": \"" + text + "\"}", "");
    }

    /** Gives what the report tells. */
    Stream<String> told() {
        return Stream.concat(
                outcome.disagreements().stream().map(Disagreement::toString),
                outcome.problems().stream().map(Object::toString));
    }

    Path folder() {
        return folder;
    }
}
