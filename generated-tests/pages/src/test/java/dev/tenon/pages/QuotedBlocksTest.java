package dev.tenon.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * What README and guide show besides Java is taken from a file that this build compiles or runs, and names it:
 * {@code <!-- from FILE -->}. Or it is the file itself, {@code <!-- file FILE -->}, which a build takes from the page.
 */
class QuotedBlocksTest {
    private static final Set<String> PROVED = Set.of("xml", "yaml", "kotlin", "properties");
    private static final Pattern VERSION =
            Pattern.compile("(?:<artifactId>tenon-[a-z]+</artifactId>\\s+<version>|<tenon.version>)([^<$]+)<");

    @TestFactory
    @DisplayName("every block that names a file stands in it, line by line")
    Stream<DynamicTest> everyBlockStandsInItsFile() throws IOException {
        return Block.all().stream()
                .filter(block -> !block.noted("from").isEmpty())
                .map(block -> DynamicTest.dynamicTest(
                        block + " from " + block.noted("from"),
                        () -> assertThat(lines(Block.read(Path.of(block.noted("from")))))
                                .contains(lines(block.text()))));
    }

    @TestFactory
    @DisplayName("no block of XML, YAML, Kotlin or properties is without a file")
    Stream<DynamicTest> noBlockIsWithoutAFile() throws IOException {
        return Block.all().stream()
                .filter(block -> PROVED.contains(block.language()))
                .map(block -> DynamicTest.dynamicTest(
                        block.toString(), () -> assertThat(block.note()).matches("(from|file) \\S+")));
    }

    @TestFactory
    @DisplayName("README and samples depend on the version that is built")
    Stream<DynamicTest> theVersionToDependOnIsBuiltHere() throws IOException {
        String built = versions(Path.of("pom.xml")).get(0);
        try (Stream<Path> samples = Files.list(Block.ROOT.resolve("generated-tests/samples"))) {
            List<Path> poms = samples.map(
                            sample -> Block.ROOT.relativize(sample).resolve("pom.xml"))
                    .toList();
            return Stream.concat(Stream.of(Path.of("README.md")), poms.stream())
                    .map(page -> DynamicTest.dynamicTest(
                            page.toString(),
                            () -> assertThat(versions(page)).isNotEmpty().containsOnly(built)));
        }
    }

    private static List<String> versions(Path page) {
        return VERSION.matcher(Block.read(page))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    /** The lines without indentation, each ended. */
    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
