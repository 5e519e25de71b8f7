package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.fixture.EverythingOperation;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first bytes of a response and the type it is said to have. */
@DisplayName("how a response is opened")
final class OpeningTest {
    private static final String UNEXPECTED = "the response is neither JSON nor XML of the service: ";
    private static final Charset GBK = Charset.forName("GBK");

    private static byte[] bytes(int... values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int value : values) {
            bytes.write(value);
        }
        return bytes.toByteArray();
    }

    private static String problem(byte[] response, int length, @Nullable String contentType) {
        DecodeException refused =
                catchThrowableOfType(DecodeException.class, () -> Responses.open(response, length, contentType));
        assertThat(refused).isNotNull();
        return String.valueOf(refused.getMessage());
    }

    static Stream<Arguments> shortResponses() {
        String empty = "the response is empty [EMPTY]";
        return Stream.of(
                Arguments.of(bytes(), empty),
                Arguments.of(bytes(' '), empty),
                Arguments.of(bytes('\t', '\r', '\n'), empty),
                Arguments.of(bytes(0xEF, 0xBB, 0xBF), empty),
                Arguments.of(bytes(0xFE, 0xFF), empty),
                Arguments.of(bytes(0xFF, 0xFE), empty),
                Arguments.of(bytes(0xFE, 0xFF, 0, ' '), empty),
                Arguments.of(bytes(' ', 0), empty),
                Arguments.of(bytes(0, ' '), empty),
                Arguments.of(bytes('a'), UNEXPECTED + "1 bytes of an unnamed type, a [UNEXPECTED_CONTENT]"),
                Arguments.of(bytes(0), UNEXPECTED + "1 bytes of an unnamed type,  [UNEXPECTED_CONTENT]"),
                Arguments.of(bytes(0, 0), UNEXPECTED + "2 bytes of an unnamed type,  [UNEXPECTED_CONTENT]"),
                Arguments.of(bytes(0xC3, 0xA9), UNEXPECTED + "2 bytes of an unnamed type,  [UNEXPECTED_CONTENT]"),
                Arguments.of(bytes(0xFF), "the response is not well-formed UTF-8 at byte 0 [ENCODING]"),
                Arguments.of(bytes(0xFE, 'x'), "the response is not well-formed UTF-8 at byte 0 [ENCODING]"),
                Arguments.of(bytes(0xEF, 0xBB), "the response is not well-formed UTF-8 at byte 0 [ENCODING]"),
                Arguments.of(bytes(0xEF, 0xBB, 'x'), "the response is not well-formed UTF-8 at byte 0 [ENCODING]"),
                Arguments.of(
                        bytes(0xEF, 0xBB, 0xBF, '{', 0x80),
                        "the response is not well-formed UTF-8 at byte 4 [ENCODING]"),
                Arguments.of(bytes('{', 0xC3), "the response is not well-formed UTF-8 at byte 1 [ENCODING]"),
                Arguments.of(
                        bytes(0xFE, 0xFF, 0xD8), "the response has bytes that are invalid in its encoding [ENCODING]"));
    }

    @ParameterizedTest
    @MethodSource("shortResponses")
    @DisplayName("N16 D24 the shortest responses are refused for what they are")
    void shortResponsesAreRefused(byte[] response, String message) {
        assertThat(problem(response, response.length, null)).isEqualTo(message);
        byte[] longer = new byte[response.length + 3];
        System.arraycopy(response, 0, longer, 0, response.length);
        longer[response.length] = '{';
        longer[response.length + 1] = '}';
        assertThat(problem(longer, response.length, null)).isEqualTo(message);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            Service unavailable | text/plain | 19 bytes of text/plain, Service unavailable
            *                   | a/b; c=d   | 1 bytes of a/b; c=d, *
              <!DOCTYPE html><p>|            | 18 bytes of an unnamed type, <!DOCTYPE html><p>
            <!doctype HTML>     | text/html  | 15 bytes of text/html, <!doctype HTML>
            <HTML lang='en'>    | text/html  | 16 bytes of text/html, <HTML lang='en'>
            /                   | text/plain | 1 bytes of text/plain, /
            :                   | text/plain | 1 bytes of text/plain, :
            Sorry, the site that you asked for is down. Come back later or ask for help | text/plain | 75 bytes of text/plain, Sorry, the site that you asked for is down. Come back later
            """)
    @DisplayName("N13 what is no response is shown in part")
    void otherTextsAreShownInPart(String response, @Nullable String contentType, String message) {
        byte[] bytes = response.getBytes(StandardCharsets.UTF_8);
        assertThat(problem(bytes, bytes.length, contentType)).isEqualTo(UNEXPECTED + message + " [UNEXPECTED_CONTENT]");
    }

    @ParameterizedTest(name = "D28 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            []    | TYPE
            "x"   | TYPE
            -1    | TYPE
            0     | TYPE
            9     | TYPE
            true  | TYPE
            false | TYPE
            null  | EMPTY
            """)
    @DisplayName("D28 a JSON value that is no object is JSON all the same")
    void otherValuesAreJson(String response, DecodeException.Kind kind) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response));
        assertThat(refused.kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            text/json;charset=GBK
            text/json; CHARSET=gbk ; q=1
            text/json;charset="GBK"
            text/json;charset="GBK";q=1
            charset=GBK
            """)
    @DisplayName("D24 the charset of the content type, however it is written")
    void charsetsAreReadHoweverWritten(String contentType) {
        byte[] response = "{\"Text\":\"中\"}".getBytes(GBK);
        assertThat(EverythingOperation.read(response, contentType).text()).isEqualTo("中");
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "text/json",
                "text/json;charset=utf-8",
                "text/json;charset=us-ascii",
                "text/json;charset=latin1",
                "text/json;charset=GBK",
                "text/json;charset=",
                "text/json;charset=\"",
                "text/json;charset=klingon",
                "text/json;charset=UTF-16",
                "text/json;charset=UTF-32LE",
                "text/json;charset=a b"
            })
    @DisplayName("D39 well-formed UTF-8 is read as UTF-8, whatever the content type says")
    void utf8BeatsTheLabel(String contentType) {
        byte[] response = "{\"Text\":\"é中😀\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(EverythingOperation.read(response, contentType).text()).isEqualTo("é中😀");
    }

    @ParameterizedTest(name = "[{0}]")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', nullValues = "-", textBlock = """
            -                                | the response is not well-formed UTF-8 at byte 9 [ENCODING]
            text/json;charset=utf-8          | the response is not well-formed UTF-8 at byte 9 [ENCODING]
            text/json;charset=us-ascii       | the response is not well-formed UTF-8 at byte 9 [ENCODING]
            text/json;charset=latin1         | é
            text/json;charset=               | the response is not well-formed UTF-8 at byte 9 [ENCODING]
            text/json;charset="              | the response declares an encoding that is not supported [ENCODING]
            text/json;charset=klingon        | the response declares an encoding that is not supported [ENCODING]
            text/json;charset=UTF-16         | the response declares an encoding that its bytes are not in [ENCODING]
            text/json;charset=UTF-32LE       | the response declares an encoding that its bytes are not in [ENCODING]
            """)
    @DisplayName("D24 what a charset leads to when the bytes are no UTF-8")
    void labelsCountForOtherBytes(@Nullable String contentType, String expected) {
        byte[] response = "{\"Text\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(
                        expected.length() > 2
                                ? problem(response, response.length, contentType)
                                : EverythingOperation.read(response, contentType)
                                        .text())
                .isEqualTo(expected);
    }

    @Test
    @DisplayName("D24 D39 what a document says of itself counts when it is known here, and gives way to UTF-8 when not")
    void declarationsCountWhenKnown() {
        String response = "<EverythingResponse><Text>é</Text></EverythingResponse>";
        byte[] wrong = ("<?xml version='1.0' encoding='latin1'?>" + response).getBytes(StandardCharsets.UTF_8);
        assertThat(EverythingOperation.read(wrong, null).text()).isEqualTo("Ã©");
        byte[] unknown = ("<?xml version='1.0' encoding='klingon'?>" + response).getBytes(StandardCharsets.UTF_8);
        assertThat(EverythingOperation.read(unknown, null).text()).isEqualTo("é");
        byte[] neither = ("<?xml version='1.0' encoding='klingon'?>" + response).getBytes(StandardCharsets.ISO_8859_1);
        assertThat(problem(neither, neither.length, null))
                .isEqualTo("the response declares an encoding that is not supported [ENCODING]");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <?xml version='1.0' encoding='GBK'?>    | 中
            <?xml version='1.0' encoding = "gbk" ?> | 中
            <?xml version='1.0' encoding='GBK' standalone='yes'?> | 中
            <?xml version='1.0'?>                   | refused
            <?xml version='1.0'?><?encoding='GBK'?> | refused
            <!--?xml encoding='GBK'?-->             | refused
            """)
    @DisplayName("D23 D24 the encoding in the declaration")
    void declarationsNameTheEncoding(String declaration, String expected) {
        byte[] response = (declaration + "<EverythingResponse><Text>中</Text></EverythingResponse>").getBytes(GBK);
        if (expected.equals("refused")) {
            assertThat(problem(response, response.length, null)).contains("[ENCODING]");
        } else {
            assertThat(EverythingOperation.read(response, "text/xml;charset=UTF-8")
                            .text())
                    .isEqualTo(expected);
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            <?xml
            <?xml version='1.0' encoding
            <?xml version='1.0' encoding=
            <?xml version='1.0' encoding='
            <?xml version='1.0' encoding='GBK
            """)
    @DisplayName("D31 a declaration that breaks off is truncated")
    void brokenDeclarations(String response) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response));
        assertThat(refused.kind()).isEqualTo(DecodeException.Kind.TRUNCATED);
    }

    @Test
    @DisplayName("D24 D25 the first wrong byte is found wherever it stands")
    void everyOffset() {
        for (int padding = 0; padding < 40; padding++) {
            String before = "{\"Text\":\"" + "a".repeat(padding);
            assertThat(EverythingOperation.read(before + "é中\"}").text()).isEqualTo("a".repeat(padding) + "é中");
            byte[] wrong = (before + "é?\"}").getBytes(StandardCharsets.UTF_8);
            wrong[before.length() + 2] = (byte) 0x80;
            assertThat(problem(wrong, wrong.length, null))
                    .startsWith("the response is not well-formed UTF-8 at byte " + (before.length() + 2));
            byte[] cut = Arrays.copyOf(wrong, before.length() + 1);
            assertThat(problem(cut, cut.length, null))
                    .startsWith("the response is not well-formed UTF-8 at byte " + before.length());
            DecodeException half =
                    catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(before + "\\ud83d\"}"));
            assertThat(half.kind()).isEqualTo(DecodeException.Kind.ENCODING);
        }
    }

    @Test
    void theResponseIsNotQuoted() {
        byte[] response = "{\"Text\":\"secret\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(Document.of(response, response.length, null)).hasToString("Document[17 bytes]");
        byte[] marked = "\uFEFF{}".getBytes(StandardCharsets.UTF_8);
        assertThat(Document.of(marked, marked.length, null)).hasToString("Document[2 bytes]");
    }
}
