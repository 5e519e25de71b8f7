package dev.tenon.spec.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What reading a file called {@code f} gave.
 *
 * @param root the tree, if there is one
 * @param report what was reported, one line for each mistake
 */
record Reading(Optional<YamlNode> root, String report) {
    static Reading of(String text) {
        return of(text.getBytes(UTF_8));
    }

    static Reading of(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> root = YamlReader.read("f", bytes, diagnostics);
        String report = diagnostics.sorted().stream().map(line -> line + "\n").collect(Collectors.joining());
        return new Reading(root, report);
    }

    /**
     * Compares with what is expected.
     *
     * @param expected the tree as {@link #outline} gives it
     * @param lines the mistakes without the file: {@code SPEC-010 1:5: …}
     */
    void assertReported(String expected, String... lines) {
        String all = Stream.of(lines)
                .map(line -> "[" + line.replaceFirst(" ", "] f:") + "\n")
                .collect(Collectors.joining());
        assertThat(report).isEqualTo(all);
        assertThat(outline()).isEqualTo(expected);
    }

    /** The tree on one line, each node with its place before it; quoted values in double quotes. */
    String outline() {
        return root.map(Reading::outline).orElse("none");
    }

    private static String outline(YamlNode node) {
        SourceLocation location = node.location();
        String place = location.line() + ":" + location.column() + " ";
        if (node instanceof YamlMapping mapping) {
            return place
                    + mapping.entries().stream()
                            .map(entry -> outline(entry.key()) + " = " + outline(entry.value()))
                            .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlSequence sequence) {
            return place + sequence.items().stream().map(Reading::outline).collect(Collectors.joining(", ", "[", "]"));
        }
        YamlScalar scalar = (YamlScalar) node;
        String text = Printable.line(scalar.text());
        return place + (scalar.plain() ? text : '"' + text + '"');
    }
}
