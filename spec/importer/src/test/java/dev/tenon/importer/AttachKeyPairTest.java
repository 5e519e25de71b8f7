package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.reconcile.Disagreement;
import dev.tenon.importer.reconcile.Settings;
import dev.tenon.importer.run.ImportRun;
import dev.tenon.importer.run.Outcome;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Imports the four documents of AttachKeyPair and compares with the description of the project, to which people have added. */
class AttachKeyPairTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path output;

    /** What the committed description says beyond its documents. */
    private static final Set<String> CHOICES = Set.of(
            ".idempotent",
            ".parameters[InstanceIds].splittable",
            ".parameters[InstanceIds].example",
            ".parameters[KeyPairName].example",
            ".response[TotalCount].always",
            ".response[FailCount].always",
            ".response[Results].type.element.fields[Success].always",
            // The better types are told to be a person's choice, though the option comes to the same.
            ".response[TotalCount].sources",
            ".response[FailCount].sources",
            ".response[Results].type.element.fields[Success].sources");

    /** A later edition of the Chinese page has two error rows that the description knows from the help text alone. */
    private static final Map<String, List<String>> NEWER_PAGE =
            Map.of("described", rows("[help-en]"), "imported", rows("[help-en, page-zh]"));

    private Path shared = Path.of("");
    private final List<Path> documents = new ArrayList<>();

    @BeforeEach
    void documents() throws IOException {
        shared = Shared.folder();
        documents.addAll(List.of(
                shared.resolve("pages/AttachKeyPair.source-zh.md"),
                shared.resolve("pages/AttachKeyPair.en.md"),
                shared.resolve("pages/AttachKeyPair.source-help.en.txt"),
                shared.resolve("metadata/AttachKeyPair.json")));
        Files.createDirectories(output.resolve("operations"));
        Files.writeString(output.resolve("service.yaml"), """
                tenon: 1
                service: Ecs
                version: "2014-05-26"
                endpoints: { default: ecs.aliyuncs.com }
                sources: { by-hand: { document: a person } }
                parameters: { Action: { type: string } }
                operations: [AttachKeyPair]
                """);
    }

    private static List<String> rows(String sources) {
        return List.of(
                ".errors[InvalidInstanceIds.ValueNotSupported].rows[400 The specified parameter InstanceIds is not valid.].sources = "
                        + sources,
                ".errors[InvalidKeyPairName.NotFound].rows[400 The specified KeyPairName does not exist in our records.].sources = "
                        + sources);
    }

    static Path committed() {
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
                .orElseThrow(() -> new AssertionError(diagnostics.sorted()))
                .operations()
                .get(0);
        assertThat(diagnostics.sorted()).isEmpty();
        return operation;
    }

    private Set<String> imported(Settings settings) throws IOException, ReflectiveOperationException {
        new ImportRun(settings, output).run(documents, input -> {});
        return ModelFacts.of(load());
    }

    private Set<String> described() throws IOException, ReflectiveOperationException {
        Files.copy(committed(), output.resolve("operations/AttachKeyPair.yaml"), StandardCopyOption.REPLACE_EXISTING);
        return ModelFacts.of(load());
    }

    /** Tells why a line can stand in one of two descriptions alone; a line without a reason is a difference. */
    private static String reason(String line) {
        if (line.matches("\\.sources\\[[a-z-]+]\\.(document|language|date) = .*")) {
            return "documents bear titles and dates there, names of files here";
        }
        if (line.startsWith(".documentation.")) {
            return "notes are prose, and nothing reads links, permissions and whole samples out of documents yet";
        }
        if (line.matches("\\.response\\[.*\\.example = .*")) {
            return "the importer does not write examples of fields, which a person carried over";
        }
        if (line.startsWith(".summary.") || line.contains(".text.byLanguage.")) {
            return "sentences of the project's own; those of the documents are not carried over";
        }
        return CHOICES.contains(line.replaceFirst(" = .*", "")) ? "chosen by a person; no document states it" : "";
    }

    private static List<String> unexplained(Set<String> lines, Set<String> others) {
        return lines.stream()
                .filter(line -> !others.contains(line) && reason(line).isEmpty())
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"AttachKeyPair.source-zh.md", "AttachKeyPair.zh.md"})
    @DisplayName(
            "Chinese page, English page, help text and metadata give one description equal to the committed one in all facts")
    void fourDocumentsEqualTheCommittedDescriptionInAllFacts(String chinese)
            throws IOException, ReflectiveOperationException {
        documents.set(0, shared.resolve("pages").resolve(chinese));
        Set<String> imported = imported(new Settings(false, true, false));
        Set<String> described = described();
        assertThat(described).hasSizeGreaterThan(150);
        assertThat(unexplained(described, imported))
                .isEqualTo(chinese.contains("source") ? List.of() : NEWER_PAGE.get("described"));
        assertThat(unexplained(imported, described))
                .isEqualTo(chinese.contains("source") ? List.of() : NEWER_PAGE.get("imported"));
    }

    @Test
    @DisplayName(
            "Without --types-from-examples the word of the documents stays: two counts and a flag are text, and so no outcome is seen")
    void theWordOfTheDocumentsStays() throws IOException, ReflectiveOperationException {
        Set<String> imported = imported(Settings.FACTS);
        Set<String> described = described();
        assertThat(unexplained(imported, described))
                .containsExactly(
                        ".response[FailCount].type.kind = STRING",
                        ".response[Results].type.element.fields[Success].type.kind = STRING",
                        ".response[TotalCount].type.kind = STRING");
        assertThat(unexplained(described, imported))
                .filteredOn(line -> !line.startsWith(".outcome"))
                .containsExactly(
                        ".response[FailCount].type.kind = INTEGER",
                        ".response[Results].type.element.fields[Success].type.kind = BOOLEAN",
                        ".response[TotalCount].type.kind = INTEGER");
    }

    @Test
    @DisplayName("The report names each disagreement of the four documents, with the documents and what was taken")
    void theReportNamesEachDisagreementOfTheFourDocuments() throws IOException {
        Outcome outcome = new ImportRun(new Settings(false, true, false), output).run(documents, input -> {});
        assertThat(outcome.disagreements()).extracting(Disagreement::toString).containsExactly("""
                AttachKeyPair: response TotalCount: example against type: help-en, page-zh, page-en say string; JSON examples write 2 without quotes; taken: integer
                AttachKeyPair: response FailCount: example against type: help-en, page-zh, page-en say string; JSON examples write 0 without quotes; taken: integer
                AttachKeyPair: response Results.Success: example against type: help-en, page-zh, page-en say string; JSON examples write true without quotes; taken: boolean
                AttachKeyPair: error InvalidKeyPairName.NotFound: error row: help-en states (400, “The specified KeyPairName does not exist in our records.”), page-zh, page-en do not; taken: the row
                AttachKeyPair: error InvalidInstanceIds.ValueNotSupported: error row: help-en states (400, “The specified parameter InstanceIds is not valid.”), page-zh, page-en do not; taken: the row
                AttachKeyPair: error InstanceKeyPairLimitExceeded: error row: help-en states (403, “The specified instances are beyond the permitted range.”), page-zh, page-en do not; taken: the row
                """.split("\n"));
    }

    @Test
    @DisplayName("Importing into the committed description changes nothing; the report names what differs")
    void importingIntoTheCommittedDescriptionChangesNothing() throws IOException {
        Path file = output.resolve("operations/AttachKeyPair.yaml");
        Files.copy(committed(), file);
        Outcome outcome = new ImportRun(Settings.FACTS, output).run(documents, input -> {});
        assertThat(Files.readString(file)).isEqualTo(Files.readString(committed()));
        List<String> report =
                outcome.disagreements().stream().map(Disagreement::toString).toList();
        assertThat(report)
                .anyMatch(line -> line.contains("error InstanceKeyPairLimitExceeded: error row: help-en states"))
                .anyMatch(line -> line.contains("response TotalCount: example against type")
                        && line.contains("write 2 without quotes"))
                .anyMatch(line -> line.contains("response.TotalCount.type: kept from the file: the file says integer"))
                .anyMatch(line -> line.contains(
                        "response.Results.fields.Success.type: kept from the file: the file says boolean"))
                .noneMatch(line -> line.contains("required"));
        assertThat(outcome.written()).isEmpty();
    }
}
