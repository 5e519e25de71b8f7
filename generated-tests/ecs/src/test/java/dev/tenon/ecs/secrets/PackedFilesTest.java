package dev.tenon.ecs.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is generated, compiled or packed holds no key of anybody. */
@Tag("long")
final class PackedFilesTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern SECRET = Pattern.compile(
            // Access keys of clouds, tokens of their token service, private keys, a login in an address,
            "LTAI[A-Za-z0-9]{12,}|AKIA[0-9A-Z]{16}|\\bSTS\\.[A-Za-z0-9]{20,}"
                    + "|-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*[A-Za-z0-9+/=]{20}|://[^/\\s\"'<>]+:[^/\\s\"'<>@]+@"
                    // a secret that is assigned, and what the tests of this project sign with.
                    + "|(?i:secret|password|token)[\"']?\\s*[:=]\\s*[\"'][A-Za-z0-9+/=_-]{12,}[\"']"
                    + "|testsecret|CanarySecret|CanaryPassword|CanaryToken");

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(
                "generated-tests/ecs/target/generated-sources",
                "generated-tests/ecs/target/classes",
                "runtime/core/target/classes",
                "runtime/alibaba/target/classes",
                "processor/target/classes",
                "spec/language/target/classes",
                "spec/ecs/target/classes")) {
            assertThat(ROOT.resolve(folder)).isDirectory();
            files.addAll(below(ROOT.resolve(folder), ".*"));
        }
        for (String module : List.of(
                "generated-tests/ecs",
                "runtime/core",
                "runtime/alibaba",
                "processor",
                "spec/language",
                "spec/ecs",
                "spec/sts")) {
            // The list of components of a packed module, where the build writes one.
            files.addAll(below(ROOT.resolve(module).resolve("target"), ".*bom\\.(json|xml)"));
        }
        return files;
    }

    private static List<Path> below(Path folder, String name) throws IOException {
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(name))
                    .toList();
        }
    }

    @Test
    @DisplayName("K11 no secret in generated sources, classes, resources or lists of components")
    void noFileHoldsASecret() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files = files();
        for (Path file : files) {
            SECRET.matcher(Files.readString(file, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(match -> found.add(file + ": " + match.group()));
        }
        assertThat(files).hasSizeGreaterThan(300);
        assertThat(found).isEmpty();
    }

    @ParameterizedTest(name = "K11 [{index}]")
    @ValueSource(
            strings = {
                "id: LTAI" + "5tAbCdEfGhIjKlMn",
                "STS." + "NTsomething0123456789abc",
                "-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEAabcdefgh",
                "https://user:pass@example.org",
                "String secret = \"0123456789abcdef\";"
            })
    @DisplayName("K11 the search finds what it is for")
    void theSearchFindsWhatItIsFor(String planted) {
        assertThat(SECRET.matcher(planted).find()).isTrue();
    }
}
