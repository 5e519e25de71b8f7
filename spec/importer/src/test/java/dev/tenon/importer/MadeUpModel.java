package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.smithy.SmithyImport;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The Smithy model of a made-up service with the operation Tie, imported. */
final class MadeUpModel {
    private MadeUpModel() {}

    /** Imports a service whose one operation takes and gives a {@code Tied}, which is among the shapes; the description loads. */
    static SmithyImport imported(Path folder, String shapes) throws IOException {
        return loaded(folder, """
                {"smithy": "2.0", "shapes": {
                  "rope#Rope": {"type": "service", "version": "2020-01-01", "operations": [{"target": "rope#Tie"}],
                    "traits": {"aws.protocols#awsQuery": {}}},
                  "rope#Tie": {"type": "operation", "input": {"target": "rope#Tied"}, "output": {"target": "rope#Tied"}},
                  %s}}
                """.formatted(shapes));
    }

    /** Imports a model; the description loads. */
    static SmithyImport loaded(Path folder, String model) throws IOException {
        SmithyImport imported = SmithyImport.of(model.getBytes(StandardCharsets.UTF_8));
        imported.write(folder);
        Diagnostics diagnostics = new Diagnostics();
        SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), diagnostics);
        assertThat(diagnostics.sorted()).isEmpty();
        return imported;
    }

    /** The description of Tie. */
    static String operation(SmithyImport imported) {
        return imported.files().getOrDefault("operations/Tie.yaml", "");
    }
}
