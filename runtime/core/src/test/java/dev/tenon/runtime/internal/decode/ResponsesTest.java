package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.fixture.EverythingOperation;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
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

/** Whole responses: what is refused, and as what. */
final class ResponsesTest {
    private static DecodeException refused(byte[] response, @Nullable String contentType) {
        DecodeException refused =
                catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response, contentType));
        assertThat(refused)
                .as(new String(response, 0, Math.min(100, response.length), StandardCharsets.UTF_8))
                .isNotNull();
        return refused;
    }

    private static DecodeException refused(String response) {
        return refused(response.getBytes(StandardCharsets.UTF_8), null);
    }

    private static String xml(String fields) {
        return "<EverythingResponse>" + fields + "</EverythingResponse>";
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            N13 | <html><body>Login</body></html> | UNEXPECTED_CONTENT
            N13 | <!DOCTYPE html><html><head></head></html> | UNEXPECTED_CONTENT
            N13 | Service temporarily unavailable | UNEXPECTED_CONTENT
            D20 | <DescribeRegionsResponse><Regions/></DescribeRegionsResponse> | UNEXPECTED_CONTENT
            D20 | <DescribeRegionsResponse><RequestId>r</RequestId><Regions/></DescribeRegionsResponse> | UNEXPECTED_CONTENT
            D20 | <HTML><Text>t</Text></HTML> | UNEXPECTED_CONTENT
            D20 | <Error><RequestId>r</RequestId><Code>InternalError</Code></Error> | UNEXPECTED_CONTENT
            D20 | {"Regions":[]} | UNEXPECTED_CONTENT
            D20 | {} | UNEXPECTED_CONTENT
            D26 | {"Text":"a"} x | TRAILING
            D26 | {"Text":"a"}{"Text":"b"} | TRAILING
            D26 | <EverythingResponse><Text>a</Text></EverythingResponse><EverythingResponse/> | TRAILING
            D26 | <EverythingResponse><Text>a</Text></EverythingResponse>x | TRAILING
            D27 | {"Text":NaN} | SYNTAX
            D27 | {"Text":Infinity} | SYNTAX
            D27 | {"Text":"a"/*c*/} | SYNTAX
            D27 | {'Text':"a"} | SYNTAX
            D27 | {Text:"a"} | SYNTAX
            D27 | {"Text":"a",} | SYNTAX
            D27 | {"Text":"a" "Whole":1} | SYNTAX
            D27 | {"Unknown":[1,2,],"Text":"a"} | SYNTAX
            D27 | {"Unknown":{"a":NaN},"Text":"a"} | SYNTAX
            D27 | {"Unknown":+1,"Text":"a"} | SYNTAX
            D27 | {"Unknown":01,"Text":"a"} | SYNTAX
            D27 | {"Unknown":1.,"Text":"a"} | SYNTAX
            D27 | {"Unknown":.5,"Text":"a"} | SYNTAX
            D27 | {"Unknown":truex,"Text":"a"} | SYNTAX
            D27 | {"Text":"\\x"} | SYNTAX
            D27 | {"Text":"\\u12g4"} | SYNTAX
            D25 | {"Text":"\\ud83d"} | ENCODING
            D25 | {"Text":"\\ude00\\ud83d"} | ENCODING
            D25 | <EverythingResponse><Text>&#xD83D;</Text></EverythingResponse> | SYNTAX
            D25 | <EverythingResponse><Text>&#xFFFE;</Text></EverythingResponse> | SYNTAX
            D25 | <EverythingResponse><Text>&#x110000;</Text></EverythingResponse> | SYNTAX
            D25 | <EverythingResponse><Text>\u0001</Text></EverythingResponse> | SYNTAX
            D25 | <EverythingResponse><Text>\ufffe</Text></EverythingResponse> | SYNTAX
            D28 | null | EMPTY
            D28 | [] | TYPE
            D28 | "x" | TYPE
            D28 | 5 | TYPE
            D28 | <EverythingResponse/> | EMPTY
            D28 | <EverythingResponse> </EverythingResponse> | EMPTY
            D22 | <!DOCTYPE EverythingResponse><EverythingResponse><Text>t</Text></EverythingResponse> | DOCTYPE
            D22 | <!DOCTYPE r [<!ENTITY a "b">]><EverythingResponse><Text>&a;</Text></EverythingResponse> | DOCTYPE
            D22 | <EverythingResponse><Text>&a;</Text></EverythingResponse> | SYNTAX
            D23 | <!-- c --><?xml version="1.0"?><EverythingResponse><Text>t</Text></EverythingResponse> | SYNTAX
            D31 | <EverythingResponse><Text>t</Whole></EverythingResponse> | SYNTAX
            D31 | <EverythingResponse><Text a=b>t</Text></EverythingResponse> | SYNTAX
            D31 | <EverythingResponse><Text>a]]>b</Text></EverythingResponse> | SYNTAX
            D31 | <EverythingResponse><Text>a & b</Text></EverythingResponse> | SYNTAX
            D31 | <EverythingResponse><!-- a -- b --><Text>t</Text></EverythingResponse> | SYNTAX
            """)
    void brokenResponsesAreRefused(String row, String response, Kind kind) {
        DecodeException refused = refused(response);
        assertThat(refused.kind()).isEqualTo(kind);
        if (kind == Kind.DOCTYPE) {
            assertThat(refused).hasMessageContaining("DOCTYPE is not allowed");
        }
    }

    @ParameterizedTest(name = "D28 [{0}]")
    @ValueSource(strings = {"", " ", "\r\n\t "})
    @DisplayName("D28 N16 a response without content")
    void emptyResponsesAreEmpty(String response) {
        assertThat(refused(response).kind()).isEqualTo(Kind.EMPTY);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            D01 | {"New":{"Text":"inner","a":[1,{"b":null}]},"Text":"t","Also":[[]]} | t
            D01 | <EverythingResponse><New><Text>inner</Text></New><Text>t</Text><Also a="1"/></EverythingResponse> | t
            D14 | <EverythingResponse><Other Text="attribute"/><Text Whole="1">t</Text></EverythingResponse> | t
            D16 | <EverythingResponse><Text>a<![CDATA[<&>]]>b<!-- c --><?pi x?>&lt;&#65;&#x1F600;&amp;&quot;&apos;&gt;</Text></EverythingResponse> | a<&>b<A😀&"'>
            D16 | {"Text":"\\u0041\\n\\ud83d\\ude00\\/\\"é"} | A\\n😀/"é
            D18 | <x:EverythingResponse xmlns:x="u" xmlns="v"><x:Text>t</x:Text></x:EverythingResponse> | t
            D18 | <EverythingResponse xmlns="u" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><Text xsi:type="string">t</Text></EverythingResponse> | t
            D20 | <Other><RequestId>r</RequestId><Text>t</Text></Other> | t
            D20 | {"EverythingResponse":{"Text":"t"}} | t
            D38 | {"RequestId":"r","Code":"InternalError","Success":false,"Text":"t"} | t
            D38 | <EverythingResponse><Code>InternalError</Code><Text>t</Text></EverythingResponse> | t
            D23 | <?xml version="1.0" encoding="UTF-8" standalone="yes"?> <!-- c --> <EverythingResponse><Text>t</Text></EverythingResponse> <!-- d --> | t
            N14 |    {"Text":"t"} | t
            """)
    void oddResponsesAreRead(String row, String response, String text) {
        String expected = text.replace("\\n", "\n");
        assertThat(EverythingOperation.read(response).text()).isEqualTo(expected);
    }

    @Test
    @DisplayName("D16 D17 line ends in XML become line feeds, as XML demands; blanks stay")
    void lineEndsBecomeLineFeeds() {
        assertThat(EverythingOperation.read(xml("<Text> a\r\nb\rc<![CDATA[\r\nd]]> </Text>"))
                        .text())
                .isEqualTo(" a\nb\nc\nd ");
    }

    static Stream<Arguments> encodings() {
        String json = "{\"Text\":\"中é\"}";
        String plain = xml("<Text>中é</Text>");
        Charset gbk = Charset.forName("GBK");
        return Stream.of(
                Arguments.of(
                        "UTF-8 with a mark",
                        with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, json, StandardCharsets.UTF_8),
                        null),
                Arguments.of(
                        "XML with a mark",
                        with(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, plain, StandardCharsets.UTF_8),
                        null),
                Arguments.of("UTF-16 with a mark", json.getBytes(StandardCharsets.UTF_16), null),
                Arguments.of(
                        "UTF-16LE with a mark",
                        with(new byte[] {(byte) 0xFF, (byte) 0xFE}, plain, StandardCharsets.UTF_16LE),
                        null),
                Arguments.of("UTF-16LE without a mark", json.getBytes(StandardCharsets.UTF_16LE), null),
                Arguments.of("UTF-16BE without a mark", plain.getBytes(StandardCharsets.UTF_16BE), null),
                Arguments.of("GBK by prolog", ("<?xml version='1.0' encoding='GBK'?>" + plain).getBytes(gbk), null),
                Arguments.of("GBK by header", json.getBytes(gbk), "application/json; charset=\"GBK\""),
                Arguments.of(
                        "the prolog beats the header",
                        ("<?xml version='1.0' encoding=\"UTF-8\"?>" + plain).getBytes(StandardCharsets.UTF_8),
                        "text/xml;charset=GBK"),
                Arguments.of(
                        "the mark beats the prolog",
                        with(
                                new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF},
                                "<?xml version='1.0' encoding='GBK'?>" + plain,
                                StandardCharsets.UTF_8),
                        null));
    }

    private static byte[] with(byte[] mark, String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(mark);
        bytes.writeBytes(text.getBytes(charset));
        return bytes.toByteArray();
    }

    @ParameterizedTest(name = "D23 D24 {0}")
    @MethodSource("encodings")
    @DisplayName("D23 D24 the mark decides, then the prolog, then the header, then UTF-8")
    void encodingsAreFound(String name, byte[] response, @Nullable String contentType) {
        assertThat(EverythingOperation.read(response, contentType).text()).isEqualTo("中é");
    }

    static Stream<Arguments> wrongEncodings() {
        Charset gbk = Charset.forName("GBK");
        return Stream.of(
                Arguments.of("GBK undeclared", "{\"Text\":\"中文字\"}".getBytes(gbk), null),
                Arguments.of("Latin-1", xml("<Text>é</Text>").getBytes(StandardCharsets.ISO_8859_1), null),
                Arguments.of("unknown charset", "{\"Text\":\"中文字\"}".getBytes(gbk), "text/json;charset=klingon"),
                Arguments.of(
                        "prolog says UTF-16, bytes are not",
                        ("<?xml version='1.0' encoding='UTF-16'?>" + xml("<Text>a</Text>"))
                                .getBytes(StandardCharsets.UTF_8),
                        null),
                Arguments.of("overlong", new byte[] {'{', '"', 'T', (byte) 0xC0, (byte) 0xAF, '"', '}'}, null),
                Arguments.of(
                        "surrogate in UTF-8",
                        new byte[] {'{', '"', (byte) 0xED, (byte) 0xA0, (byte) 0x80, '"', '}'},
                        null),
                Arguments.of("cut character", new byte[] {'{', '"', (byte) 0xE4, (byte) 0xB8}, null));
    }

    @ParameterizedTest(name = "D24 {0}")
    @MethodSource("wrongEncodings")
    @DisplayName("D24 bytes that are not in the encoding they should be in")
    void wrongEncodingsAreRefused(String name, byte[] response, @Nullable String contentType) {
        assertThat(refused(response, contentType).kind()).isEqualTo(Kind.ENCODING);
    }

    @ParameterizedTest(name = "D21 {0}")
    @ValueSource(
            strings = {
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"http://127.0.0.1:PORT/\">]>",
                "<!DOCTYPE r SYSTEM \"http://127.0.0.1:PORT/r.dtd\">",
                "<!DOCTYPE r [<!ENTITY % p SYSTEM \"http://127.0.0.1:PORT/\">%p;]>",
                "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
            })
    @DisplayName("D21 nothing external is ever asked for")
    void nothingExternalIsAskedFor(String doctype) throws IOException {
        try (ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String response = doctype.replace("PORT", "" + listener.getLocalPort()) + xml("<Text>&x;</Text>");
            assertThat(refused(response).kind()).isEqualTo(Kind.DOCTYPE);
            listener.setSoTimeout(1);
            assertThat(catchThrowableOfType(SocketTimeoutException.class, listener::accept))
                    .isNotNull();
        }
    }

    @Test
    @DisplayName("D22 ten to the ninth laughs are not even begun")
    void entitiesAreNotExpanded() {
        StringBuilder bomb = new StringBuilder("<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a0 \"lol\">");
        for (int level = 1; level < 10; level++) {
            bomb.append("<!ENTITY a")
                    .append(level)
                    .append(" \"")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        assertThat(refused(bomb + "]>" + xml("<Text>&a9;</Text>")).kind()).isEqualTo(Kind.DOCTYPE);
    }

    private static final String JSON = """
            {"RequestId":"r","Text":"a\\u00e9\\n中","Whole":-12.0e1,"Flag":true,"New":[{"x":null},false,1e5],"One":null,
             "Items":{"Item":[{"Code":"c","Count":"2","Tags":{"Tag":["t"]}}]},"Names":["n",""],"Matrix":[["a"]]}""";
    private static final String XML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- c --><EverythingResponse a='b'><RequestId>r</RequestId><Text>a&amp;<![CDATA[é]]>中</Text><New><x y="z"/>&lt;</New>
            <Whole>-120</Whole><Items><Item><Code>c</Code><Tags><Tag>t</Tag></Tags></Item></Items><?pi?></EverythingResponse>""";

    @Test
    @DisplayName("D31 every beginning of a response is truncated, never a response")
    void prefixesAreTruncated() {
        for (String response : new String[] {JSON, XML}) {
            byte[] whole = response.getBytes(StandardCharsets.UTF_8);
            EverythingOperation.read(whole, null);
            for (int length = 1; length < whole.length; length++) {
                byte[] cut = Arrays.copyOf(whole, length);
                DecodeException refused = refused(cut, null);
                boolean insideCharacter = whole[length] < 0 && (whole[length] & 0xC0) == 0x80;
                assertThat(refused.kind())
                        .as("cut at %d: %s", length, new String(cut, StandardCharsets.UTF_8))
                        .isIn(Kind.TRUNCATED, insideCharacter ? Kind.ENCODING : Kind.TRUNCATED);
            }
        }
    }
}
