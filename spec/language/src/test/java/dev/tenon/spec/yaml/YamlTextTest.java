package dev.tenon.spec.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes that are no text, and characters that no file may hold. */
class YamlTextTest {
    private static final String REMOVE =
            " is not allowed in a file; remove it, or write it as an escape in double quotes";

    static Stream<Arguments> characters() {
        return Stream.of(
                Arguments.of("a: \u0007", "1:4", "U+0007"),
                Arguments.of("😀\r\na\r😀\u009B\u0007", "3:2", "U+009B"),
                Arguments.of("a\r\r\n\uFFFF", "3:1", "U+FFFF"),
                Arguments.of("a\n\n\uFFFE", "3:1", "U+FFFE"),
                Arguments.of("\uFEFF\uFEFF", "1:1", "U+FEFF"),
                Arguments.of("a: b\0", "1:5", "U+0000"),
                Arguments.of("abcd\0\0\0\0", "1:5", "U+0000"),
                Arguments.of("\0abc", "1:1", "U+0000"));
    }

    @ParameterizedTest
    @MethodSource("characters")
    @DisplayName("Y15 a character that cannot stand in a file is reported with its place")
    void reportsAForbiddenCharacterWithItsPlace(String text, String place, String name) {
        Reading.of(text).assertReported("none", "SPEC-005 " + place + ": the character " + name + REMOVE);
    }

    @Test
    @DisplayName("Y15 Y25 at most 100 lines of raw bytes are reported")
    void reportsAtMostAHundredLinesOfRawBytes() {
        String hundred = Reading.of("\u0007\u0007\n".repeat(100)).report();
        assertThat(hundred.lines()).hasSize(100).last().isEqualTo("[SPEC-005] f:100:1: the character U+0007" + REMOVE);
        assertThat(Reading.of("\u0007\u0007\n".repeat(101)).report()).isEqualTo(hundred);
    }

    static Stream<Arguments> encodings() {
        return Stream.of(
                Arguments.of(bytes(0xFF, 0xFE, 'a', 0), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0xFF, 0xFE), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0xFF, 0xFE, 0, 1), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0xFE, 0xFF, 0, 'a'), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0xFF, 0xFE, 0, 0), "1:1", "the file is UTF-32 (byte offset 0, line 1)"),
                Arguments.of(bytes(0, 0, 0xFE, 0xFF), "1:1", "the file is UTF-32 (byte offset 0, line 1)"),
                Arguments.of(bytes('a', 0, 0, 0), "1:1", "the file is UTF-32 (byte offset 0, line 1)"),
                Arguments.of(bytes(0, 0, 0, 'a'), "1:1", "the file is UTF-32 (byte offset 0, line 1)"),
                Arguments.of(bytes('a', 0, 'b', 0), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0, 'a', 0), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0, 0), "1:1", "the file is UTF-16 (byte offset 0, line 1)"),
                Arguments.of(bytes(0xFF), "1:1", "the byte 0xFF at byte offset 0, line 1, is not UTF-8"),
                Arguments.of(bytes(0xEF, 0xBB), "1:1", "the byte 0xEF at byte offset 0, line 1, is not UTF-8"),
                Arguments.of(
                        bytes(0xEF, 0xBB, 0xBF, 0x80), "1:1", "the byte 0x80 at byte offset 3, line 1, is not UTF-8"),
                Arguments.of(
                        bytes('a', '\n', 'b', 0xC3), "2:2", "the byte 0xC3 at byte offset 3, line 2, is not UTF-8"),
                Arguments.of(
                        bytes('a', '\n', 0xC3, 0xA9, 0xE9, 'x', '\n'),
                        "2:2",
                        "the byte 0xE9 at byte offset 4, line 2, is not UTF-8"));
    }

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @MethodSource("encodings")
    @DisplayName("Y14 another encoding is reported with byte offset and line")
    void reportsAnotherEncodingWithOffsetAndLine(byte[] bytes, String place, String words) {
        Reading.of(bytes)
                .assertReported(
                        "none",
                        "SPEC-004 " + place + ": " + words + "; save "
                                + (words.startsWith("the file") ? "it" : "the file") + " as UTF-8");
    }

    static Stream<byte[]> textThatLooksWide() {
        return Stream.of(bytes('a'), bytes('a', ':', ' ', 'b'), "é: b".getBytes(UTF_8), "\uFEFFa".getBytes(UTF_8));
    }

    @ParameterizedTest
    @MethodSource("textThatLooksWide")
    @DisplayName("Y14 short and accented texts are UTF-8")
    void readsShortAndAccentedTextAsUtf8(byte[] bytes) {
        assertThat(Reading.of(bytes).report()).isEmpty();
    }
}
