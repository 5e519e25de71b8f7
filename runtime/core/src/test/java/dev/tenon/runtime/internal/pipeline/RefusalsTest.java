package dev.tenon.runtime.internal.pipeline;

import static dev.tenon.runtime.fixture.FailedCalls.failure;
import static dev.tenon.runtime.fixture.FailedCalls.response;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.DecodeException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.fixture.AnyClient;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals in every form in which they come, and what a caller sees of them; retries are off. */
final class RefusalsTest {
    @ParameterizedTest(name = "N17 {0}")
    @ValueSource(ints = {502, 503, 504})
    @DisplayName("N17 a proxy's page is a refusal without a code")
    void proxyPagesHaveNoCode(int status) throws IOException {
        try (RawServer server = RawServer.responding(
                "HTTP/1.1 " + status + " X\nContent-Type: text/html\n\n",
                "<html><h1>Bad</h1></html>".getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).isInstanceOf(KeyPairException.class);
            assertThat(((ServiceException) failure).code()).isEqualTo(KeyPairErrorCode.UNRECOGNIZED);
            assertThat(failure.httpStatus()).isEqualTo(status);
            assertThat(failure.rawCode()).isEmpty();
            assertThat(failure.mayHaveBeenProcessed()).isTrue();
        }
    }

    @ParameterizedTest(name = "N18 D32 {0}")
    @ValueSource(
            strings = {
                "{\"RequestId\":\"R-9\",\"HostId\":\"h\",\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"m\",\"Recommend\":\"u\"}",
                "{\"requestId\":\"R-9\",\"hostId\":\"h\",\"code\":\"DependencyViolation.WindowsInstance\",\"message\":\"m\",\"recommend\":\"u\"}",
                "<?xml version='1.0'?><Error><RequestId>R-9</RequestId><HostId>h</HostId><Code>DependencyViolation.WindowsInstance</Code><Message>m</Message><Recommend>u</Recommend></Error>",
                "<Error><requestId>R-9</requestId><hostId>h</hostId><code> DependencyViolation.WindowsInstance </code><message>m</message><recommend>u</recommend></Error>",
                "{\"Error\":{\"RequestId\":\"R-9\",\"HostId\":\"h\",\"Code\":\"DependencyViolation.WindowsInstance\",\"Message\":\"m\",\"Recommend\":\"u\"}}"
            })
    @DisplayName("N18 D19 refusals in both formats and both spellings")
    void refusalsAreTyped(String body) throws IOException {
        try (RawServer server =
                RawServer.responding("HTTP/1.1 403 X\nX-Extra: yes\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).isInstanceOfSatisfying(KeyPairException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(KeyPairErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE);
                assertThat(refusal.serverMessage()).isEqualTo("m");
                assertThat(refusal.documentedFor()).containsExactly("AttachKeyPair");
            });
            assertThat(failure.rawCode()).isEqualTo("DependencyViolation.WindowsInstance");
            assertThat(failure.requestId()).isEqualTo("R-9");
            assertThat(failure.details().members().values()).containsOnlyOnce("h", "u");
            assertThat(failure.details().members().keySet())
                    .anySatisfy(name -> assertThat(name).endsWithIgnoringCase("HostId"));
            assertThat(failure.details().headers()).containsEntry("x-extra", List.of("yes"));
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
        }
    }

    @ParameterizedTest(name = "D32 {0}")
    @ValueSource(strings = {"Brand.New", "with blank", "", "\\u0007bell", "dependencyviolation.windowsinstance"})
    @DisplayName("D32 codes that nobody documented are kept as they are")
    void unknownCodesAreKept(String code) throws IOException {
        String body = "{\"Code\":\"" + code + "\",\"RequestId\":\"r\"}";
        try (RawServer server = RawServer.responding("HTTP/1.1 400 X\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(((KeyPairException) failure).code()).isEqualTo(KeyPairErrorCode.UNRECOGNIZED);
            assertThat(failure.rawCode()).isEqualTo(code.replace("\\u0007", ""));
        }
    }

    @ParameterizedTest(name = "D20 {0}")
    @ValueSource(
            strings = {
                "<Error><RequestId>r</RequestId><Code>InvalidInstanceId.NotFound</Code></Error>",
                "{\"RequestId\":\"r\",\"Error\":{\"Code\":\"InvalidInstanceId.NotFound\",\"Message\":\"m\"}}",
                "{\"requestId\":\"r\",\"errors\":[{\"errorCode\":\"InvalidInstanceId.NotFound\"}]}"
            })
    @DisplayName("D20 a refusal under the status of success is one where the protocol names its envelope")
    void namedEnvelopesRefuse(String body) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            assertThat(failure(Clients.to(server.url()))).isInstanceOfSatisfying(KeyPairException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(KeyPairErrorCode.INVALID_INSTANCE_ID_NOT_FOUND);
                assertThat(refusal.requestId()).isEqualTo("r");
                assertThat(refusal.httpStatus()).isEqualTo(200);
                assertThat(refusal.mayHaveBeenProcessed()).isTrue();
            });
        }
    }

    @Test
    @DisplayName("D20 a refusal under another root is one even where only the request id is documented")
    void otherRootsRefuseWhereLittleIsDocumented() throws IOException {
        String body = "<Error><RequestId>r</RequestId><Code>InvalidInstanceId.NotFound</Code></Error>";
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8));
                AnyClient client = new RetriedCalls().client(server)) {
            assertThatThrownBy(() -> client.call(RetriedCalls.PLAIN, Map.of()))
                    .isInstanceOfSatisfying(
                            KeyPairException.class,
                            refusal -> assertThat(refusal.code())
                                    .isEqualTo(KeyPairErrorCode.INVALID_INSTANCE_ID_NOT_FOUND));
        }
    }

    @ParameterizedTest(name = "D38 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            {"RequestId":"r","Code":"InvalidInstanceId.NotFound","Message":"m"} | MISSING
            {"RequestId":"r","Code":"OK"}                                        | MISSING
            {"Code":"InvalidInstanceId.NotFound","requestId":"r"}                | UNEXPECTED_CONTENT
            <Other><RequestId>r</RequestId><Code>InternalError</Code></Other>    | UNEXPECTED_CONTENT
            """)
    @DisplayName(
            "D38 D20 without a rule a top-level code of a success decides nothing; what is no record is unreadable")
    void topLevelCodesDoNotRefuse(String body, DecodeException.Kind kind) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            assertThat(failure(Clients.to(server.url()))).isInstanceOfSatisfying(DecodeException.class, unreadable -> {
                assertThat(unreadable.kind()).isEqualTo(kind);
                assertThat(unreadable.requestId()).isEqualTo("r");
            });
        }
    }

    @ParameterizedTest(name = "D38 {0}")
    @ValueSource(
            strings = {
                "{\"RequestId\":\"r\",\"TotalCount\":1,\"Code\":\"InternalError\",\"Success\":false}",
                "{\"Code\":\"OK\",\"TotalCount\":1,\"RequestId\":\"r\"}",
                "<AttachKeyPairResponse><Code>isv.X</Code><RequestId>r</RequestId><TotalCount>1</TotalCount></AttachKeyPairResponse>"
            })
    @DisplayName("D38 without a rule a success with a code beside its fields is a success")
    void topLevelCodesDoNotSpoil(String body) throws IOException {
        try (RawServer server = RawServer.responding("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            assertThat(response(server).requestId()).isEqualTo("r");
        }
    }
}
