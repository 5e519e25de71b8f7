package dev.tenon.spec.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is right is read as it is written, every node with the place where it begins. */
class YamlNodesTest {
    static Stream<Arguments> trees() {
        return Stream.of(
                Arguments.of("a: 1.10\nb: No\n", "1:1 {1:1 a = 1:4 1.10, 2:1 b = 2:4 No}"),
                Arguments.of("- 2014-05-26\n-   'x'\n", "1:1 [1:3 2014-05-26, 2:5 \"x\"]"),
                Arguments.of("a:\n  - b: {c: d}\n", "1:1 {1:1 a = 2:3 [2:5 {2:5 b = 2:8 {2:9 c = 2:12 d}}]}"),
                Arguments.of("a: [1, [2], {}]", "1:1 {1:1 a = 1:4 [1:5 1, 1:8 [1:9 2], 1:13 {}]}"),
                Arguments.of("---\na: b\n...\n", "2:1 {2:1 a = 2:4 b}"),
                Arguments.of("# first\n\n  # second\na: b", "4:1 {4:1 a = 4:4 b}"),
                Arguments.of("alone", "1:1 alone"),
                Arguments.of("a: \"tab\\tand \\U0001F600\"", "1:1 {1:1 a = 1:4 \"tab<U+0009>and 😀\"}"),
                Arguments.of("😀: 😀😀\nb: c", "1:1 {1:1 😀 = 1:4 😀😀, 2:1 b = 2:4 c}"),
                Arguments.of("a: b\r\nc: d\re: f", "1:1 {1:1 a = 1:4 b, 2:1 c = 2:4 d, 3:1 e = 3:4 f}"),
                Arguments.of("a: x\u0085y\n", "1:1 {1:1 a = 1:4 x<U+0085>y}"),
                Arguments.of("\uFEFFa: b", "1:1 {1:1 a = 1:4 b}"),
                Arguments.of(
                        "a: |\n  one\n  two\nb: >\n  c\n",
                        "1:1 {1:1 a = 1:4 \"one<U+000A>two<U+000A>\", 4:1 b = 4:4 \"c<U+000A>\"}"),
                Arguments.of("a:\nb: ''\n", "1:1 {1:1 a = 1:3 , 2:1 b = 2:4 \"\"}"),
                Arguments.of("'<<': a", "1:1 {1:1 \"<<\" = 1:7 a}"),
                Arguments.of("a: <<", "1:1 {1:1 a = 1:4 <<}"),
                Arguments.of("a: b\n c\n", "1:1 {1:1 a = 1:4 b c}"),
                Arguments.of("a: b%\n\n#%c\n", "1:1 {1:1 a = 1:4 b%}"));
    }

    @ParameterizedTest
    @MethodSource("trees")
    void readsTextIntoPositionedNodes(String text, String outline) {
        assertThat(Reading.of(text)).returns("", Reading::report).returns(outline, Reading::outline);
    }

    static Stream<Arguments> tabsThatMayStay() {
        return Stream.of(
                Arguments.of("a: b # c\td\n#\te\n", "1:1 {1:1 a = 1:4 b}"),
                Arguments.of("a: b\tc\n", "1:1 {1:1 a = 1:4 b<U+0009>c}"),
                Arguments.of(
                        "a: 'b\tc'\nd: \"\te\t\"\n",
                        "1:1 {1:1 a = 1:4 \"b<U+0009>c\", 2:1 d = 2:4 \"<U+0009>e<U+0009>\"}"),
                Arguments.of("a: |\n  b\tc\n  \td\n", "1:1 {1:1 a = 1:4 \"b<U+0009>c<U+000A><U+0009>d<U+000A>\"}"),
                Arguments.of("a: b\n  c\td\n", "1:1 {1:1 a = 1:4 b c<U+0009>d}"));
    }

    @ParameterizedTest
    @MethodSource("tabsThatMayStay")
    @DisplayName("Y06 tabs in values and comments are left alone")
    void keepsTabsInValuesAndComments(String text, String outline) {
        Reading reading = Reading.of(text);
        assertThat(reading.report()).isEmpty();
        assertThat(reading.outline()).isEqualTo(outline);
    }

    static Stream<Arguments> descriptions() {
        return Stream.of(
                Arguments.of("a: b", "a mapping", false),
                Arguments.of("[]", "a list", false),
                Arguments.of("---\n", "nothing", true),
                Arguments.of("word", "'word'", false),
                Arguments.of("'word'", "the text 'word'", false),
                Arguments.of("''", "the text ''", false));
    }

    @ParameterizedTest
    @MethodSource("descriptions")
    void isDescribedInTheWordsOfAMessage(String text, String words, boolean absent) {
        YamlNode root = Reading.of(text).root().orElseThrow();
        assertThat(root.describe()).isEqualTo(words);
        assertThat(root instanceof YamlScalar scalar && scalar.isAbsent()).isEqualTo(absent);
    }

    @Test
    @DisplayName("Y11 64 levels are read and 65 are not")
    void reads64LevelsAndNot65() {
        assertThat(Reading.of("[".repeat(63) + "a" + "]".repeat(63)).report()).isEmpty();
        assertThat(Reading.of("{a: ".repeat(63) + "b" + "}".repeat(63)).report())
                .isEmpty();
        assertThat(Reading.of("[".repeat(64) + "a" + "]".repeat(64)))
                .returns("none", Reading::outline)
                .returns("[SPEC-016] f:1:65: nesting is deeper than 64 levels; flatten it\n", Reading::report);
        assertThat(Reading.of("{a: ".repeat(64) + "b" + "}".repeat(64)).report())
                .isEqualTo("[SPEC-016] f:1:254: nesting is deeper than 64 levels; flatten it\n");
    }

    @Test
    @DisplayName("Y12 2 MB are read and a byte more is not")
    void readsTwoMebibytesAndNotOneByteMore() {
        String fitting = "a: b\n#" + "x".repeat(YamlReader.MAXIMUM_BYTES - 6);
        assertThat(Reading.of(fitting).outline()).isEqualTo("1:1 {1:1 a = 1:4 b}");
        assertThat(Reading.of(fitting + "x"))
                .returns("none", Reading::outline)
                .returns(
                        "[SPEC-003] f:1:1: the file is larger than 2097152 bytes; "
                                + "split the description into smaller files\n",
                        Reading::report);
    }

    @Test
    @DisplayName("Y12 250,000 values are read and one more is not")
    void reads250000ValuesAndNotOneMore() {
        String fitting = "[" + "a,\n".repeat(YamlReader.MAXIMUM_NODES - 1);
        assertThat(Reading.of(fitting + "]").report()).isEmpty();
        assertThat(Reading.of(fitting + "a]"))
                .returns("none", Reading::outline)
                .returns(
                        "[SPEC-017] f:250000:1: the file has more than 250000 values, lists and mappings; "
                                + "split the description into smaller files\n",
                        Reading::report);
    }
}
