package dev.tenon.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is wrong is reported with its place, and whether there is a tree all the same. */
class YamlMistakesTest {
    private static final String NOT_YAML = "the file is not valid YAML: ";
    private static final String CHECK = "; check indentation, quotes and brackets from there on";
    private static final String NO_ALIAS = "aliases are not supported; write the value out";

    static Stream<Arguments> syntax() {
        return Stream.of(
                Arguments.of(
                        "a: b: c",
                        "SPEC-010 1:5: " + NOT_YAML
                                + "mapping values are not allowed here; quote a value that contains ': '"),
                Arguments.of(
                        "a: [b",
                        "SPEC-010 1:6: " + NOT_YAML
                                + "expected ',' or ']', but got <stream end> while parsing a flow sequence" + CHECK
                                + " (see f:1:4)"),
                Arguments.of(
                        "a: 'b",
                        "SPEC-010 1:6: " + NOT_YAML
                                + "found unexpected end of stream while scanning a quoted scalar; close the quote"
                                + " (see f:1:4)"),
                Arguments.of(
                        "a: b\nc",
                        "SPEC-010 2:2: " + NOT_YAML + "could not find expected ':' while scanning a simple key" + CHECK
                                + " (see f:2:1)"),
                Arguments.of(
                        "a: b\n]",
                        "SPEC-010 2:1: " + NOT_YAML
                                + "expected <block end>, but found ']' while parsing a block mapping" + CHECK
                                + " (see f:1:1)"),
                Arguments.of(
                        "😀: \"\\q\"",
                        "SPEC-010 1:6: " + NOT_YAML
                                + "found unknown escape character q(113) while scanning a double-quoted scalar" + CHECK
                                + " (see f:1:4)"),
                Arguments.of(
                        ": a",
                        "SPEC-010 1:1: " + NOT_YAML
                                + "expected <block end>, but found ':' while parsing a block mapping" + CHECK),
                Arguments.of(
                        "\n\na: %b",
                        "SPEC-010 3:4: " + NOT_YAML
                                + "found character '%' that cannot start any token. (Do not use % for indentation)"
                                + " while scanning for the next token" + CHECK));
    }

    @ParameterizedTest
    @MethodSource("syntax")
    @DisplayName("Y07 text that is not YAML is reported with where it failed and where that began")
    void reportsWhereSyntaxFailedAndBegan(String text, String line) {
        Reading.of(text).assertReported("none", line);
    }

    static Stream<Arguments> tabs() {
        return Stream.of(
                Arguments.of("a:\tb", "1:1 {1:1 a = 1:4 b}", "1:3"),
                Arguments.of("a: b\t# c\t\n", "1:1 {1:1 a = 1:4 b}", "1:5"),
                Arguments.of("😀:\t'\t'\t\t\n", "1:1 {1:1 😀 = 1:4 \"<U+0009>\"}", "1:3"),
                Arguments.of("a: 'b'\t\n", "1:1 {1:1 a = 1:4 \"b\"}", "1:7"),
                Arguments.of("a: b\n\tc: d", "none", "2:1"),
                Arguments.of("a: [\n\t\tb]", "1:1 {1:1 a = 1:4 [2:3 b]}", "2:1"),
                Arguments.of("a: '#'\t\n", "1:1 {1:1 a = 1:4 \"#\"}", "1:7"));
    }

    @ParameterizedTest
    @MethodSource("tabs")
    @DisplayName("Y06 the first tab of a line outside of values and comments is reported")
    void reportsTheFirstTabOfALine(String text, String outline, String place) {
        Reading.of(text).assertReported(outline, "SPEC-011 " + place + ": tab at " + place + ", use spaces");
    }

    @Test
    @DisplayName("Y06 the first tab of each line is reported")
    void reportsOneTabPerLine() {
        Reading.of("a:\tb\t\nc: d\ne:\t\tf # \n\n  g:\th")
                .assertReported("none", "SPEC-011 1:3: tab at 1:3, use spaces", "SPEC-011 3:3: tab at 3:3, use spaces");
    }

    @Test
    @DisplayName("Y06 Y07 what comes after a mistake of another kind is not searched for tabs")
    void ignoresTabsAfterAnotherMistake() {
        Reading.of("a: 'b' c\nd:\te")
                .assertReported(
                        "none",
                        "SPEC-010 1:8: " + NOT_YAML
                                + "expected <block end>, but found '<scalar>' while parsing a block mapping" + CHECK
                                + " (see f:1:1)");
    }

    static Stream<Arguments> documents() {
        String empty = "SPEC-019 1:1: the file is empty; begin with 'tenon: 1' or 'operation: …'";
        String second = ": a second document begins here; a file holds one, so remove the '---' or make two files";
        return Stream.of(
                Arguments.of("", "none", empty),
                Arguments.of("\uFEFF", "none", empty),
                Arguments.of("\n\n", "none", empty),
                Arguments.of("# only\n", "none", empty),
                Arguments.of("a: b\n---\nc: d", "1:1 {1:1 a = 1:4 b}", "SPEC-018 2:1" + second),
                Arguments.of("--- a\n...\n--- b\n--- c", "1:5 a", "SPEC-018 3:1" + second),
                Arguments.of("%YAML 1.2\n---\na: b", "none", directive(1)),
                Arguments.of("# c\n \n\n%TAG ! tag:x,2000:\n---\na: b", "none", directive(4)));
    }

    private static String directive(int line) {
        return "SPEC-015 " + line + ":1: directives are not supported; remove the line";
    }

    @ParameterizedTest
    @MethodSource("documents")
    @DisplayName("Y05 Y13 a file holds one document and no directives")
    void readsOneDocumentWithoutDirectives(String text, String outline, String line) {
        Reading.of(text).assertReported(outline, line);
    }

    static Stream<Arguments> decorations() {
        return Stream.of(
                Arguments.of("a: &x b", "1:1 {1:1 a = 1:4 b}", "SPEC-013 1:4: anchors are not supported; remove '&x'"),
                Arguments.of(
                        "a: &x [b]",
                        "1:1 {1:1 a = 1:4 [1:8 b]}",
                        "SPEC-013 1:4: anchors are not supported; remove '&x'"),
                Arguments.of("a: *x", "none", "SPEC-013 1:4: " + NO_ALIAS),
                Arguments.of("*x", "none", "SPEC-013 1:1: " + NO_ALIAS),
                Arguments.of(
                        "a: !t b", "1:1 {1:1 a = 1:4 b}", "SPEC-014 1:4: tags are not supported; remove the tag '!t'"),
                Arguments.of(
                        "a: !t [b]",
                        "1:1 {1:1 a = 1:4 [1:8 b]}",
                        "SPEC-014 1:4: tags are not supported; remove the tag '!t'"),
                Arguments.of(
                        "!!map {a: b}",
                        "1:1 {1:8 a = 1:11 b}",
                        "SPEC-014 1:1: tags are not supported; remove the tag 'tag:yaml.org,2002:map'"));
    }

    @ParameterizedTest
    @MethodSource("decorations")
    @DisplayName("Y10 Y13 anchors, aliases and tags are refused where they stand")
    void refusesAnchorsAliasesAndTagsWhereTheyStand(String text, String outline, String line) {
        Reading.of(text).assertReported(outline, line);
    }

    @Test
    @DisplayName("Y09 after ten anchors and aliases the file is read no further")
    void stopsReadingAfterTenAliases() {
        String[] ten = new String[10];
        for (int alias = 0; alias < ten.length; alias++) {
            ten[alias] = "SPEC-013 " + (alias + 1) + ":3: " + NO_ALIAS;
        }
        Reading.of("- *a\n".repeat(12) + "- '").assertReported("none", ten);
        ten[0] = "SPEC-013 1:3: anchors are not supported; remove '&a'";
        Reading.of("- &a b\n" + "- *a\n".repeat(12)).assertReported("none", ten);
        String nine = Reading.of("- &a b\n".repeat(9) + "- !t c").report();
        assertThat(nine.lines()).hasSize(10).last().asString().contains("[SPEC-014] f:10:3:");
    }

    static Stream<Arguments> keys() {
        return Stream.of(
                Arguments.of("a: b\n[c]: d", "1:1 {1:1 a = 1:4 b}", "SPEC-022 2:1: a key must be a name, found a list"),
                Arguments.of(
                        "? {c: e}\n: d\na: b",
                        "1:1 {3:1 a = 3:4 b}",
                        "SPEC-022 1:3: a key must be a name, found a mapping"),
                Arguments.of(
                        "a: b\n<<: {c: d}",
                        "1:1 {1:1 a = 1:4 b}",
                        "SPEC-013 2:1: merge keys are not supported; write the entries out"),
                Arguments.of("a: b\n'': c", "1:1 {1:1 a = 1:4 b}", "SPEC-034 2:1: a key is empty; give it a name"),
                Arguments.of("' ': c", "1:1 {}", "SPEC-034 1:1: a key is empty; give it a name"),
                Arguments.of("?\n: c", "1:1 {}", "SPEC-034 1:2: a key is empty; give it a name"),
                Arguments.of(
                        "\"a\\u200Bb\": c",
                        "1:1 {}",
                        "SPEC-005 1:1: the key contains the character U+200B, which is not allowed in a name;"
                                + " remove it"),
                Arguments.of(
                        "\"a\\0\": c",
                        "1:1 {}",
                        "SPEC-005 1:1: the key contains the character U+0000, which is not allowed in a name;"
                                + " remove it"),
                Arguments.of(
                        "a: b\nc: d\n'a': e",
                        "1:1 {1:1 a = 1:4 b, 2:1 c = 2:4 d}",
                        "SPEC-012 3:1: duplicate key 'a'; keep one of the two (see f:1:1)"),
                Arguments.of(
                        "a: \"\\uD83D\"",
                        "1:1 {1:1 a = 1:4 \"<U+D83D>\"}",
                        "SPEC-005 1:4: half of a surrogate pair is not a character; remove the escape"));
    }

    @ParameterizedTest
    @MethodSource("keys")
    @DisplayName("Y02 Y10 Y15 what cannot be a key is reported, and of two equal keys the first is kept")
    void reportsWhatCannotBeAKey(String text, String outline, String line) {
        Reading.of(text).assertReported(outline, line);
    }
}
