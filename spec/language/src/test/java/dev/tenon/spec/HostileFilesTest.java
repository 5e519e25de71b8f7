package dev.tenon.spec;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are meant to break the reader. */
class HostileFilesTest {
    private static final Duration AT_ONCE = Duration.ofMillis(100);

    private static Loaded load(String text) {
        return load(text.getBytes(UTF_8));
    }

    private static Loaded load(byte[] bytes) {
        return MemorySource.listing("Subject")
                .with("operations/Subject.yaml", bytes)
                .load();
    }

    /** The least effort of several runs: what the work takes when everything is warm. */
    private static Duration fastest(Runnable work) {
        Duration best = Duration.ofDays(1);
        for (int run = 0; run < 10; run++) {
            Duration taken = Effort.of(work);
            best = taken.compareTo(best) < 0 ? taken : best;
        }
        return best;
    }

    @Test
    @DisplayName("Y09 an alias bomb is refused at once")
    void refusesAnAliasBombAtOnce() {
        Corpus.Case bomb = Corpus.ofRow("Y09").get(0);
        Corpus.assertReported(bomb);
        assertThat(fastest(bomb::load)).isLessThan(AT_ONCE);
    }

    @ParameterizedTest
    @CsvSource({
        "'[', 10000",
        "'[', 100000",
        "'{a: ', 10000",
        "'{a: ', 100000",
        "'- ', 10000",
        "'- ', 100000",
        "'? ', 100000"
    })
    @DisplayName("Y11 nesting beyond any use is refused with its place")
    void refusesDeepFlowNesting(String opening, int depth) {
        assertThat(load("operation: Subject\nresponse:\n  " + opening.repeat(depth))
                        .text())
                .startsWith("[SPEC-016] operations/Subject.yaml:3:")
                .contains("nesting is deeper than 64 levels");
    }

    @Test
    @DisplayName("Y11 block nesting beyond any use is refused with its place")
    void refusesDeepBlockNesting() {
        StringBuilder text = new StringBuilder("operation: Subject\nresponse:\n");
        for (int depth = 1; depth <= 1200; depth++) {
            text.append(" ".repeat(depth)).append("a:\n");
        }
        assertThat(load(text.toString()).text())
                .isEqualTo("[SPEC-016] operations/Subject.yaml:65:64: nesting is deeper than 64 levels; flatten it\n");
    }

    @Test
    @DisplayName("Y11 nesting as deep as allowed is read")
    void readsTheDeepestNestingAllowed() {
        StringBuilder text = new StringBuilder("response:\n");
        int levels = 15;
        for (int depth = 0; depth < levels; depth++) {
            text.append("  ".repeat(2 * depth + 1)).append("F").append(depth).append(":\n");
            text.append("  ".repeat(2 * depth + 2)).append("fields:\n");
        }
        text.append("  ".repeat(2 * levels + 1)).append("Leaf: { type: string }\n");
        assertThat(MemorySource.listing("Subject")
                        .operation("Subject", text.toString())
                        .load()
                        .text())
                .isEmpty();
    }

    static Stream<Arguments> large() {
        StringBuilder keys = new StringBuilder("operation: Subject\n");
        for (int key = 0; key < 400_000; key++) {
            keys.append("key").append(key).append(":\n");
        }
        return Stream.of(
                Arguments.of("10 MB", " ".repeat(10_000_000)),
                Arguments.of("one value of 3 MB", "operation: " + "x".repeat(3_000_000)),
                Arguments.of("400,000 keys", keys.toString()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("large")
    @DisplayName("Y12 a file that is too large is refused before it is parsed")
    void refusesALargeFileBeforeParsing(String name, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        assertThat(load(bytes).text())
                .isEqualTo("[SPEC-003] operations/Subject.yaml:1:1: the file is larger than 2097152 bytes;"
                        + " split the description into smaller files\n");
        assertThat(fastest(() -> load(bytes))).isLessThan(AT_ONCE);
    }

    @Test
    @DisplayName("Y12 a file of more values than allowed is refused")
    void refusesAFileOfTooManyValues() {
        assertThat(load("operation: Subject\nmethods: [" + "a,".repeat(300_000) + "]")
                        .text())
                .startsWith("[SPEC-017] operations/Subject.yaml:2:")
                .contains("more than 250000 values");
    }

    static Stream<Arguments> encodings() {
        String text = "operation: Subject\nsummary: { zh: 绑定 }\n";
        return Stream.of(
                Arguments.of("GBK", text.getBytes(Charset.forName("GBK")), "2:16", "0xB0 at byte offset 34, line 2"),
                Arguments.of(
                        "Latin-1", "operation: Subject\n# é".getBytes(ISO_8859_1), "2:3", "byte offset 21, line 2"),
                Arguments.of("UTF-16LE", text.getBytes(UTF_16LE), "1:1", "UTF-16 (byte offset 0, line 1)"),
                Arguments.of("UTF-16BE", text.getBytes(UTF_16BE), "1:1", "UTF-16 (byte offset 0, line 1)"),
                Arguments.of("UTF-16 with mark", ("\uFEFF" + text).getBytes(UTF_16LE), "1:1", "UTF-16"),
                Arguments.of("UTF-32", text.getBytes(Charset.forName("UTF-32")), "1:1", "UTF-32"),
                Arguments.of("UTF-32LE with mark", bytes(0xFF, 0xFE, 0, 0, 'o', 0, 0, 0), "1:1", "UTF-32"),
                Arguments.of("cut short", Arrays.copyOf(text.getBytes(UTF_8), 36), "2:16", "byte offset 34, line 2"),
                Arguments.of("surrogate", bytes('a', ':', ' ', 0xED, 0xA0, 0xBD), "1:4", "byte offset 3, line 1"),
                Arguments.of("overlong", bytes('a', '\r', '\n', 0xC0, 0x80), "2:1", "byte offset 3, line 2"));
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodings")
    @DisplayName("Y14 only UTF-8 is read; another encoding is reported with byte offset and line")
    void refusesOtherEncodingsWithOffsetAndLine(String name, byte[] bytes, String place, String words) {
        assertThat(load(bytes).text())
                .startsWith("[SPEC-004] operations/Subject.yaml:" + place + ": ")
                .contains(words)
                .contains("UTF-8");
    }

    @Test
    @DisplayName("Y14 a byte order mark is read over")
    void skipsAByteOrderMark() {
        assertThat(load("\uFEFFoperation: Subject\n").text()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0, U+0000", "7, U+0007", "27, U+001B", "127, U+007F", "155, U+009B", "65279, U+FEFF", "65534, U+FFFE"})
    @DisplayName("Y15 a raw control character is refused with its place, once for each line")
    void refusesRawControlCharactersOncePerLine(int character, String name) {
        String raw = Character.toString(character);
        assertThat(load("operation: Subject\nsummary: { en: \"a" + raw + "b" + raw + "\" }\n# " + raw)
                        .text())
                .isEqualTo("""
                        [SPEC-005] operations/Subject.yaml:2:18: the character %1$s is not allowed in a file; \
                        remove it, or write it as an escape in double quotes
                        [SPEC-005] operations/Subject.yaml:3:3: the character %1$s is not allowed in a file; \
                        remove it, or write it as an escape in double quotes
                        """.formatted(name));
    }

    @ParameterizedTest
    @CsvSource({"133", "8232", "8233", "8238", "8203", "8294"})
    @DisplayName("Y15 line separators, bidirectional marks and zero width are refused in names and kept in prose")
    void refusesMisleadingCharactersInNamesOnly(int character) {
        String raw = Character.toString(character);
        String name = "U+" + String.format("%04X", character);
        String prose = "a" + raw + "b";
        assertThat(load("operation: Subject\nsummary: { en: \"" + prose + "\" }")
                        .operation("Subject")
                        .summary()
                        .byLanguage())
                .containsEntry("en", prose);
        assertThat(load("operation: Subject\nparameters: { \"Na" + raw + "me\": { type: string } }")
                        .text())
                .contains("operations/Subject.yaml:2:15")
                .contains(name)
                .doesNotContain(raw);
        assertThat(load("operation: Subject\nroot: \"Na" + raw + "me\"").text())
                .contains("operations/Subject.yaml:2:7")
                .contains(name)
                .doesNotContain(raw);
        assertThat(load("operation: Subject\nerrors: { \"A" + raw + "\": [{ http: 404 }] }")
                        .text())
                .contains(name);
    }

    @Test
    @DisplayName("Y15 a control character written as an escape is kept in prose")
    void keepsEscapedControlCharactersInProse() {
        assertThat(load("operation: Subject\nsummary: { en: \"a\\0\\a\\e\" }")
                        .operation("Subject")
                        .summary()
                        .byLanguage())
                .containsEntry("en", "a\0\u0007\u001B");
    }

    @Test
    @DisplayName("Y25 a file that breaks off anywhere gives diagnostics only")
    void reportsEveryTruncationAsDiagnostics() {
        byte[] whole = Corpus.in("valid/files").get(0).bytes();
        for (int length = 0; length < whole.length; length++) {
            assertThat(load(Arrays.copyOf(whole, length)).diagnostics().size()).isGreaterThanOrEqualTo(0);
        }
    }
}
