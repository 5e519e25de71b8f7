package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The examples of the page on the test kit stand, word for word, in files that are compiled and run here. */
class ReadmeTest {
    private static final Path PAGE = Path.of("..", "..", "runtime", "testkit", "README.md");
    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: (\\S+) -->\\n```java\\n(.*?)```", Pattern.DOTALL);

    private static String squeezed(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static Path file(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            return files.filter(path -> path.endsWith(name + ".java"))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("the page shows " + name + ", which is no file here"));
        }
    }

    @TestFactory
    Stream<DynamicTest> examplesAreFiles() throws IOException {
        Matcher matcher = EXAMPLE.matcher(Files.readString(PAGE));
        return matcher.results()
                .map(example -> DynamicTest.dynamicTest(
                        example.group(1),
                        () -> assertThat(squeezed(Files.readString(file(example.group(1)))))
                                .contains(squeezed(example.group(2)))));
    }

    @Test
    void everyJavaOnThePageIsAnExample() throws IOException {
        String page = Files.readString(PAGE);

        assertThat(page.split("```java", -1))
                .hasSize((int) EXAMPLE.matcher(page).results().count() + 1);
    }
}
