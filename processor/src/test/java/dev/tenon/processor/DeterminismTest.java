package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** The same description gives the same bytes, whatever surrounds the compiler. */
@Isolated("changes what the whole machine takes for default")
class DeterminismTest {
    private final Locale locale = Locale.getDefault();
    private final TimeZone zone = TimeZone.getDefault();
    private final String lineSeparator = System.lineSeparator();

    @TempDir
    Path folder;

    private Map<String, String> expected = Map.of();

    @BeforeEach
    void compileOnce() {
        expected = compile("plain");
        assertThat(expected)
                .isNotEmpty()
                .allSatisfy((name, text) -> assertThat(text)
                        .matches("\\p{ASCII}*")
                        .doesNotContain("\r")
                        .doesNotContain("\t"));
    }

    @AfterEach
    void restore() {
        Locale.setDefault(locale);
        TimeZone.setDefault(zone);
        System.setProperty("line.separator", lineSeparator);
    }

    @Test
    @DisplayName("G14 twice, in another folder, locale, time zone, with other line ends: the same bytes")
    void isTheSameEverywhere() {
        for (String tag : new String[] {"tr-TR", "ar-SA", "th-TH-u-ca-buddhist", "ja-JP"}) {
            Locale.setDefault(Locale.forLanguageTag(tag));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            System.setProperty("line.separator", "\r\n");
            assertThat(compile(tag)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("G15 -encoding US-ASCII and GBK: the same bytes, so that no literal can change")
    void isTheSameInEveryEncoding() {
        assertThat(compile("ascii", "-encoding", "US-ASCII")).isEqualTo(expected);
        assertThat(compile("gbk", "-encoding", "GBK")).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "G15 Javadoc in Chinese is plain text in each encoding that has the characters, and harmless in others")
    void writesChineseAsPlainText() throws IOException {
        for (String encoding : new String[] {"UTF-8", "GBK", "US-ASCII"}) {
            Sandbox.Compiled compiled = KeyPairs.sandbox(folder.resolve(encoding))
                    .client()
                    .compile("-Atenon.language=zh", "-encoding", encoding);

            assertThat(compiled.messages()).isEmpty();
            String client =
                    Files.readString(compiled.generated().resolve("sandbox/Keys.java"), Charset.forName(encoding));
            String summary = encoding.equals("US-ASCII") ? "??????" : "\u7ed1\u5b9a\u5bc6\u94a5\u5bf9\u3002";
            assertThat(client)
                    .contains("     * Calls <code>AttachKeyPair</code>: " + summary)
                    .doesNotContain("&#");
        }
    }

    private Map<String, String> compile(String subfolder, String... options) {
        Sandbox.Compiled compiled =
                KeyPairs.sandbox(folder.resolve(subfolder)).client().compile(options);
        assertThat(compiled.messages()).isEmpty();
        return compiled.sources();
    }
}
