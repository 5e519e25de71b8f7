package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.InputFiles;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports all pages and metadata into the committed description of ECS. */
class ReviewedByHandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    @DisplayName(
            "Where the importer guesses, or the file stays different from its sources, the file tells that a person chose")
    void theFileTellsWhereAPersonChose() throws IOException {
        Path shared = Shared.folder();
        copy(AttachKeyPairTest.committed().resolveSibling("..").normalize());
        Set<String> byHand = byHand();

        Outcome outcome = new ImportRun(Settings.FACTS, folder)
                .run(InputFiles.of(List.of(shared.resolve("pages"), shared.resolve("metadata"))), input -> {});

        assertThat(byHand).hasSize(17);
        Set<String> guessed = fields(outcome, "a guess", "response (.*)");
        assertThat(guessed).hasSize(11).isSubsetOf(byHand);
        Set<String> kept = fields(outcome, "the file says", "response\\.(.*)\\.(?:list|type)");
        assertThat(kept).isNotEmpty().isSubsetOf(byHand);
        Set<String> told = new TreeSet<>(guessed);
        told.addAll(kept);
        assertThat(told).isEqualTo(byHand);
    }

    /** The fields that disagreements of one kind are about; of parameters the file has what metadata newer than the pages says. */
    private static Set<String> fields(Outcome outcome, String words, String subject) {
        return outcome.disagreements().stream()
                .filter(disagreement -> disagreement.toString().contains(words)
                        && disagreement.subject().startsWith("response"))
                .map(disagreement -> field(disagreement, subject))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String field(Disagreement disagreement, String subject) {
        assertThat(disagreement.subject()).matches(subject);
        return disagreement.operation() + "."
                + disagreement.subject().replaceFirst(subject, "$1").replace(".fields.", ".");
    }

    private Set<String> byHand() {
        Set<String> fields = new TreeSet<>();
        SpecLoader.load("service.yaml", SpecSource.ofFolder(folder), new Diagnostics())
                .orElseThrow()
                .operations()
                .forEach(operation -> collect(operation.name(), operation.response(), fields));
        return fields;
    }

    private static void collect(String path, List<ResponseField> fields, Set<String> byHand) {
        for (ResponseField field : fields) {
            String below = path + "." + field.wireName();
            if (field.sources().contains("by-hand")) {
                byHand.add(below);
            }
            FieldType type = field.type() instanceof FieldType.ListOf list ? list.element() : field.type();
            if (type instanceof FieldType.Struct struct) {
                collect(below, struct.fields(), byHand);
            }
        }
    }

    private void copy(Path description) throws IOException {
        try (Stream<Path> files = Files.walk(description)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = folder.resolve(description.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file, target);
            }
        }
    }
}
