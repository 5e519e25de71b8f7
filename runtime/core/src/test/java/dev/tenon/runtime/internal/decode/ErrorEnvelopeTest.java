package dev.tenon.runtime.internal.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a server says when it refuses")
final class ErrorEnvelopeTest {
    private static ErrorEnvelope read(String answer) {
        byte[] bytes = (answer + "behind the answer").getBytes(StandardCharsets.UTF_8);
        return ErrorEnvelope.read(bytes, answer.getBytes(StandardCharsets.UTF_8).length, null);
    }

    private static String outline(ErrorEnvelope read) {
        return Stream.of(read.code(), read.message(), read.requestId(), read.hostId(), read.recommend())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Code":"c","Message":"m","RequestId":"r","HostId":"h","Recommend":"a"} | c,m,r,h,a
            {"code":"c","message":"m","requestId":"r","hostId":"h","recommend":"a"} | c,m,r,h,a
            {"Code":" c ","Message":" m ","RequestId":" r ","HostId":" h "}         | c,m,r, h ,null
            {"Message":"m"}                                                         | ,m,null,null,null
            {"Error":{"Code":"c","Message":"m","RequestId":"r","HostId":"h","Recommend":"a"}} | c,m,r,h,a
            {"error":{"code":"c"},"message":"m","requestId":"r"}                    | c,m,r,null,null
            {"Error":{"Code":"inner","Message":"i","RequestId":"i","HostId":"i","Recommend":"i"},"Code":"c","Message":"m","RequestId":"r","HostId":"h","Recommend":"a"} | c,m,r,h,a
            {"Error":{"Error":{"Code":"c"},"Message":"m"}}                          | ,m,null,null,null
            {"Error":"","Code":"c"}                                                 | c,,null,null,null
            {"Code":null,"Error":{"Code":"c"}}                                      | c,,null,null,null
            {"Code":5,"Message":true}                                               | 5,true,null,null,null
            <Error><Code>c</Code><Message>m</Message><RequestId>r</RequestId><HostId>h</HostId><Recommend>a</Recommend></Error> | c,m,r,h,a
            <Response><Error><Code>c</Code><Message>m</Message></Error><RequestId>r</RequestId></Response> | c,m,r,null,null
            <Error><Error><Error><Code>c</Code></Error></Error><Message>m</Message></Error> | ,m,null,null,null
            """)
    void reads(String answer, String expected) {
        assertThat(outline(read(answer))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{\"Code\":\"c\"",
                "{\"Code\":\"c\"}}",
                "{\"Code\":{}}",
                "{\"Code\":\"c\",\"Code\":\"d\"}",
                "{\"Error\":\"c\"}",
                "{}",
                "<html>c</html>",
                "<Error><Code>c</Code></Error><Error/>",
                "Service unavailable"
            })
    void whatCannotBeReadSaysNothing(String answer) {
        assertThat(read(answer)).isSameAs(ErrorEnvelope.NONE);
    }

    @Test
    @DisplayName("its text shows the identifier of the request, not the server's words")
    void text() {
        assertThat(read("{\"Code\":\"c\",\"Message\":\"m\",\"RequestId\":\"r\"}"))
                .hasToString("ErrorEnvelope[requestId=r]");
    }
}
