package dev.tenon.runtime.internal.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.InvalidRequestException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PercentEncodingTest {
    private static String encoded(String text) {
        return new String(PercentEncoding.text(text), StandardCharsets.US_ASCII);
    }

    /** What the JDK writes for forms of HTML, but for the three characters that differ. */
    private static String reference(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A")
                .replace("%7E", "~");
    }

    @Test
    @DisplayName("S03 characters of Unicode are encoded as the JDK does, alone and between plain ones")
    void everyCodePoint() {
        StringBuilder all = new StringBuilder();
        // Those that take four bytes differ in nothing but their bits: a step that is a prime meets each of these.
        for (int codePoint = 0; codePoint <= Character.MAX_CODE_POINT; codePoint += codePoint < 0x10000 ? 1 : 97) {
            if (codePoint < Character.MIN_SURROGATE || codePoint > Character.MAX_SURROGATE) {
                all.appendCodePoint(codePoint).append(codePoint % 3 == 0 ? "ab" : "");
            }
            if (all.length() > 4_096) {
                assertEncodedRight(all.toString());
                all.setLength(0);
            }
        }
        assertEncodedRight(all.toString());
        for (int character = 0; character < 0x100; character++) {
            assertEncodedRight(Character.toString(character));
        }
    }

    private static void assertEncodedRight(String text) {
        // No assertion library here: the texts are long.
        if (!encoded(text).equals(reference(text))) {
            throw new AssertionError("wrong encoding of U+" + Integer.toHexString(text.codePointAt(0)) + " …");
        }
    }

    @ParameterizedTest(name = "S04 {index}")
    @ValueSource(strings = {"\uD83D", "\uDE00", "a\uD83D", "\uD83Da", "\uD83D\uD83D\uDE00", "\uDE00\uD83D", "中\uDE00"})
    @DisplayName("S04 half a character is refused wherever it stands")
    void halfCharacters(String text) {
        assertThatThrownBy(() -> PercentEncoding.pair("Name", text))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("Name: is not valid Unicode: it has an unpaired surrogate");
    }

    @Test
    @DisplayName("S06 in quotes of JSON, quotes, backslashes and control characters have their escapes")
    void json() {
        PercentEncoding encoding = new PercentEncoding(0);
        encoding.add("Name", "plain\"\\\u0001 é", true);
        assertThat(new String(encoding.written(), StandardCharsets.US_ASCII))
                .isEqualTo(reference("plain\\\"\\\\\\u0001 é"));
    }

    @Test
    @DisplayName("K03 nothing is left of a request in a writer that serves the next one")
    void nothingIsLeft() {
        SinkRules rules = new SinkRules(ProtocolParameters.NONE, Set.of());
        for (String name : List.of("Known", "Secret")) {
            ParameterForm form = new ParameterForm(rules, "Do");
            PercentEncoding value = name.equals("Known") ? form.beginKnown(name) : form.begin(name);
            value.add(name, "canary");
            form.end();
            byte[] room = value.bytes();
            assertThat(form.finish().text(0)).isEqualTo(name + "=canary");
            assertThat(room).containsOnly(0);
        }
    }
}
