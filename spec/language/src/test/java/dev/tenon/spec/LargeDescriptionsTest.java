package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files as large as allowed, made so that careless rules would take forever. */
class LargeDescriptionsTest {
    private static final Duration LONGEST = Duration.ofSeconds(4);
    private static final int CHAIN = 10_000;

    private static String lines(int count, IntFunction<String> line) {
        return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
    }

    static Stream<Arguments> large() {
        return Stream.of(
                Arguments.of("parameters", "parameters:\n" + lines(10_000, n -> "  P" + n + ": {type: string}")),
                Arguments.of(
                        "literal indices", "parameters:\n" + lines(15_000, n -> "  P." + n + ".K: {type: string}")),
                Arguments.of(
                        "structures of one name",
                        "response:\n" + lines(10_000, n -> "  F" + n + ": {list: Same, fields: {A: {type: string}}}")),
                Arguments.of(
                        "colliding codes",
                        "errors:\n" + lines(10_000, n -> "  \"A" + ".".repeat(n % 50) + "B" + n / 50 + "\": [{}]")),
                Arguments.of(
                        "unknown sources",
                        "sources:\n" + lines(10_000, n -> "  source" + n + ": {document: d}") + "parameters:\n"
                                + lines(10_000, n -> "  P" + n + ": {type: string, from: [sourze" + n + "]}")),
                Arguments.of(
                        "waiters",
                        "response: {S: {type: string}}\nwaiters:\n"
                                + lines(10_000, n -> "  W" + n + ": {path: S, success: [x]}")),
                Arguments.of("a comment of 2 MB", "# " + "x".repeat(2_000_000)),
                Arguments.of("a plain value of 2 MB", "root: " + "x".repeat(2_000_000)),
                Arguments.of("a plain value of many lines", "root:\n" + lines(500_000, n -> "  x")),
                Arguments.of("a quoted value of 2 MB", "root: \"" + "\\n".repeat(1_000_000) + "\""),
                Arguments.of("a literal value of many lines", "root: |\n" + lines(500_000, n -> "  x")),
                Arguments.of("a folded value of empty lines", "root: >\n  a\n" + "\n".repeat(1_900_000) + "  b"),
                Arguments.of(
                        "a pattern of 2 MB", "parameters: {P: {type: string, pattern: " + "x".repeat(1_900_000) + "}}"),
                Arguments.of("a language of 2 MB", "summary:\n  ? en" + "-a".repeat(900_000) + "\n  : x"),
                Arguments.of("a key of 2 MB", "x".repeat(2_000_000) + ": x"),
                Arguments.of("blanks", " ".repeat(2_000_000)),
                Arguments.of("tabs", "root: x" + "\t".repeat(2_000_000)),
                Arguments.of("an open list of brackets", "root: " + "[".repeat(2_000_000)),
                Arguments.of("keys that never become one", "root: {" + "a ".repeat(900_000)),
                Arguments.of("a list of nothing", "methods: [" + ",".repeat(2_000_000)),
                Arguments.of("colons", "root: " + ":".repeat(2_000_000)),
                Arguments.of("anchors", "root: " + "&a ".repeat(600_000)),
                Arguments.of("a tag of 2 MB", "root: !" + "x".repeat(2_000_000) + " y"),
                Arguments.of("documents", "---\n".repeat(500_000)),
                Arguments.of("unknown keys", lines(40_000, n -> "operatio" + n + ": x")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    @DisplayName("Y25 the largest files are checked in seconds, whatever is wrong with them")
    void checksTheLargestFilesInSeconds(String name, String text) {
        MemorySource source = MemorySource.listing("Subject").operation("Subject", text);
        Duration taken = Effort.of(() -> assertThat(source.load().diagnostics()).hasSizeLessThanOrEqualTo(101));
        assertThat(taken).isLessThan(LONGEST);
    }

    @ParameterizedTest(name = "{0} of {1}, the last of which is {2}")
    @CsvSource({"parameters, parameters, string, 0", "parameters, parameters, T0, 101", "fields, response, string, 0"})
    @DisplayName("Y25 structures that hold each other, one after the other, are checked in seconds")
    void checksChainsOfStructuresInSeconds(String members, String part, String last, int mistakes) {
        MemorySource source = new MemorySource()
                .with(
                        "service.yaml",
                        "tenon: 1\nservice: Shop\nversion: '1'\nendpoints: { default: shop.example.com }\n"
                                + "protocol: { signer: hmac-sha1 }\noperations: [Subject]\ntypes:\n"
                                + lines(
                                        CHAIN,
                                        n -> "  T" + n + ": { parameters: { Next: { required: true, type: "
                                                + (n + 1 < CHAIN ? "T" + (n + 1) : last) + " } } }"))
                .operation("Subject", "parameters: { First: { type: T0 } }\n");

        Duration taken = Effort.of(() -> assertThat(source.load().diagnostics()).hasSize(mistakes));

        assertThat(taken).isLessThan(LONGEST);
    }

    @Test
    @DisplayName("Y25 a host that goes on and on is no host")
    void refusesAnEndlessHost() {
        MemorySource source = new MemorySource()
                .with(
                        "service.yaml",
                        "tenon: 1\nservice: Shop\nversion: '1'\noperations: []\nendpoints: { default: "
                                + "a.".repeat(900_000) + "a }\n");
        assertThat(source.load().text()).contains("[SPEC-035] service.yaml:5:").contains("an endpoint is a host name");
    }

    @Test
    @DisplayName("Y12 files that are too large together are refused where the limit is passed")
    void refusesFilesThatAreTooLargeTogether() {
        String[] names = IntStream.range(0, 40).mapToObj(n -> "Op" + n).toArray(String[]::new);
        MemorySource source = MemorySource.listing(names);
        byte[] directive = ("%\n" + "#".repeat(2_000_000)).getBytes(StandardCharsets.UTF_8);
        for (String name : names) {
            source.with("operations/" + name + ".yaml", directive);
        }
        assertThat(source.load().text())
                .contains("[SPEC-003] service.yaml:5:")
                .contains("exceed 67108864 bytes in total");
    }
}
