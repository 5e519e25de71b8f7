package dev.tenon.runtime.internal.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.fixture.KeyPairService;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("what a server says when it refuses")
final class ErrorEnvelopeTest {
    private static ErrorEnvelope read(String body) {
        return ErrorEnvelope.read(KeyPairService.definition().protocol(), Samples.received(400, body));
    }

    private static String outline(ErrorEnvelope read) {
        return read.code() + "," + read.message() + "," + read.requestId() + "," + read.place();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"Code":"c","Message":"m","RequestId":"r","HostId":"h"}                 | c,m,r,
            {"code":"c","message":"m","requestId":"r","hostId":"h"}                 | c,m,r,
            {"ErrorCode":"c","ErrorMessage":"m","RequestId":"r"}                    | c,m,r,
            {"errorCode":"c","errorMessage":"m","requestId":"r"}                    | c,m,r,
            {"errors":[{"code":"c","message":"m"},{"code":"d"}],"requestId":"r"}    | c,m,r,errors
            {"Errors":{"Error":[{"Code":"c"}]},"RequestId":"r"}                     | c,,r,Errors.Error
            {"Response":{"Error":{"Code":"c","Message":"m"},"RequestId":"r"}}       | c,m,r,Response.Error
            {"Code":" c ","Message":" m ","RequestId":" r ","HostId":" h "}         | c,m,r,
            {"Message":"m"}                                                         | ,m,null,
            {"Code":"","code":" ","errorCode":"c"}                                  | c,,null,
            {"Error":{"Code":"c","Message":"m","RequestId":"r"}}                    | c,m,r,Error
            {"error":{"code":"c"},"message":"m","requestId":"r"}                    | c,m,r,error
            {"Error":{"Code":"inner","Message":"i","RequestId":"i"},"Code":"c","Message":"m","RequestId":"r"} | inner,i,i,Error
            {"Error":{"Error":{"Code":"c"},"Message":"m"}}                          | c,m,null,Error
            {"Error":"","Code":"c"}                                                 | c,,null,
            {"Error":"c"}                                                           | ,,null,
            {"Code":null,"Error":{"Code":"c"}}                                      | c,,null,Error
            {"Code":{},"Message":"m"}                                               | ,m,null,
            {"Code":5,"Message":true}                                               | 5,true,null,
            {"Code":"c"                                                             | c,,null,
            {"Code":"c"}}                                                           | c,,null,
            {"Code":"c","Code":"d"}                                                 | c,,null,
            <Error><Code>c</Code><Message>m</Message><RequestId>r</RequestId></Error> | c,m,r,Error
            <Response><Error><Code>c</Code><Message>m</Message></Error><RequestId>r</RequestId></Response> | c,m,r,Response.Error
            <Error><Error><Error><Code>c</Code></Error></Error><Message>m</Message></Error> | ,m,null,
            <Error><Code>c</Code></Error><Error/>                                   | c,,null,Error
            """)
    @DisplayName("D37 the first place that holds a code wins; other members come from it, then from those around it")
    void theFirstPlaceWithACodeWins(String body, String expected) {
        assertThat(outline(read(body))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "{}", "[]", "null", "\"c\"", "<html>c</html>", "Service unavailable", "<", "{"})
    void whatHoldsNoMemberSaysNothing(String body) {
        assertThat(outline(read(body))).isEqualTo(",,null,");
        assertThat(read(body).body().isEmpty()).isTrue();
    }

    @Test
    @DisplayName("K03 its text shows the identifier of the request, not the server's words")
    void itsTextQuotesNothing() {
        assertThat(read("{\"Code\":\"c\",\"Message\":\"m\",\"RequestId\":\"r\"}"))
                .hasToString("ErrorEnvelope[requestId=r]");
    }
}
