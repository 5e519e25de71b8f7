package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.source.Diagnostic;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where files come from, and what is said when they do not. */
class FilesTest {
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            endpoints: { default: shop.example.com }
            operations: [Subject]
            """;
    private static final String OPERATION = """
            operation: Subject
            summary:
              en: |
                Two
                lines
            parameters:
              Name: { type: string }
            """;

    @TempDir
    private Path folder = Path.of("");

    private Loaded load(String path) {
        return Loaded.from(path, SpecSource.ofFolder(folder));
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    @DisplayName("Y16 a missing service file is reported as written and where it was searched")
    void reportsAMissingServiceFile() {
        assertThat(load("shop/service.yaml").text())
                .isEqualTo(
                        "[SPEC-001] shop/service.yaml:1:1: there is no file 'shop/service.yaml'; searched the folder "
                                + folder + "; create the file or correct its name\n");
    }

    @Test
    @DisplayName("Y16 a missing operation file is reported where the service lists the operation")
    void reportsAMissingOperationFileWhereItIsListed() throws IOException {
        write("shop/service.yaml", SERVICE);
        assertThat(load("shop/service.yaml").text())
                .startsWith("[SPEC-001] shop/service.yaml:5:14: there is no file 'shop/operations/Subject.yaml'");
    }

    @Test
    @DisplayName("Y16 a directory is no file")
    void refusesADirectory() throws IOException {
        write("shop/service.yaml", SERVICE);
        Files.createDirectories(folder.resolve("shop/operations/Subject.yaml"));
        assertThat(load("shop/service.yaml").text())
                .contains("'shop/operations/Subject.yaml' cannot be read: it is a directory");
    }

    @Test
    @DisplayName("Y16 a link that leads out of the folder is not followed")
    void refusesALinkOutOfTheFolder(@TempDir Path elsewhere) throws IOException {
        write("shop/service.yaml", SERVICE);
        Files.createDirectories(folder.resolve("shop/operations"));
        Path outside = Files.writeString(elsewhere.resolve("Subject.yaml"), OPERATION);
        link(folder.resolve("shop/operations/Subject.yaml"), outside);
        assertThat(load("shop/service.yaml").text())
                .contains("cannot be read: it is a link that points outside the folder")
                .doesNotContain(elsewhere.toString());
    }

    @Test
    @DisplayName("Y16 a link within the folder is followed")
    void followsALinkWithinTheFolder() throws IOException {
        write("shop/service.yaml", SERVICE);
        write("shared/Subject.yaml", OPERATION);
        Files.createDirectories(folder.resolve("shop/operations"));
        link(folder.resolve("shop/operations/Subject.yaml"), folder.resolve("shared/Subject.yaml"));
        assertThat(load("shop/service.yaml").text()).isEmpty();
    }

    @Test
    @DisplayName("Y27 a device is no description")
    void refusesADevice() {
        Path devices = Path.of("/dev");
        Assumptions.assumeTrue(Files.exists(devices.resolve("zero")), "this system has no /dev/zero");
        assertThat(Loaded.from("zero", SpecSource.ofFolder(devices)).text())
                .isEqualTo("[SPEC-001] zero:1:1: the file 'zero' cannot be read: it is not a regular file;"
                        + " searched the folder /dev\n");
    }

    @Test
    @DisplayName("Y27 of a huge file no more is read than is allowed")
    void readsNoMoreOfAHugeFileThanAllowed() throws IOException {
        Path huge = folder.resolve("huge.yaml");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        assertThat(SpecSource.ofFolder(folder).read("huge.yaml"))
                .hasValueSatisfying(bytes -> assertThat(bytes).hasSize(SpecLoader.MAXIMUM_FILE_BYTES + 1));
        assertThat(load("huge.yaml").text())
                .isEqualTo("[SPEC-003] huge.yaml:1:1: the file is larger than 2097152 bytes;"
                        + " split the description into smaller files\n");
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (UnsupportedOperationException failure) {
            Assumptions.abort("this file system has no symbolic links");
        }
    }

    @Test
    @DisplayName("Y16 a file that cannot be read is reported with the reason")
    void reportsWhyAFileCannotBeRead() {
        SpecSource source = new SpecSource() {
            @Override
            public Optional<byte[]> read(String path) throws IOException {
                throw new IOException("permission denied");
            }

            @Override
            public String describe(String path) {
                return "a locked drawer";
            }
        };
        assertThat(Loaded.from("service.yaml", source).text())
                .isEqualTo("[SPEC-001] service.yaml:1:1: the file 'service.yaml' cannot be read: permission denied;"
                        + " searched a locked drawer\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "   "})
    @DisplayName("Y16 an empty path is reported")
    void refusesAnEmptyPath(String path) {
        assertThat(load(path).text()).startsWith("[SPEC-002] ").contains("the path is empty");
    }

    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, contains '..'",
        "shop/../../service.yaml, contains '..'",
        "..\\service.yaml, contains '..'",
        "/etc/passwd, is absolute",
        "\\\\server\\share, is absolute",
        "C:\\x, is absolute",
        "C:/x, is absolute",
        "file:///etc/passwd, has a scheme",
        "https://example.com/x, has a scheme",
        "classpath:x, has a scheme",
        "jar:file:x!/y, has a scheme",
        "./service.yaml, contains '.'",
        "shop//service.yaml, is not a portable file name",
        "'shop/\0.yaml', is not a portable file name"
    })
    @DisplayName("Y17 a path that leaves the folder is refused before anything is read")
    void refusesAPathOutOfTheFolderBeforeReading(String path, String reason) {
        SpecSource never = new SpecSource() {
            @Override
            public Optional<byte[]> read(String read) {
                throw new AssertionError("read " + read);
            }

            @Override
            public String describe(String described) {
                return "nowhere";
            }
        };
        assertThat(Loaded.from(path, never).text())
                .startsWith("[SPEC-002] ")
                .contains("the path " + reason)
                .matches("\\P{Cntrl}+\n");
    }

    @Test
    @DisplayName("Y23 line ends, trailing blanks, a missing last line end and backslashes in the path change nothing")
    void readsEveryKindOfLineEndAlike() throws IOException {
        write("shop/service.yaml", SERVICE);
        write("shop/operations/Subject.yaml", OPERATION);
        Loaded plain = load("shop/service.yaml");
        write("shop/service.yaml", SERVICE.replace("\n", "\r\n").stripTrailing());
        write("shop/operations/Subject.yaml", OPERATION.replace("\n", "\r\n"));
        assertThat(load("shop/service.yaml").model()).isEqualTo(plain.model());
        assertThat(load("shop\\service.yaml").model()).isEqualTo(plain.model());
        write("shop/operations/Subject.yaml", OPERATION.replace("}\n", "}   \n").replace("Subject\n", "Subject \n"));
        assertThat(load("shop/service.yaml").model()).isEqualTo(plain.model());
    }

    @Test
    void aServiceMayStandAtTheRootOfItsSource() throws IOException {
        write("service.yaml", SERVICE);
        write("operations/Subject.yaml", OPERATION);
        assertThat(load("service.yaml").text()).isEmpty();
    }

    @Test
    void atMostAHundredMistakesAreShown() {
        StringBuilder text = new StringBuilder();
        for (int key = 0; key < 150; key++) {
            text.append("unknown").append(key).append(": x\n");
        }
        Loaded loaded = MemorySource.listing("Subject")
                .operation("Subject", text.toString())
                .load();
        assertThat(loaded.diagnostics()).hasSize(Diagnostics.MAXIMUM + 1);
        assertThat(loaded.diagnostics().get(Diagnostics.MAXIMUM).toString())
                .isEqualTo("[SPEC-006] operations/Subject.yaml:101:1: 50 more mistakes are not shown; correct"
                        + " these first");
        assertThat(loaded.diagnostics().subList(0, Diagnostics.MAXIMUM)).isSortedAccordingTo(Diagnostic::compareTo);
    }

    @Test
    void moreOperationsThanAllowedAreRefused() {
        String names = String.join(", ", java.util.Collections.nCopies(5001, "Subject"));
        String text = SERVICE.replace("[Subject]", "[" + names + "]");
        Loaded loaded = new MemorySource()
                .with("service.yaml", text.getBytes(StandardCharsets.UTF_8))
                .load();
        assertThat(loaded.text()).contains("[SPEC-003]").contains("more than 5000 operations");
    }
}
