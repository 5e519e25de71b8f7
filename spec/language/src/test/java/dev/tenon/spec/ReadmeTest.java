package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.source.Rule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the language reference is right; its first line says where it belongs. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```yaml\n# ([^\n]+)\n(.*?)```", Pattern.DOTALL);
    private static final String SERVICE = """
            tenon: 1
            service: Shop
            version: "1"
            """;

    /**
     * One example.
     *
     * @param place the words of its first line
     * @param text the rest
     */
    record Example(String place, String text) {
        @Override
        public String toString() {
            return place + ": " + text.lines().findFirst().orElse("");
        }
    }

    private static String readme() {
        try {
            return Files.readString(Path.of("../README.md"));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Example> examples() {
        return BLOCK.matcher(readme())
                .results()
                .map((MatchResult found) -> new Example(found.group(1), found.group(2)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleLoads(Example example) {
        assertThat(load(example).text()).isEmpty();
    }

    private static Loaded load(Example example) {
        return switch (example.place()) {
            case "service.yaml", "operations/AttachLabel.yaml" -> whole();
            case "in service.yaml" -> service(example.text()).load();
            case "glossary.yaml" -> service("glossary: glossary.yaml").load();
            case "in an operation file" ->
                MemorySource.listing("Example")
                        .operation("Example", example.text())
                        .load();
            default -> throw new AssertionError("no place is called " + example.place());
        };
    }

    private static Loaded whole() {
        MemorySource source = new MemorySource();
        examples().stream()
                .filter(example -> !example.place().startsWith("in "))
                .forEach(example -> source.with(example.place(), example.text()));
        return source.load();
    }

    private static MemorySource service(String text) {
        String endpoints = text.contains("endpoints:") ? "" : "endpoints: { default: shop.example.com }\n";
        String operations = text.contains("operations:") ? "" : "operations: []\n";
        return new MemorySource()
                .with("service.yaml", SERVICE + endpoints + operations + text)
                .with("glossary.yaml", text("glossary.yaml"))
                .operation("DescribePolicyEx", "")
                .with("operations/DescribePolicyEX~case.yaml", "operation: DescribePolicyEX");
    }

    private static String text(String place) {
        return examples().stream()
                .filter(example -> example.place().equals(place))
                .map(Example::text)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noExampleIsLeftOut() {
        assertThat(examples())
                .hasSameSizeAs(
                        Pattern.compile("```yaml").matcher(readme()).results().toList());
    }

    @ParameterizedTest
    @EnumSource
    void everyIdentifierIsExplained(Rule rule) {
        assertThat(readme()).contains("| " + rule.id() + " | ");
    }
}
