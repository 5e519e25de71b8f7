package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The jars as they are published. */
class PackagesTest {
    private static final Pattern TIMESTAMP =
            Pattern.compile("<project.build.outputTimestamp>([^<]+)Z</project.build.outputTimestamp>");

    /** The key that the documents calculate with. */
    private static final Pattern TEST_KEY = Pattern.compile("(?i)testsecret");

    /** What keys look like, and files that hold them. */
    private static final List<Pattern> SECRETS = Stream.of(
                    "LTAI[0-9A-Za-z]{12,}",
                    "STS\\.[0-9A-Za-z]{20,}",
                    "AKIA[0-9A-Z]{16}",
                    "gh[pousr]_[0-9A-Za-z]{30,}",
                    "-----BEGIN [A-Z ]*PRIVATE KEY-----",
                    "(?i)canary")
            .map(Pattern::compile)
            .toList();

    private static final Pattern KEY_FILES = Pattern.compile("(?i).*\\.(jks|p12|pfx|pem|key|keystore|credentials)");
    private static final Pattern HOST = Pattern.compile("https?://([^/<\"]+)");
    private static final Pattern OF_TESTS =
            Pattern.compile("(^|.*/)(\\w+Test(\\$.*)?\\.class|logback-test.*|fixture/.*)");

    private static String root() {
        return Published.text(Published.ROOT.resolve("pom.xml"));
    }

    private static LocalDateTime timestamp() {
        Matcher found = TIMESTAMP.matcher(root());
        assertThat(found.find()).isTrue();
        return LocalDateTime.parse(found.group(1));
    }

    @Test
    @DisplayName("B01 the class path that the runtime brings is the committed list, version by version")
    void theRuntimeBringsTheCommittedClassPath() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(PackagesTest.class.getResourceAsStream("runtime-class-path.txt"))) {
            List<String> committed = new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .sorted()
                    .toList();
            assertThat(Published.RUNTIME.coordinates()).isEqualTo(committed);
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "B05 the list of components beside each jar is the class path of its users, and the same in each build")
    void theListOfComponentsIsTheClassPath(Published module) {
        ComponentList list = ComponentList.of(module.packed("bom.json"));

        assertThat(list.components()).isEqualTo(module.coordinates());
        assertThat(list.timestamp()).as("a moment, which no two builds share").isEqualTo("null");
        assertThat(list.serialNumber())
                .as("a number made from the name, not a random one")
                .matches("urn:uuid:.{8}-.{4}-3.*");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("B04 no jar tells when, where or by whom it was packed")
    void noJarTellsOfItsBuild(Published module) throws IOException {
        List<Published.Entry> entries = Published.entries(module.jar());

        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.entry().getTimeLocal())
                        .as(entry.toString())
                        .isEqualTo(timestamp()));
        String root = Published.ROOT.toRealPath().toString();
        assertThat(entries)
                .allSatisfy(entry -> assertThat(entry.bytes())
                        .as(entry.toString())
                        .doesNotContain(root, System.getProperty("user.home") + "/.", "Built-By", "Build-Time"));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("B10 each jar has licence, notice and POM; each POM has what a public repository asks for")
    void eachJarHasLicenceNoticeAndPom(Published module) {
        List<Published.Entry> entries = Published.entries(module.jar());

        assertThat(text(entries, "META-INF/LICENSE")).contains("Apache License").contains("apache.org/licenses");
        assertThat(text(entries, "META-INF/NOTICE")).isEqualTo(Published.text(Published.ROOT.resolve("NOTICE")));
        String maven = "META-INF/maven/dev.tenon/" + module.artifactId();
        assertThat(text(entries, maven + "/pom.xml")).isEqualTo(module.pom());
        assertThat(text(entries, maven + "/pom.properties")).contains("artifactId=" + module.artifactId());
        assertThat(module.pom()).contains("<name>", "<description>");
        assertThat(root()).contains("<licenses>", "<developers>", "<name>Apache-2.0</name>");
    }

    @Test
    @DisplayName("B10 no POM names an address that does not exist")
    void noPomNamesAnAddressThatDoesNotExist() {
        String poms = Stream.of(Published.values()).map(Published::pom).collect(Collectors.joining(root(), root(), ""));

        assertThat(HOST.matcher(poms).results().map(host -> host.group(1)))
                .containsOnly("maven.apache.org", "www.w3.org", "www.apache.org");
    }

    private static String text(List<Published.Entry> entries, String name) {
        return entries.stream()
                .filter(entry -> entry.toString().equals(name))
                .map(Published.Entry::bytes)
                .findFirst()
                .orElse("");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("a debugger finds lines in the classes of each jar, and local variables unless all of it is generated")
    void classesKeepWhatADebuggerNeeds(Published module) {
        List<Published.Entry> classes = Published.entries(module.jar()).stream()
                .filter(entry -> entry.toString().endsWith(".class"))
                .toList();
        assumeTrue(!classes.isEmpty(), () -> "skipped: " + module + " has no classes");

        assertThat(classes).anyMatch(entry -> entry.bytes().contains("LineNumberTable"));
        if (module == Published.ECS) {
            assertThat(classes).noneMatch(entry -> entry.bytes().contains("LocalVariableTable"));
        } else {
            assertThat(classes).anyMatch(entry -> entry.bytes().contains("LocalVariableTable"));
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("B10 sources and Javadoc are packed beside each jar, when the profile release asks for them")
    void sourcesAndJavadocArePacked(Published module) {
        Path sources = module.jar()
                .resolveSibling(module.jar().getFileName().toString().replace(".jar", "-sources.jar"));
        assumeTrue(Files.isRegularFile(sources), "skipped: mvn -Prelease verify packs sources and Javadoc");

        assertThat(Published.entries(module.jar("-sources"))).isNotEmpty();
        assertThat(Published.entries(module.jar("-javadoc"))).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("B11 no jar holds a key, a file for keys, or anything of the tests")
    void noJarHoldsKeysOrTests(Published module) {
        for (Published.Entry entry : Published.entries(module.jar())) {
            assertThat(SECRETS)
                    .as(entry.toString())
                    .noneMatch(secret -> secret.matcher(entry.bytes()).find());
            assertThat(entry.toString()).doesNotMatch(KEY_FILES).doesNotMatch(OF_TESTS);
            assertThat(entry.bytes()).as(entry.toString()).doesNotContainPattern(TEST_KEY);
        }
    }

    @Test
    @DisplayName("B11 the scan finds what it looks for")
    void theScanFindsWhatItLooksFor() {
        assertThat(List.of("id=LTAI4GAbCdEfGhIjKl", "AKIAABCDEFGHIJKLMNOP", "-----BEGIN RSA PRIVATE KEY-----"))
                .allSatisfy(text -> assertThat(SECRETS)
                        .anyMatch(secret -> secret.matcher(text).find()));
        assertThat("conf/client.p12").matches(KEY_FILES);
        assertThat("dev/tenon/runtime/RetryTest$1.class").matches(OF_TESTS);
    }
}
