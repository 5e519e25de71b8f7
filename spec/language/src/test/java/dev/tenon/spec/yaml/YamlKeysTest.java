package dev.tenon.spec.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single keys of a file are those that reading it as a whole finds. */
class YamlKeysTest {
    private static final Set<String> WANTED = Set.of("javaName", "errors");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/resources"))) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void areThoseOfTheWholeFile(Path file) throws IOException {
        assertSameKeys(Files.readAllBytes(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# nothing",
                "--- # begins\njavaName: A\n",
                "\uFEFFjavaName: A",
                "javaName: A\r\nerrors:\r\n  B: [{}]\r\n",
                "javaName: A # the name\nerrors: # none\n  B: [{}]\n",
                "javaName: 'A'\nerrors:\n  'B: C':\n    - {}\n  \"D # E\":\n  - {}\n",
                "javaName: \"\\u0041\"\nerrors: { B: [{}], C: [{}] }",
                "\"javaName\": A\n'errors':\n  it''s: [{}]\n  'it''s': [{}]\n",
                "javaName:\n  A\nerrors:\n\n  # a comment\n\n  B: [{}]\n",
                "javaName: A\n  B\n",
                "a: |\n  text\n\n  errors:\n    B: [{}]\n\nerrors:\n  C:\n    - message: >-\n        D: [{}]\n      http: 400\n  E: [{}]",
                "a:\n  - |\n   text\n  - b: |\n      c: \"\n    d: '\n      errors:\n      '\nerrors:\n  F: [{}]\n",
                "a: |2\n    text\nerrors:\n  B: [{}]\n",
                "a: \"open\nerrors:\n  X: [{}]\n  end\"\nerrors:\n  B: [{}]\n",
                "a: 'open\nerrors:\n  X: [{}]\n  end'\nerrors:\n  B: [{}]\n",
                "a: [b,\nerrors: X,\n  c]\nerrors:\n  B: [{}]\n",
                "errors:\n  B: [{ message: a,\n  text: b }]\n  C: [{}]\n",
                "errors:\n  B: [{ message: \"open\n  X: end\" }]\n  C: [{}]\n",
                "errors:\n  it's: \"'\n  X: [{}]\n  '\": [{}]\n  C: [{}]\n",
                "errors:\n  a 'b\": [{ message: \"'\n  X: end\" }]\n  C: [{}]\n",
                "errors:\n  B: [{ message: a#b }] # c\n  C: [{ message: 'a # b' }]\n  D: [{ message: a:b }]\n",
                "errors:\n  B: [{ message: it's }]\n  C: [{ message: a \"b\" c }]\n",
                "errors:\n  ? B\n  : [{}]\n  C: [{}]\n",
                "errors:\n- B\njavaName: A\n",
                "errors:\n    B: [{}]\n    C:\n        - {}\njavaName: A\n",
                "{ javaName: A, errors: { B: [{}] } }",
                "errors: { \"B\":[{}], C: [{ \"http\":400 }] }",
                "errors:\n  B: [{ \"http\":400 }]\n  C: [{}]\n",
                "errors:\n  -B: [{}]\n  ?C: [{}]\n  :D: [{}]\n",
                "errors:\n  一: [{}]\n  𠮷.野: [{}]\n",
                "errors:\n  B : [{}]\n  C :\n    - {}\n",
                "javaName: A\nerrors:\n  B: [{}]\n...\n",
            })
    void areThoseOfTheWholeFileInOddForms(String text) {
        assertSameKeys(text.getBytes(UTF_8));
    }

    @Test
    @DisplayName("Single keys cost a tenth of the memory that the whole file takes")
    void costAFraction() {
        byte[] file = IntStream.range(0, 500)
                .mapToObj(number -> "  Code%d.Wrong:\n    - { http: 400, message: \"The thing %d is \\\"odd\\\".\" }\n"
                        .formatted(number, number))
                .collect(Collectors.joining("", "operation: A\nerrors:\n", ""))
                .getBytes(UTF_8);
        long whole = allocated(() -> YamlReader.read("f", file, new Diagnostics()));
        long keys = allocated(() -> YamlKeys.read("f", file, Set.of("javaName")));
        assertThat(keys).isLessThan(whole / 10);
    }

    private static long allocated(Runnable work) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        work.run();
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }

    /** In a file with mistakes nothing is promised but an end. */
    private static void assertSameKeys(byte[] bytes) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<YamlNode> whole = YamlReader.read("f", bytes, diagnostics);
        YamlMapping keys = YamlKeys.read("f", bytes, WANTED);
        if (!diagnostics.hasErrors() && whole.orElseThrow() instanceof YamlMapping mapping) {
            assertThat(outline(keys)).isEqualTo(outline(mapping));
        }
    }

    private static List<String> outline(YamlMapping mapping) {
        return mapping.entries().stream()
                .filter(entry -> WANTED.contains(entry.key().text()))
                .map(entry -> shown(entry.key()) + " = " + value(entry))
                .toList();
    }

    private static String value(Entry entry) {
        if (entry.value() instanceof YamlScalar scalar) {
            return shown(scalar);
        }
        return entry.value() instanceof YamlMapping mapping
                ? mapping.entries().stream()
                        .map(each -> shown(each.key()))
                        .toList()
                        .toString()
                : "neither";
    }

    private static String shown(YamlScalar scalar) {
        return scalar.text() + "@" + scalar.location().line() + ":"
                + scalar.location().column();
    }
}
