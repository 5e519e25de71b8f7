package dev.tenon.ecs.facts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.ecs.AttachKeyPairOperation;
import dev.tenon.runtime.generated.Operation;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fact of the two documents of AttachKeyPair is in the model, in Javadoc and in the generated code. */
class AttachKeyPairFactsTest {
    private static final Path SOURCES = Path.of("target", "generated-sources", "annotations", "dev", "tenon", "ecs");
    private static final Pattern COMMENT = Pattern.compile("/\\*\\*.*?\\*/", Pattern.DOTALL);
    private static final Operation<?, ?> OPERATION = AttachKeyPairOperation.INSTANCE;

    private static final String MODEL =
            EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml").operations().stream()
                    .filter(operation -> operation.name().equals("AttachKeyPair"))
                    .findFirst()
                    .orElseThrow()
                    .toString();
    private static final String SOURCE = Stream.of("Request", "Response", "Operation")
            .map(kind -> read("AttachKeyPair" + kind))
            .collect(Collectors.joining("\n"));
    private static final String JAVADOC = oneLine(COMMENT.matcher(SOURCE + javadocOf("attachKeyPair", read("Ecs")))
            .results()
            .map(comment -> comment.group().replaceAll("(?m)^ *(/\\*\\*|\\*/|\\*)", " "))
            .collect(Collectors.joining(" ")));
    private static final String CODE = oneLine(COMMENT.matcher(SOURCE).replaceAll(" ")) + data();

    /** A line of the list. */
    record Fact(String document, String name, Pattern model, Pattern javadoc, Pattern code) {
        static Fact of(String line) {
            String[] cells = line.split(" \\| ", -1);
            return new Fact(cells[0], cells[1], pattern(cells[2]), pattern(cells[3]), pattern(cells[4]));
        }

        private static Pattern pattern(String cell) {
            return Pattern.compile(cell, Pattern.DOTALL);
        }

        @Override
        public String toString() {
            return document + ", " + name;
        }
    }

    private static String read(String type) {
        try {
            return Files.readString(SOURCES.resolve(type + ".java"));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static String javadocOf(String method, String source) {
        int end = source.indexOf(" " + method + "(");
        return source.substring(source.lastIndexOf("/**", end), end);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    /** What the generated code tells when it is asked. */
    private static String data() {
        String errors = OPERATION.errors().stream()
                .map(error ->
                        error.code() + ": " + error.documented("AttachKeyPair") + " " + error.explain(Locale.ENGLISH))
                .collect(Collectors.joining("\n"));
        return "\n" + OPERATION.documentation() + "\n" + OPERATION.authorization() + "\n" + errors;
    }

    static List<Fact> facts() throws IOException {
        try (InputStream list =
                Objects.requireNonNull(AttachKeyPairFactsTest.class.getResourceAsStream("attach-key-pair.txt"))) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Fact::of)
                    .toList();
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("facts")
    @DisplayName("each fact of the two documents is in the model, in Javadoc and in the generated code")
    void isFoundEverywhere(Fact fact) {
        assertThat(MODEL).containsPattern(fact.model());
        assertThat(JAVADOC).containsPattern(fact.javadoc());
        assertThat(CODE).containsPattern(fact.code());
    }
}
