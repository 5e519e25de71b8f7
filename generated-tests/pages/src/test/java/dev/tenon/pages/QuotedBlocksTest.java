package dev.tenon.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Keeps the main README true: each code block names the file it is taken from, and stands in that file line by line. The
 * files themselves are compiled, generated or run by this build.
 */
class ReadmeTest {
    private static final Path ROOT = Path.of("..", "..");
    private static final Pattern QUOTED = Pattern.compile("<!-- from ([^ ]+) -->\n```[a-z]+\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VERSION =
            Pattern.compile("<artifactId>tenon-[a-z]+</artifactId>\\s+<version>([^<$]+)</version>");
    private static final Pattern BLOCK = Pattern.compile("^```(java|yaml|xml)$", Pattern.MULTILINE);

    @TestFactory
    @DisplayName("every block of the README stands in the file it names")
    Stream<DynamicTest> everyBlockStandsInItsFile() throws IOException {
        return quoted().stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.group(1),
                        () -> assertThat(lines(Files.readString(ROOT.resolve(block.group(1)))))
                                .contains(lines(block.group(2)))));
    }

    @Test
    @DisplayName("no block of Java, YAML or XML is without a file")
    void noBlockIsWithoutAFile() throws IOException {
        assertThat(quoted()).isNotEmpty().hasSize((int)
                BLOCK.matcher(readme()).results().count());
    }

    @Test
    @DisplayName("the version to depend on is the version that is built")
    void theVersionToDependOnIsBuiltHere() throws IOException {
        Matcher built = VERSION.matcher(Files.readString(ROOT.resolve("pom.xml")));
        Matcher shown = VERSION.matcher(readme());

        assertThat(built.find() && shown.find()).isTrue();
        assertThat(shown.group(1)).isEqualTo(built.group(1));
    }

    private static List<MatchResult> quoted() throws IOException {
        return QUOTED.matcher(readme()).results().toList();
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    /** The lines without indentation, each ended. */
    private static String lines(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n", "\n", "\n"));
    }
}
