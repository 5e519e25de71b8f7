package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.DecodeException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is well-formed, beside the JDK's own decoder, and the characters that come out. */
final class Utf8Test {
    private static final int[] SECOND = {0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF};
    private static final int[] LATER = {0x20, 0x7F, 0x80, 0xBF, 0xC0};

    @Test
    @DisplayName("D24 what the JDK's decoder takes for well-formed is well-formed, and nothing else")
    void agreesWithTheDecoderOfTheJdk() {
        List<String> disagreed = new ArrayList<>();
        for (int lead = 0x7F; lead <= 0xFF; lead++) {
            for (int second : SECOND) {
                for (int third : LATER) {
                    for (int fourth : LATER) {
                        byte[] bytes = {'{', (byte) lead, (byte) second, (byte) third, (byte) fourth};
                        for (int end = 2; end <= bytes.length; end++) {
                            if (malformed(bytes, end) != malformedByTheJdk(bytes, end)) {
                                disagreed.add(HexFormat.of().formatHex(bytes, 0, end));
                            }
                        }
                    }
                }
            }
        }
        assertThat(disagreed).isEmpty();
    }

    /** The offset of what is malformed; -1 when nothing is. */
    private static int malformed(byte[] bytes, int end) {
        try {
            Utf8.check(bytes, 0, end);
            return -1;
        } catch (DecodeException malformed) {
            String message = String.valueOf(malformed.getMessage());
            int offset = message.indexOf("byte ") + 5;
            return Integer.parseInt(message, offset, message.indexOf(' ', offset), 10);
        }
    }

    private static int malformedByTheJdk(byte[] bytes, int end) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, end);
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        return decoder.decode(in, CharBuffer.allocate(end), true).isError() ? in.position() : -1;
    }

    @Test
    void backslashesAndLettersBeyondAsciiAreNoticedWhereverTheyStand() {
        for (int length = 1; length < 20; length++) {
            for (int place = 0; place < length; place++) {
                String plain = "a".repeat(place) + "*" + "]".repeat(length - place - 1);
                assertThat(seen(plain)).isEqualTo("true false");
                assertThat(seen(plain.replace('*', '\\'))).isEqualTo("true true");
                assertThat(seen(plain.replace('*', 'é'))).isEqualTo("false false");
                assertThat(seen(plain.replace("*", "\\é"))).isEqualTo("false true");
            }
        }
    }

    private static String seen(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int seen = Utf8.check(bytes, 0, bytes.length);
        return ((seen & Utf8.BEYOND_ASCII) == 0) + " " + ((seen & Utf8.BACKSLASH) != 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 100})
    void textsAreReadInPiecesOfAnySize(int size) {
        String text = "a\u0080\u07FFb\u0800\uFFFDcd\uD800\uDC00\uDBFF\uDFFF\uD83D\uDE00e";
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        Utf8Reader reader = new Utf8Reader(bytes, 1, bytes.length - 1);
        char[] piece = new char[size + 1];
        StringBuilder read = new StringBuilder();
        int count;
        while ((count = reader.read(piece, 1, size)) >= 0) {
            assertThat(count).isPositive();
            read.append(piece, 1, count);
        }
        assertThat(read).hasToString(text);
    }
}
