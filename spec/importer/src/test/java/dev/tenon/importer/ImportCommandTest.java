package dev.tenon.importer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.importer.cli.ImportCommand;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ImportCommandTest {
    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void pages() throws IOException {
        BoatSources.write(folder.resolve("in"));
    }

    private int run(String... more) {
        CommandLine command =
                ImportCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));
        String[] arguments = new String[more.length + 3];
        arguments[0] = "--output";
        arguments[1] = folder.resolve("out").toString();
        arguments[2] = folder.resolve("in").toString();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return command.execute(arguments);
    }

    private String description() throws IOException {
        return Files.readString(folder.resolve("out/operations/LaunchBoat.yaml"));
    }

    @Test
    @DisplayName("A folder becomes a description that loads; pages of no operation are named and skipped")
    void aFolderBecomesADescriptionThatLoads() throws IOException {
        assertThat(run("--progress")).isZero();
        assertThat(out.toString())
                .contains("overview.md: not the page of an operation")
                .contains("[########################################] 5/5")
                .containsPattern("operations +1");
        Diagnostics diagnostics = new Diagnostics();
        assertThat(SpecLoader.load("service.yaml", SpecSource.ofFolder(folder.resolve("out")), diagnostics))
                .isPresent();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    @DisplayName("The description holds facts, each with its sources, and no sentence of the pages")
    void theDescriptionHoldsFactsAndNoSentence() throws IOException {
        run();
        assertThat(description()).isEqualTo("""
                operation: LaunchBoat
                methods: [POST]

                sources:
                  metadata: { document: LaunchBoat.json }
                  page-zh: { document: LaunchBoat.zh.md, language: zh }
                  page-en: { document: LaunchBoat.en.md, language: en }

                parameters:
                  BoatId: { type: string, required: true, example: b-1, from: [page-zh, page-en, metadata] }
                  Crew: { type: string, example: "3", from: [page-zh, page-en] }
                  Tag.N.Key: { type: string, from: [metadata] }

                response:
                  RequestId: { type: string, from: [page-zh, page-en] }
                  Speed: { type: decimal, from: [page-zh, page-en] }

                errors:
                  NoBoat:
                    - { http: 400, message: "No such boat.", from: [page-zh] }
                    - { http: 404, message: "No such boat.", from: [page-en] }
                """);
    }

    @Test
    @DisplayName("The report tells each disagreement, names the sources and says what was taken")
    void theReportTellsEachDisagreement() {
        run();
        assertThat(out.toString())
                .contains("LaunchBoat: parameter Crew: type: page-zh says string; page-en says integer; taken: string")
                .contains("LaunchBoat: parameter Crew: required: page-zh says true; page-en says false; taken: false")
                .contains("LaunchBoat: error NoBoat: error row: the same message: page-zh says 400; page-en says"
                        + " 404; taken: all rows")
                .contains("LaunchBoat: response Speed: wider type: page-zh, page-en say float; examples show “7”;"
                        + " taken: decimal");
    }

    @Test
    @DisplayName("A second run changes nothing, and what a person added stays")
    void aSecondRunChangesNothing() throws IOException {
        run();
        String first = description();
        run();
        assertThat(description()).isEqualTo(first);
        String edited = first.replace("methods: [POST]", "summary: { en: Puts a boat to sea. } # ours\nmethods: [POST]")
                .replace("Speed: { type: decimal", "Speed: { type: double")
                .replace("  Tag.N.Key", "  # not documented\n  Secret: { type: string, sensitive: true }\n  Tag.N.Key");
        Files.writeString(folder.resolve("out/operations/LaunchBoat.yaml"), edited);
        assertThat(run()).isZero();
        assertThat(description()).isEqualTo(edited);
        assertThat(out.toString())
                .contains("response.Speed.type: kept from the file: the file says double; the sources say decimal");
    }

    @Test
    @DisplayName("Prose is kept only when asked for")
    void proseIsKeptOnlyWhenAskedFor() throws IOException {
        run("--with-prose");
        assertThat(description()).contains("text: { zh: \"The boat.\", en: \"The boat.\" }");
    }

    @Test
    @DisplayName("A wrong command line says what is missing")
    void aWrongCommandLineSaysWhatIsMissing() {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(out.toString()).contains("There is no file or folder");
    }

    @Test
    @DisplayName(
            "Names and nesting that no description can hold are left out and told; nothing leaves the output folder")
    void whatNoDescriptionCanHoldIsLeftOutAndTold() throws IOException {
        String metadata = "{\"name\": \"%s\", \"parameters\": [{\"name\": \"%s\", \"type\": \"String\"}]}";
        Files.writeString(folder.resolve("in/1.json"), metadata.formatted("../../escaped", "Id"));
        Files.writeString(folder.resolve("in/2.json"), metadata.formatted("SinkBoat", "a\\u0000b"));
        Files.writeString(folder.resolve("in/3.json"), metadata.formatted("RaiseBoat", "long".repeat(300)));
        Files.writeString(
                folder.resolve("in/4.md"),
                BoatSources.ENGLISH
                        .replace("LaunchBoat", "SailBoat")
                        .replace("{\"RequestId\": \"r\", \"Speed\": 7}", "<a>".repeat(100_000)));
        Files.writeString(
                folder.resolve("in/5.md"),
                BoatSources.ENGLISH
                        .replace("LaunchBoat", "TowBoat")
                        .replace("The boat. |", "[" + "\\a".repeat(50_000) + "](" + "(a)".repeat(50_000) + ")|")
                        .replace("|---|---|---|---|---|", "|---".repeat(50_000) + "|"));
        assertThat(run()).isZero();
        assertThat(folder.resolve("escaped.yaml")).doesNotExist();
        assertThat(folder.resolve("out/escaped.yaml")).doesNotExist();
        assertThat(out.toString())
                .contains("1.json: the operation is called '../../escaped', which cannot be a file name")
                .contains("2.json:1: 'a<U+0000>b' cannot be the name of a parameter; it was left out")
                .contains("longlong…' cannot be the name of a parameter; it was left out")
                .contains("the element a is nested too deeply");
    }

    @Test
    @DisplayName("No bar is drawn where the standard error is no terminal, unless it is asked for")
    void noBarGoesToARedirectedStream() {
        assertThat(run()).isZero();
        assertThat(out.toString()).doesNotContain("[#", "\r");
    }

    private int execute(String... arguments) {
        return ImportCommand.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(out))
                .execute(arguments);
    }

    @Test
    @DisplayName("The report goes to a file when told to; what was skipped, and the table, stay on the screen")
    void theReportGoesToAFile() throws IOException {
        Path report = folder.resolve("report.txt");
        assertThat(run("--report", report.toString(), "--no-progress")).isZero();
        assertThat(Files.readString(report))
                .contains("# Needs a decision (2)", "# Skipped (1)", "# Numbers", "parameter Crew: type:");
        assertThat(out.toString())
                .contains("skipped ", "overview.md: not the page of an operation")
                .containsPattern("files read +5")
                .containsPattern("operations +1")
                .containsPattern("parameters +3")
                .containsPattern("response fields +2")
                .containsPattern("error rows +2")
                .containsPattern("files written +2")
                .containsPattern("skipped +1")
                .containsPattern("disagreements +\\d")
                .containsPattern("seconds +\\d")
                .doesNotContain("####", "parameter Crew");
    }

    @Test
    @DisplayName("Malformed input is told in one line with file and line number, and stops nothing")
    void malformedInputStopsNothing() throws IOException {
        Files.writeString(
                folder.resolve("in/LaunchBoat.en.md"),
                BoatSources.ENGLISH
                        .replace("\"Speed\": 7}", "\"Speed\": 7")
                        .replace("|Crew|Integer|No|", "|Crew|Integer|perhaps|"));
        Files.writeString(folder.resolve("in/broken.json"), "{\"name\": ");
        Files.write(folder.resolve("in/bytes.md"), new byte[] {(byte) 0xff, 0, 7});
        assertThat(run()).isZero();
        assertThat(out.toString())
                .contains("LaunchBoat.en.md:9: “perhaps” does not say whether the parameter is required")
                .containsPattern("LaunchBoat\\.en\\.md:\\d+: the JSON example is malformed: ")
                .contains("broken.json: JSON, but neither the metadata of an operation nor of a product")
                .containsPattern("2 files: [^ ]*bytes.md, [^ ]*overview.md: not the page of an operation");
        assertThat(description()).contains("Crew:", "Speed:");
    }

    @Test
    @DisplayName("Exit code 1 where no input describes an operation, or a file cannot be merged")
    void theExitCodeTellsOfFailures() throws IOException {
        Path nothing = folder.resolve("in/overview.md");
        assertThat(execute("-o", folder.resolve("out").toString(), nothing.toString()))
                .isEqualTo(1);
        Files.createDirectories(folder.resolve("out/operations"));
        Files.writeString(folder.resolve("out/operations/LaunchBoat.yaml"), "- no\n- mapping\n");
        assertThat(run()).isEqualTo(1);
        assertThat(out.toString()).contains("operations/LaunchBoat.yaml: cannot be merged into");
        assertThat(description()).isEqualTo("- no\n- mapping\n");
        assertThat(execute()).isEqualTo(2);
        assertThat(execute("--unknown")).isEqualTo(2);
    }

    @Test
    @DisplayName("Types are taken from examples when asked for")
    void typesAreTakenFromExamplesWhenAskedFor() throws IOException {
        Files.writeString(
                folder.resolve("in/LaunchBoat.en.md"),
                BoatSources.ENGLISH.replace("|Speed|Float|7|", "|Speed|String|7|"));
        Files.writeString(
                folder.resolve("in/LaunchBoat.zh.md"),
                BoatSources.CHINESE.replace("|Speed|Float|7|", "|Speed|String|7|"));
        assertThat(run("--types-from-examples")).isZero();
        assertThat(description()).contains("Speed: { type: integer,");
    }

    @Test
    @DisplayName("The facts of single pages are printed as JSON, before anything is reconciled")
    void factsOfSinglePagesArePrintedAsJson() {
        assertThat(execute(
                        "facts",
                        folder.resolve("in/LaunchBoat.en.md").toString(),
                        folder.resolve("in/overview.md").toString()))
                .isZero();
        assertThat(out.toString())
                .contains("\"operation\": \"LaunchBoat\"")
                .contains("{\"name\": \"Crew\", \"type\": \"Integer\", \"required\": false, \"example\": \"3\"}")
                .contains("{\"http\": 404, \"code\": \"NoBoat\", \"message\": \"No such boat.\"}")
                .contains("overview.md: not the page of an operation");
        assertThat(execute("facts", folder.resolve("in/overview.md").toString()))
                .isEqualTo(1);
    }
}
