package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ErrorCode;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports the four documents of AttachKeyPair and compares with the description of the project, to which people have added. */
class AttachKeyPairTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path output;

    private List<Path> documents = List.of();

    @BeforeEach
    void documents() throws IOException {
        Path shared = Shared.folder();
        documents = List.of(
                shared.resolve("pages/AttachKeyPair.zh.md"),
                shared.resolve("pages/AttachKeyPair.en.md"),
                shared.resolve("pages/AttachKeyPair.source-help.en.txt"),
                shared.resolve("metadata/AttachKeyPair.json"));
        Files.createDirectories(output.resolve("operations"));
        Files.writeString(output.resolve("service.yaml"), """
                tenon: 1
                service: Ecs
                version: "2014-05-26"
                endpoints: { default: ecs.aliyuncs.com }
                operations: [AttachKeyPair]
                """);
    }

    private static Path committed() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            Path file = path.resolve("spec/ecs/src/main/resources/tenon/ecs/v2014_05_26/operations/AttachKeyPair.yaml");
            if (Files.exists(file)) {
                return file;
            }
        }
        throw new IllegalStateException("the description of AttachKeyPair is missing");
    }

    private Operation load() {
        Diagnostics diagnostics = new Diagnostics();
        Operation operation = SpecLoader.load("service.yaml", SpecSource.ofFolder(output), diagnostics)
                .orElseThrow()
                .operations()
                .get(0);
        assertThat(diagnostics.sorted()).isEmpty();
        return operation;
    }

    /** Gives every fact as one line; of the types a person chose better than the documents the importer's is given. */
    private static Set<String> facts(Operation operation) {
        Set<String> facts = new TreeSet<>();
        operation
                .parameters()
                .forEach(parameter -> facts.add("parameter " + parameter.path() + " " + parameter.type() + " "
                        + parameter.required() + " " + parameter.constraints()));
        fields("", operation.response(), facts);
        for (ErrorCode code : operation.errors()) {
            code.rows().forEach(row -> facts.add("error " + code.code() + " " + row.http() + " " + row.message()));
        }
        facts.add("root " + operation.rootName());
        facts.add("methods " + new TreeSet<>(operation.methods()));
        return facts;
    }

    private static void fields(String path, List<ResponseField> fields, Set<String> facts) {
        for (ResponseField field : fields) {
            String name = path + field.wireName();
            if (field.type() instanceof FieldType.ListOf list) {
                facts.add("response " + name + " list of " + list.elementName());
                if (list.element() instanceof FieldType.Struct struct) {
                    fields(name + ".", struct.fields(), facts);
                }
            } else {
                facts.add(
                        "response " + name + " " + (field.type() instanceof FieldType.Scalar ? "value" : "structure"));
            }
        }
    }

    @Test
    @DisplayName("The four documents give one description equal to the committed one in all facts")
    void equalInFacts() throws IOException {
        new ImportRun(Settings.FACTS, output).run(documents, input -> {});
        Set<String> imported = facts(load());
        Files.copy(
                committed(),
                output.resolve("operations/AttachKeyPair.yaml"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(imported).isEqualTo(facts(load()));
    }

    @Test
    @DisplayName("Importing into the committed description changes nothing; the report names what differs")
    void reimport() throws IOException {
        Path file = output.resolve("operations/AttachKeyPair.yaml");
        Files.copy(committed(), file);
        Outcome outcome = new ImportRun(Settings.FACTS, output).run(documents, input -> {});
        assertThat(Files.readString(file)).isEqualTo(Files.readString(committed()));
        List<String> report = new ArrayList<>(
                outcome.disagreements().stream().map(Disagreement::toString).toList());
        assertThat(report)
                .anyMatch(line -> line.contains("error InstanceKeyPairLimitExceeded: error row: help-en states"))
                .anyMatch(line -> line.contains("response TotalCount: example against type")
                        && line.contains("write 2 without quotes"))
                .anyMatch(line -> line.contains("response.TotalCount.type: kept from the file: the file says integer"))
                .anyMatch(line -> line.contains(
                        "response.Results.fields.Success.type: kept from the file: the file says boolean"))
                .noneMatch(line -> line.contains("required"));
    }
}
