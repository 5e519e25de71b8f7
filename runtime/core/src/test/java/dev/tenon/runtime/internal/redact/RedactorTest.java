package dev.tenon.runtime.internal.redact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.support.ReferenceSigner;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Secrets in the forms in which servers and gateways repeat them. */
final class RedactorTest {
    /** Holds whatever one of the forms writes differently. */
    private static final String SECRET = "Canary+/=%41 \"q'<x>&\\n{z}~1";

    private static Redactor knowing(String... secrets) {
        Redactor redactor = new Redactor();
        for (String secret : secrets) {
            redactor.add(secret);
        }
        return redactor;
    }

    private static String each(IntFunction<String> form) {
        return each(SECRET, form);
    }

    private static String each(String secret, IntFunction<String> form) {
        StringBuilder text = new StringBuilder();
        secret.chars().mapToObj(form).forEach(text::append);
        return text.toString();
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&apos;");
    }

    private static String json(String text) {
        return text.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/");
    }

    private static String lower(String percentEncoded) {
        StringBuilder text = new StringBuilder(percentEncoded);
        for (int index = text.indexOf("%"); index >= 0; index = text.indexOf("%", index + 1)) {
            String octet = text.substring(index + 1, index + 3);
            text.replace(index + 1, index + 3, octet.toLowerCase(Locale.ROOT));
        }
        return text.toString();
    }

    static Stream<Arguments> forms() {
        String percent = ReferenceSigner.encode(SECRET);
        String form = URLEncoder.encode(SECRET, StandardCharsets.UTF_8);
        return Stream.of(
                Arguments.of("plain", SECRET),
                Arguments.of("percent-encoded", percent),
                Arguments.of("percent-encoded in lower case", lower(percent)),
                Arguments.of("as a form", form),
                Arguments.of("as a form in lower case", lower(form)),
                Arguments.of("percent-encoded twice", ReferenceSigner.encode(percent)),
                Arguments.of("percent-encoded three times", ReferenceSigner.encode(ReferenceSigner.encode(percent))),
                Arguments.of(
                        "each octet encoded",
                        each(letter -> "%" + Integer.toHexString(0x100 | letter).substring(1))),
                Arguments.of("HTML", html(SECRET)),
                Arguments.of("HTML twice", html(html(SECRET))),
                Arguments.of("decimal references", each(letter -> "&#" + letter + ";")),
                Arguments.of("hexadecimal references", each(letter -> "&#x" + Integer.toHexString(letter) + ";")),
                Arguments.of("references with X", each(letter -> "&#X00" + Integer.toHexString(letter) + ";")),
                Arguments.of("JSON", json(SECRET)),
                Arguments.of("JSON in JSON", json(json(SECRET))),
                Arguments.of("JSON units", each(letter -> String.format(Locale.ROOT, "\\u%04x", letter))),
                Arguments.of("JSON units in upper case", each(letter -> String.format(Locale.ROOT, "\\u%04X", letter))),
                Arguments.of("a form in JSON", json(form)),
                Arguments.of("JSON in HTML", html(json(SECRET))),
                Arguments.of("HTML in a form", ReferenceSigner.encode(html(SECRET))),
                Arguments.of("a form in JSON in HTML", html(json(percent))));
    }

    @ParameterizedTest(name = "K12 {0}")
    @MethodSource("forms")
    @DisplayName("K12 a secret is taken out in every form, and nothing around it")
    void everyFormIsTakenOut(String name, String form) {
        Redactor redactor = knowing(SECRET);
        assertThat(redactor.redact("before " + form + " after")).isEqualTo("before *** after");
        assertThat(redactor.redact(form)).isEqualTo("***");
        assertThat(redactor.redact(form + form + "," + form)).isEqualTo("******,***");
    }

    @ParameterizedTest(name = "K12 {0} {1}")
    @CsvSource({"NFC, NFD", "NFC, NFKC", "NFC, NFKD", "NFD, NFC", "NFD, NFKC", "NFKC, NFD", "NFKC, NFKD"})
    @DisplayName("K12 composed and decomposed characters are the same")
    void compositionMakesNoDifference(Normalizer.Form known, Normalizer.Form repeated) {
        String secret = "Pässwörd é ﬁne Ａ１ 中文";
        Redactor redactor = knowing(Normalizer.normalize(secret, known));
        String echo = Normalizer.normalize(secret, repeated);
        assertThat(redactor.redact("a " + echo + " b")).isEqualTo("a *** b");
        assertThat(redactor.redact(ReferenceSigner.encode(echo) + " é")).isEqualTo("*** é");
        assertThat(redactor.redact(lower(ReferenceSigner.encode(echo)) + " é")).isEqualTo("*** é");
    }

    @ParameterizedTest(name = "{0} of {1}")
    @CsvSource(quoteCharacter = '`', textBlock = """
                    # the secret,         the text,                     what is shown
                    CanaryToken/5tR8wE3y, is %2CanaryToken/5tR8wE3y,    is %2***
                    CanaryToken/5tR8wE3y, is %2CanaryToken%2F5tR8wE3y., is %2***.
                    CanaryToken/5tR8wE3y, %252CanaryToken%252F5tR8wE3y, %252***
                    CanaryToken/5tR8wE3y, is %2CanaryTo,                is %2***
                    nightfall99,          C:\\nightfall99 %41,          C:\\*** %41
                    u0041-midnight,       a \\u0041-midnight b,         a \\*** b
                    amp;ersand7,          &amp;ersand7 %41,             &*** %41
                    Passw0rd%2,           Passw0rd%2C is %41,           ***C is %41
                    Passw0rd&am,          Passw0rd&amp; is wrong,       ***p; is wrong
                    Passw0rd\\,           Passw0rd\\n is wrong,         ***n is wrong
                    """)
    @DisplayName("K03 what looks like an escape may be text beside a secret, and its first or last characters")
    void escapesMayReachIntoSecrets(String secret, String text, String shown) {
        assertThat(knowing(secret).redact(text)).isEqualTo(shown);
    }

    @ParameterizedTest(name = "K12 {0} characters")
    @CsvSource({"12, ***", "13, ***", "11, abcdefghijk", "4, abcd"})
    @DisplayName("K12 the beginning of a long secret is taken out from 12 characters on")
    void beginningsAreTakenOut(int length, String shown) {
        Redactor redactor = knowing("abcdefghijklmnopqrstuvwxyz");
        String beginning = "abcdefghijklmnopqrstuvwxyz".substring(0, length);
        assertThat(redactor.redact("a " + beginning + "… b")).isEqualTo("a " + shown + "… b");
    }

    @Test
    @DisplayName("K12 at the end of a text, which may have been cut there, four characters are enough")
    void cutSecretsAreTakenOut() {
        Redactor redactor = knowing("abcd+fgé😀hijk");
        List<String> cut = List.of(
                "abcd",
                "abcd+",
                "abcd%2B",
                "abcd&#43;fg",
                "abcd+fg%C3%A9",
                "abcd\\u002bfg\\u00e9",
                "abcd+fge",
                "abcd+fgé");
        assertThat(cut)
                .allSatisfy(end -> assertThat(redactor.redact("x " + end)).isEqualTo("x ***"));
        assertThat(redactor.redact("x abc")).isEqualTo("x abc");
        assertThat(redactor.redact("x abcd,")).isEqualTo("x abcd,");
    }

    @Test
    @DisplayName("K12 a text may be cut in the middle of an escape")
    void cutEscapesAreTakenOut() {
        Redactor redactor = knowing("abcd+fgé😀hijk");
        List<String> cut = new ArrayList<>();
        for (String whole : List.of(
                "abcd%2B",
                "abcd%252B",
                "abcd&#43;",
                "abcd&#x2B;",
                "abcd&plus;",
                "abcd\\u002B",
                "abcd\\\\u002B",
                "abcd+fg%C3%A9",
                "abcd+fg%C3%A9%F0%9F%98%80",
                "abcd+fg\\u00e9\\ud83d\\ude00")) {
            for (int length = "abcd".length(); length < whole.length(); length++) {
                cut.add(whole.substring(0, length));
            }
        }
        assertThat(cut)
                .allSatisfy(end -> assertThat(redactor.redact("x " + end)).isEqualTo("x ***"));
        assertThat(redactor.redact("x abcd & more")).isEqualTo("x abcd & more");
        assertThat(redactor.redact("x abcd%2x")).isEqualTo("x abcd%2x");
        assertThat(redactor.redact("x abcd&more words")).isEqualTo("x abcd&more words");
    }

    @Test
    @DisplayName("K13 every secret that was added is taken out")
    void everySecretIsTakenOut() {
        Redactor redactor = knowing("first-secret", "second-secret", "first-secret");
        redactor.add(null);
        assertThat(redactor.redact("first-secret, second-secret, third-secret")).isEqualTo("***, ***, third-secret");
        redactor.add("third-secret");
        assertThat(redactor.redact("first-secret, third-secret")).isEqualTo("***, ***");
        assertThat(redactor).hasToString("Redactor[3 secrets]");
    }

    @Test
    @DisplayName("K03 what is shorter than four characters is left, so that words keep their letters")
    void shortValuesAreLeft() {
        Redactor redactor = knowing("abc", "", "wxyz");
        assertThat(redactor.redact("abc wxyz ")).isEqualTo("abc *** ");
        assertThat(redactor.redact("wxy")).isEqualTo("wxy");
        assertThat(redactor.redact("")).isEmpty();
        assertThat(new Redactor().redact("nothing is known yet")).isEqualTo("nothing is known yet");
    }

    @ParameterizedTest(name = "K12 {0}")
    @CsvSource({"wrong, the key is wrong", "Test, a Test of it", "password, check the password: it is no password"})
    @DisplayName("K12 a sentence of our own keeps its words, where nothing that it quotes holds such a secret")
    void ownWordsAreKept(String secret, String sentence) {
        Redactor redactor = knowing(secret);
        String masked = sentence.replace(secret, "***");
        assertThat(redactor.redactOwn(sentence, List.of("", "something else"))).isEqualTo(sentence);
        assertThat(redactor.redactOwn(sentence, List.of("", "you sent " + secret + "!")))
                .isEqualTo(masked);
        assertThat(redactor.redactOwn(sentence, List.of(each(secret, letter -> "&#" + letter + ";"))))
                .isEqualTo(masked);
        assertThat(redactor.redact(sentence)).isEqualTo(masked);
    }

    @Test
    @DisplayName("K12 a secret that is no word is taken out of our own sentences, too, whatever they quote")
    void secretsThatAreNoWordsAreTakenOut() {
        assertThat(List.of("wr0ng", "wrong!", "wrong one", "wrongwrongwrong", "päßword"))
                .allSatisfy(secret -> assertThat(knowing(secret).redactOwn("it is " + secret + ".", List.of()))
                        .isEqualTo("it is ***."));
    }

    @Test
    @DisplayName("K12 escapes that are none, and those of other texts, stay as they are")
    void otherEscapesStay() {
        Redactor redactor = knowing(SECRET);
        for (String text : List.of(
                "100 % of a&b; \\x \\u12g4 %zz %",
                "%C3 %C3%28 %ED%A0%80 %F8%88%80%80%80",
                "&#; &#x; &#1114112; &#99999999999; &unknown; &",
                "caf\u00e9 cafe\u0301 \ufb01 \ud83d",
                "a%20b+c%2Bd &lt;e&gt; \\u0041\\n")) {
            assertThat(redactor.redact(text)).isEqualTo(text);
        }
    }

    @Test
    @DisplayName("K12 a million characters that nearly match take as many steps, not their square")
    void longTextsAreRead() {
        Redactor redactor = knowing("a".repeat(11) + "b".repeat(1_000), SECRET);
        String text = "a".repeat(1_000_000);
        assertThat(redactor.redact(text)).isEqualTo("a".repeat(1_000_000 - 11) + "***");
        assertThat(redactor.redact("%25".repeat(300_000) + SECRET))
                .endsWith("25***")
                .hasSize(900_003);
        assertThat(redactor.redact("&".repeat(1_000_000))).hasSize(1_000_000);
    }
}
