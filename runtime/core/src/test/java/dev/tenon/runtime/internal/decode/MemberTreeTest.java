package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("the members of a body without a description")
final class MemberTreeTest {
    private static final Charset GBK = Charset.forName("GBK");

    private static MemberTree read(String body) {
        return read(body.getBytes(StandardCharsets.UTF_8), null);
    }

    private static MemberTree read(byte[] body, @Nullable String contentType) {
        return MemberTree.read(body, body.length, contentType);
    }

    private static Map<String, String> leaves(MemberTree tree) {
        Map<String, String> leaves = new LinkedHashMap<>();
        tree.forEachLeaf(leaves::put);
        return leaves;
    }

    @Test
    @DisplayName("N38 a code at the end of a long body is found while garbage is collected")
    void collectedGarbageLosesNothing() throws InterruptedException {
        String body = "<Error><Message>" + "m".repeat(500_000) + "</Message><Code>c</Code></Error>";
        AtomicBoolean over = new AtomicBoolean();
        Thread collector = new Thread(() -> {
            while (!over.get()) {
                System.gc();
            }
        });
        collector.start();
        try {
            for (int round = 0; round < 4; round++) {
                assertThat(read(body).text("Code")).isEqualTo("c");
            }
        } finally {
            over.set(true);
            collector.join();
        }
    }

    @ParameterizedTest(name = "D36 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"RequestId":"r","RequestId":"s","Code":"c"}                     | r
            {"RequestId":"","RequestId":"r","Code":"c"}                      | r
            {"RequestId":"r","Message":{"en":"m"},"Code":"c"}                | r
            {"RequestId":"r","Message":["m"],"Code":"c"}                     | r
            {"RequestId":{"id":"r"},"Code":"c"}                              | -
            {"RequestId":[],"Code":"c"}                                      | null
            {"Message":"\\ud83d","Code":"c","RequestId":"r"}                 | r
            {"Message":"\\ude00\\ud83d","Code":"c","RequestId":"r"}          | r
            {"Message":"a⏎b","Code":"c","RequestId":"r"}                     | r
            {"Message":"a\tb","Code":"c","RequestId":"r"}                    | r
            {"Message":"\\x","Code":"c","RequestId":"r"}                     | r
            {"Message":NaN,"Code":"c","RequestId":"r"}                       | r
            {"Message":007,"Code":"c","RequestId":"r"}                       | r
            {"Message":+1,"Code":"c","RequestId":"r"}                        | r
            {"Message":,"Code":"c","RequestId":"r"}                          | r
            {"Code":"c","RequestId":"r",}                                    | r
            {'Code':'c','RequestId':'r'}                                     | r
            {Code:"c",RequestId:"r"}                                         | r
            {"Code":"c","RequestId":"r"} // busy                             | r
            /* busy */ {"Code":"c","RequestId":"r"}                          | r
            {"Code":"c","RequestId":"r"}}}                                   | r
            {"Code":"c","RequestId":"r","Message":"m                         | r
            {"Code":"c","RequestId":"r","Message":{"a":[                     | r
            {"Code":"c","RequestId":"r" "Message":"m"}                       | r
            [{"Code":"c","RequestId":"r"},{"Code":"d"}]                      | r
            <E><RequestId>r</RequestId><Message>a & b</Message><Code>c</Code></E>          | r
            <E><RequestId>r</RequestId><Message>a &b; c</Message><Code>c</Code></E>        | r
            <E><RequestId>r</RequestId><Message>&#0;&#x1F;</Message><Code>c</Code></E>     | r
            <E><RequestId>r</RequestId><Message>&#xFFFE;&#xD800;</Message><Code>c</Code></E> | r
            <E><RequestId>r</RequestId><Message>&#x110000;&#9999999;&#12AB;&#x;</Message><Code>c</Code></E> | r
            <E><RequestId>r</RequestId><Message>\u0001\ufffe</Message><Code>c</Code></E>   | r
            <E><RequestId>r</RequestId><RequestId>s</RequestId><Code>c</Code></E>          | r
            <E><RequestId>r</RequestId><Message><b>m</b></Message><Code>c</Code></E>       | r
            <E><Code>c</Code><RequestId>r</RequestId><Message>m                            | r
            <E><Code>c</Code><RequestId>r</RequestId><Message>m</Massage></E>              | r
            <E><Code>c</Code><RequestId>r</RequestId></E> trailing                         | r
            <?xml version="1.0" encoding="klingon"?><E><Code>c</Code><RequestId>r</RequestId></E> | r
            <!-- busy --><E a='b'><Code><![CDATA[c]]></Code><RequestId>r</RequestId></E>   | r
            """)
    @DisplayName("D36 a member that is odd loses itself, and the code survives")
    void oddMembersLoseThemselves(String body, String requestId) {
        MemberTree members = read(body.replace("⏎", "\n"));
        assertThat(members.firstText("", List.of("Code"))).isEqualTo("c");
        String expected = requestId.equals("-") ? "" : requestId.equals("null") ? null : requestId;
        assertThat(members.text("RequestId")).isEqualTo(expected);
        assertThat(members.firstText("", List.of("RequestId"))).isEqualTo(requestId.equals("r") ? "r" : null);
    }

    @Test
    @DisplayName("D36 what is well-formed in a text of XML is read as it is")
    void soundTextsAreKept() {
        String text = "a&lt;b&gt; &amp; &quot;&apos; &#65;&#x1F600;&#9;&#xD7FF;&#xE000; <![CDATA[&&amp;]]>$1\\ \r\n";
        assertThat(read("<E><A>" + text + "</A></E>").text("A"))
                .isEqualTo("a<b> & \"' A\ud83d\ude00\t\ud7ff\ue000 &&amp;$1\\ \n");
    }

    @ParameterizedTest(name = "{1} in {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"A":{"B":{"C":"t"}}}                    | A.B.C     | t
            {"A":{"B":{"C":"t"}}}                    | B.C       | t
            {"A":{"B":{"C":"t"}}}                    | C         | null
            {"A":{"B":{"C":"t"}},"D":1}              | B.C       | null
            {"A":[{"B":"t"},{"B":"u"}]}              | A.B       | t
            {"A":[[{"B":"t"}]]}                      | A.B       | t
            {"A":["t","u"]}                          | A         | t
            {"A":[]}                                 | A         | null
            {"A":{}}                                 | A         | -
            {"A":null}                               | A         | null
            {"A":true}                               | A         | true
            {"A":1.50}                               | A         | 1.50
            {"A.B":"t"}                              | A.B       | null
            {"A":"t"}                                | A.B       | null
            <R><A><B>t</B></A></R>                   | R.A.B     | t
            <R><A><B>t</B></A></R>                   | A.B       | t
            <R><A><B>t</B></A><A><B>u</B></A></R>    | A.B       | t
            <x:R xmlns:x="u"><x:A> t </x:A></x:R>    | A         | t
            <R><A/></R>                              | A         | -
            <R>t</R>                                 | R         | t
            """)
    @DisplayName("D37 members are found by their path; a root, and a structure around everything, may be left out")
    void membersAreFoundByPath(String body, String path, String expected) {
        String text = read(body).text(path);
        assertThat(text == null ? "null" : text.isEmpty() ? "-" : text.strip()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " \r\n",
                "{}",
                "[]",
                "null",
                "\"text\"",
                "5",
                "Service unavailable",
                "<",
                "<!",
                "<E",
                "{\"Code",
                "<html><Code>c</Code></html>",
                "<HTML><Code>c</Code></HTML>",
                "<!DOCTYPE html><html><Code>c</Code></html>",
                "<!DOCTYPE E [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><E><Code>&a;</Code></E>",
                "<!doctype E><E><Code>c</Code></E>"
            })
    @DisplayName("D36 N13 D21 what holds no member, a web page and a document type hold nothing")
    void otherTextsHoldNothing(String body) {
        MemberTree members = read(body);
        assertThat(members.isEmpty()).isTrue();
        assertThat(members.text("Code")).isNull();
        assertThat(leaves(members)).isEmpty();
    }

    static Stream<Arguments> encodings() {
        String json = "{\"Message\":\"参数错误\",\"Code\":\"c\"}";
        String xml = "<E><Message>参数错误</Message><Code>c</Code></E>";
        return Stream.of(
                Arguments.of(json.getBytes(StandardCharsets.UTF_8), null, "参数错误"),
                Arguments.of(json.getBytes(StandardCharsets.UTF_8), "text/json;charset=GBK", "参数错误"),
                Arguments.of(json.getBytes(GBK), "text/json;charset=GBK", "参数错误"),
                Arguments.of(json.getBytes(StandardCharsets.UTF_16), null, "参数错误"),
                Arguments.of(json.getBytes(GBK), null, null),
                Arguments.of(json.getBytes(GBK), "text/json;charset=klingon", null),
                Arguments.of(json.getBytes(GBK), "text/json;charset=UTF-16", null),
                Arguments.of(xml.getBytes(GBK), null, null),
                Arguments.of(("<?xml version='1.0' encoding='GBK'?>" + xml).getBytes(GBK), null, "参数错误"),
                Arguments.of(("<?xml version='1.0' encoding='UTF-8'?>" + xml).getBytes(GBK), null, null));
    }

    @ParameterizedTest(name = "D36 {index}")
    @MethodSource("encodings")
    @DisplayName("D36 D24 bytes in an encoding that nobody names lose their letters, and the code survives")
    void codesSurviveUnknownEncodings(byte[] body, @Nullable String contentType, @Nullable String message) {
        MemberTree members = read(body, contentType);
        assertThat(members.text("Code")).isEqualTo("c");
        if (message == null) {
            assertThat(members.text("Message")).contains("\ufffd");
        } else {
            assertThat(members.text("Message")).isEqualTo(message);
        }
    }

    @Test
    @DisplayName("D36 only the bytes of the body count")
    void otherBytesDoNotCount() {
        byte[] longer = "{\"A\":\"a\"} {\"A\":\"b\"},\"B\":\"b\"}".getBytes(StandardCharsets.UTF_8);
        assertThat(leaves(MemberTree.read(longer, 9, null))).isEqualTo(Map.of("A", "a"));
    }

    @Test
    @DisplayName("D36 every member is listed by its path, in order, shortened")
    void membersAreListed() {
        MemberTree members = read("{\"A\":{\"B\":\"b\",\"C\":[\"c\",{\"D\":5}]},\"E\":\"" + "e".repeat(2_000) + "\"}");
        assertThat(leaves(members))
                .containsExactly(
                        Map.entry("A.B", "b"),
                        Map.entry("A.C[0]", "c"),
                        Map.entry("A.C[1].D", "5"),
                        Map.entry("E", "e".repeat(1_024)));
        assertThat(leaves(read("{\"Error\":{\"Code\":\"c\"}}"))).containsExactly(Map.entry("Code", "c"));
        assertThat(leaves(read("<E><Code>c</Code><Detail><Action>a</Action></Detail></E>")))
                .containsExactly(Map.entry("Code", "c"), Map.entry("Detail.Action", "a"));
        StringBuilder many = new StringBuilder("{");
        for (int number = 0; number < 500; number++) {
            many.append(number == 0 ? "" : ",").append("\"M").append(number).append("\":1");
        }
        assertThat(leaves(read(many + "}"))).hasSize(100);
    }

    static Stream<Arguments> large() {
        String code = "\"Code\":\"c\",";
        return Stream.of(
                Arguments.of("JSON objects 100,000 deep", "{" + code + "\"A\":" + "{\"a\":".repeat(100_000)),
                Arguments.of("JSON arrays 100,000 deep", "{" + code + "\"A\":" + "[".repeat(100_000)),
                Arguments.of("XML 100,000 deep", "<E><Code>c</Code>" + "<a>".repeat(100_000)),
                Arguments.of("an array without end", "{" + code + "\"A\":[" + "1,".repeat(500_000)),
                Arguments.of("arrays in an array without end", "{" + code + "\"A\":[" + "[1],".repeat(250_000)),
                Arguments.of("objects in an array without end", "{" + code + "\"A\":[" + "{\"a\":1},".repeat(120_000)),
                Arguments.of("members without end", "{" + code + "\"a\":1,".repeat(160_000)),
                Arguments.of("the same structure without end", "{" + code + "\"a\":{\"b\":1},".repeat(80_000)),
                Arguments.of("elements without end", "<E><Code>c</Code>" + "<a>1</a>".repeat(120_000)),
                Arguments.of("structures without end", "<E><Code>c</Code>" + "<a><b>1</b></a>".repeat(70_000)),
                Arguments.of("a text of 1 MB", "{" + code + "\"A\":\"" + "t".repeat(1 << 20) + "\"}"),
                Arguments.of("a text of 1 MB in XML", "<E><Code>c</Code><A>" + "t".repeat(1 << 20) + "</A></E>"),
                Arguments.of("1 MB of bare ampersands", "<E><Code>c</Code><A>" + "&".repeat(1 << 20) + "</A></E>"),
                Arguments.of("1 MB of open sections", "<E><Code>c</Code><A>" + "<![CDATA[".repeat(116_000)),
                Arguments.of("1 MB of sections", "<E><Code>c</Code><A>" + "<![CDATA[&]]>".repeat(80_000) + "</A></E>"),
                Arguments.of("16 MB of elements", "<E><Code>c</Code><A>" + "<a/>".repeat(1 << 22) + "</A></E>"),
                Arguments.of("1 MB of references", "<E><Code>c</Code><A>" + "&#0;".repeat(1 << 18) + "</A></E>"),
                Arguments.of("1 MB of comments", "/**/".repeat(1 << 18) + "{" + code + "\"A\":1}"),
                Arguments.of("a name of 1 MB", "{" + code + "\"" + "n".repeat(1 << 20) + "\":1}"),
                Arguments.of("a number of 1 MB", "{" + code + "\"A\":" + "1".repeat(1 << 20) + "}"));
    }

    @ParameterizedTest(name = "D36 {0}")
    @MethodSource("large")
    @DisplayName("D36 D29 D30 however large a body is, the code is found, and little of the rest is kept")
    void largeBodiesAreBounded(String name, String body) {
        MemberTree members = read(body);
        assertThat(members.firstText("", List.of("Code"))).isEqualTo("c");
        assertThat(leaves(members)).hasSizeLessThanOrEqualTo(100);
        assertThat(members.toString()).hasSizeLessThan(40);
    }

    @Test
    @DisplayName("D36 D29 D30 members beyond 2,000 values, and deeper than 32 structures, are not kept")
    void whatIsBeyondTheBoundsIsNotKept() {
        String json = "\"a\":1,".repeat(1_999);
        assertThat(read("{" + json + "\"Last\":\"l\",\"Code\":\"c\"}").text("Last"))
                .isEqualTo("l");
        assertThat(read("{" + json + "\"Last\":\"l\",\"Code\":\"c\"}").text("Code"))
                .isNull();
        assertThat(read("{\"List\":[" + "1,".repeat(2_000) + "1],\"Code\":\"c\"}")
                        .text("Code"))
                .isNull();
        String xml = "<E>" + "<a>1</a>".repeat(1_997) + "<Last>l</Last>";
        assertThat(read(xml + "<Code>c</Code></E>").text("Last")).isEqualTo("l");
        assertThat(read(xml + "<Code>c</Code></E>").firstText("", List.of("Code")))
                .isNull();
        for (int depth : new int[] {31, 32}) {
            String path = "A" + ".A".repeat(depth);
            String expected = depth < 32 ? "t" : null;
            String deep = "{\"A\":".repeat(depth) + "{\"A\":\"t\"}" + "}".repeat(depth);
            assertThat(read(deep).text(path)).isEqualTo(expected);
            String deepXml = "<A>".repeat(depth + 1) + "t" + "</A>".repeat(depth + 1);
            assertThat(read(deepXml).text(path)).isEqualTo(expected);
        }
    }

    @Test
    @DisplayName("K03 its text holds nothing of the body")
    void itsTextQuotesNothing() {
        assertThat(read("{\"Code\":\"c\",\"Message\":\"m\"}")).hasToString("MemberTree[2 members]");
    }
}
