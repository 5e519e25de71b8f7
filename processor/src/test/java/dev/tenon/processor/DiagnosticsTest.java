package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.Diagnostic;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user reads when something is wrong. */
class DiagnosticsTest {
    @TempDir
    Path folder;

    @Test
    @DisplayName("A typo, a duplicate operation, a missing type and a bad status are reported in one compile")
    void reportsAllMistakesAtOnce() {
        String service = KeyPairs.text("service.yaml")
                .replace("[AttachKeyPair, DescribeMachines]", "[AttachKeyPair, DescribeMachines, AttachKeyPair]");
        String attach = KeyPairs.text("operations/AttachKeyPair.yaml")
                .replace("summary:", "sumary:")
                .replace("http: 403", "http: 4033");
        String describe = KeyPairs.text("operations/DescribeMachines.yaml")
                .replace("Load: { type: double }", "Load: { always: true }");

        Sandbox.Compiled broken = KeyPairs.sandbox(folder)
                .spec("service.yaml", service)
                .spec("operations/AttachKeyPair.yaml", attach)
                .spec("operations/DescribeMachines.yaml", describe)
                .client()
                .compile();

        assertThat(broken.success()).isFalse();
        assertThat(broken.sources()).isEmpty();
        assertThat(broken.messages())
                .map(message -> message.lines().findFirst().orElse(""))
                .anyMatch(message ->
                        message.matches("\\[SPEC-\\d+] operations/AttachKeyPair.yaml:2:1: .*sumary.*summary.*"))
                .anyMatch(message -> message.matches(
                        "\\[SPEC-\\d+] operations/AttachKeyPair.yaml:" + line(attach, "4033") + ":\\d+: .*4033.*"))
                .anyMatch(message -> message.matches("\\[SPEC-\\d+] operations/DescribeMachines.yaml:"
                        + line(describe, "Load:") + ":\\d+: .*Load.*"))
                .anyMatch(message -> message.matches(
                        "\\[SPEC-\\d+] service.yaml:" + line(service, "operations:") + ":47: .*AttachKeyPair.*"))
                .hasSize(4);
    }

    private static long line(String text, String part) {
        return text.substring(0, text.indexOf(part) + part.length()).lines().count();
    }

    @Test
    @DisplayName("Y29 a success that no rule tells from a failure is a warning, or with an option an error")
    void warnsOfAFlagThatNoRuleIsAbout() {
        Sandbox.Compiled warned = withAFlag(folder.resolve("warned")).compile();
        Sandbox.Compiled refused = withAFlag(folder.resolve("refused")).compile("-Atenon.warnings=error");

        assertThat(warned.sources()).isNotEmpty();
        assertThat(warned.diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.WARNING);
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .contains("[SPEC-060] operations/Play.yaml:3:3: ", "'success: { Success: true }'");
        });
        assertThat(refused.sources()).isEmpty();
        assertThat(refused.diagnostics()).anySatisfy(diagnostic -> {
            assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.ERROR);
            assertThat(diagnostic.getMessage(Locale.ROOT)).contains("[SPEC-060]");
        });
    }

    private static Sandbox withAFlag(Path folder) {
        return new Sandbox(folder)
                .spec("service.yaml", """
                        tenon: 1
                        service: Toy
                        version: "1"
                        endpoints: { default: toy.example.com }
                        operations: [Play]
                        """)
                .spec("operations/Play.yaml", """
                        operation: Play
                        response:
                          Success: { type: boolean }
                        """)
                .client();
    }

    @Test
    @DisplayName("G17 a description that is nowhere: every place searched is named")
    void namesThePlacesSearched() {
        Sandbox.Compiled broken = new Sandbox(folder).client().compile();

        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message ->
                        assertThat(message).contains("service.yaml", "class path", "source path", "class output"));
    }

    @Test
    @DisplayName("Y27 a link out of the class path: refused, and nothing of the file is shown")
    void refusesALinkOutOfTheClassPath(@TempDir Path elsewhere) throws IOException {
        Path secret = Files.writeString(elsewhere.resolve("passwd"), "root:x:0:0: [secret\n");

        assertThat(linked(secret).messages())
                .containsExactly(
                        "[SPEC-001] service.yaml:1:1: the file 'service.yaml' cannot be read: it is a link that"
                                + " points outside the folder; searched service.yaml on the class path, on the source path and in"
                                + " the class output");
    }

    @Test
    @DisplayName("Y27 a link to a device: refused at once")
    void refusesALinkToADevice() throws IOException {
        Path device = Path.of("/dev/zero");
        Assumptions.assumeTrue(Files.exists(device), "this system has no /dev/zero");

        assertThat(linked(device).messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message).contains("cannot be read: it is not a regular file"));
    }

    @Test
    @DisplayName("Y27 a huge file: refused, having read no more than is allowed")
    void refusesAHugeFile() throws IOException {
        Sandbox sandbox = KeyPairs.sandbox(folder).client();
        try (RandomAccessFile file =
                new RandomAccessFile(folder.resolve("spec/service.yaml").toFile(), "rw")) {
            file.setLength(3L << 30);
        }

        assertThat(sandbox.compile().messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("[SPEC-003] service.yaml:1:1: the file is larger than 2097152 bytes;"));
    }

    private Sandbox.Compiled linked(Path target) throws IOException {
        Sandbox sandbox = KeyPairs.sandbox(folder).client();
        Path link = folder.resolve("spec/service.yaml");
        Files.delete(link);
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException failure) {
            Assumptions.abort("this file system has no symbolic links");
        }
        return sandbox.compile();
    }

    @Test
    @DisplayName("a mistake in a plain file is followed by its URI, line and column, which an IDE opens")
    void namesTheUriOfAPlainFile() {
        Sandbox.Compiled broken = KeyPairs.sandbox(folder)
                .spec("operations/AttachKeyPair.yaml", "operation: AttachKeyPair\ncolour: red\n")
                .client()
                .compile();

        String uri = folder.resolve("spec/operations/AttachKeyPair.yaml").toUri() + ":2:1";
        assertThat(broken.messages())
                .hasSize(1)
                .allSatisfy(message -> assertThat(message)
                        .startsWith("[SPEC-020] operations/AttachKeyPair.yaml:2:1: ")
                        .matches("(?s).*\\R *\\Q" + uri + "\\E"));
    }

    @ParameterizedTest
    @CsvSource({"3000, 0", "3001, 1"})
    @DisplayName("G10 more codes than an enum holds: a note says that there is an interface instead")
    void notesThatTheErrorCodesAreAnInterface(int codes, int notes) {
        String errors = IntStream.range(0, codes)
                .mapToObj(n -> "  Code" + n + ": [{ http: 400 }]\n")
                .collect(Collectors.joining("", "errors:\n", ""));
        Sandbox.Compiled compiled = new Sandbox(folder)
                .spec("service.yaml", """
                        tenon: 1
                        service: Toy
                        version: "1"
                        endpoints: { default: toy.example.com }
                        operations: [Go]
                        """)
                .spec("operations/Go.yaml", "operation: Go\n" + errors)
                .client()
                .compile();

        assertThat(compiled.success()).isTrue();
        assertThat(compiled.diagnostics()).hasSize(notes).allSatisfy(diagnostic -> {
            assertThat(diagnostic.getKind()).isEqualTo(Diagnostic.Kind.NOTE);
            assertThat(diagnostic.getMessage(Locale.ROOT))
                    .isEqualTo("ToyErrorCode is an interface over several enums, because one enum holds at most"
                            + " 3,000 of the"
                            + " 3,001 error codes; name fewer operations to get an enum");
        });
    }
}
