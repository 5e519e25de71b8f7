package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.DecodeException.Kind;
import dev.tenon.runtime.fixture.EverythingOperation;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Responses that are too deep or too large. */
final class LimitsTest {
    private static DecodeException refused(String response) {
        DecodeException refused = catchThrowableOfType(DecodeException.class, () -> EverythingOperation.read(response));
        assertThat(refused)
                .as(response.substring(0, Math.min(100, response.length())))
                .isNotNull();
        return refused;
    }

    private static String xml(String fields) {
        return "<EverythingResponse>" + fields + "</EverythingResponse>";
    }

    static Stream<Arguments> limits() {
        int deep = 100_000;
        return Stream.of(
                Arguments.of("D29 unknown JSON objects", "{\"New\":" + "{\"a\":".repeat(deep), Kind.LIMIT_DEPTH),
                Arguments.of("D29 unknown JSON arrays", "{\"New\":" + "[".repeat(deep), Kind.LIMIT_DEPTH),
                Arguments.of("D29 known JSON list", "{\"Items\":" + "[".repeat(deep), Kind.TYPE),
                Arguments.of("D29 known JSON structure", "{\"One\":{\"Tags\":" + "[".repeat(deep), Kind.TYPE),
                Arguments.of("D29 unknown XML", "<EverythingResponse>" + "<a>".repeat(deep), Kind.LIMIT_DEPTH),
                Arguments.of("D29 known XML list", "<EverythingResponse><Items>" + "<Item>".repeat(deep), Kind.TYPE),
                Arguments.of(
                        "D30 number of a million digits", "{\"Whole\":" + "1".repeat(1_000_000) + "}", Kind.LIMIT_SIZE),
                Arguments.of(
                        "D30 decimal of a million digits",
                        xml("<Price>" + "1".repeat(1_000_000) + "</Price>"),
                        Kind.LIMIT_SIZE),
                Arguments.of("D30 JSON name of 200 kB", "{\"" + "n".repeat(200_000) + "\":1}", Kind.LIMIT_SIZE),
                Arguments.of(
                        "D30 XML name of 200 kB",
                        "<EverythingResponse><" + "n".repeat(200_000) + "/></EverythingResponse>",
                        Kind.LIMIT_SIZE),
                Arguments.of(
                        "D30 100,000 attributes",
                        xml("<Text" + " a='b'".repeat(100_000) + ">t</Text>"),
                        Kind.LIMIT_SIZE));
    }

    static Stream<Arguments> sizes() {
        return Stream.of(
                Arguments.of("D30 text of 50 MB", "{\"Text\":\"" + "t".repeat(50_000_000) + "\"}", Kind.LIMIT_SIZE),
                Arguments.of(
                        "D30 two million elements", "{\"Names\":[" + "1,".repeat(2_000_000) + "1]}", Kind.LIMIT_SIZE));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("limits")
    @DisplayName("D29 D30 depth and size end in a limit, not in the stack or the memory")
    void limitsEndTheReading(String name, String response, Kind kind) {
        assertThat(refused(response).kind()).isEqualTo(kind);
    }

    static Stream<Arguments> edges() {
        return Stream.of(
                Arguments.of(
                        "JSON depth",
                        json("[".repeat(199) + "]".repeat(199)),
                        json("[".repeat(200) + "]".repeat(200)),
                        Kind.LIMIT_DEPTH),
                Arguments.of("XML depth", nested(98), nested(99), Kind.LIMIT_DEPTH),
                Arguments.of(
                        "JSON name",
                        json("{\"" + "n".repeat(10_000) + "\":1}"),
                        json("{\"" + "n".repeat(10_001) + "\":1}"),
                        Kind.LIMIT_SIZE),
                Arguments.of("XML attributes", attributes(500), attributes(501), Kind.LIMIT_SIZE));
    }

    private static String json(String unknown) {
        return "{\"New\":" + unknown + ",\"Text\":\"t\"}";
    }

    private static String nested(int depth) {
        return xml("<New>" + "<a>".repeat(depth) + "</a>".repeat(depth) + "</New><Text>t</Text>");
    }

    private static String attributes(int count) {
        StringBuilder start = new StringBuilder("<New");
        for (int index = 0; index < count; index++) {
            start.append(" a").append(index).append("='b'");
        }
        return xml(start + "/><Text>t</Text>");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edges")
    @DisplayName("D29 D30 what just fits is read and one more is refused")
    void whatJustFitsIsRead(String name, String fitting, String response, Kind kind) {
        assertThat(EverythingOperation.read(fitting).text()).isEqualTo("t");
        assertThat(refused(response).kind()).isEqualTo(kind);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sizes")
    @Tag("long")
    @DisplayName("D30 a response of many megabytes ends in a limit")
    void hugeResponsesEndInALimit(String name, String response, Kind kind) {
        assertThat(refused(response).kind()).isEqualTo(kind);
    }

    @Test
    @Tag("long")
    @DisplayName("D30 ten million unknown tokens are skipped")
    void unknownTokensAreSkipped() {
        String response = "{\"New\":[" + "1,".repeat(5_000_000) + "1],\"Text\":\"t\"}";
        assertThat(EverythingOperation.read(response).text()).isEqualTo("t");
    }
}
