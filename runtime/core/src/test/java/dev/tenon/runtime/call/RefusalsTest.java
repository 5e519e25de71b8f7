package dev.tenon.runtime.call;

import static dev.tenon.runtime.call.FailedCalls.failure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.error.ApiException;
import dev.tenon.runtime.error.ServiceException;
import dev.tenon.runtime.fixture.Clients;
import dev.tenon.runtime.fixture.KeyPairErrorCode;
import dev.tenon.runtime.fixture.KeyPairException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Refusals in every form in which they come, and what a caller sees of them; retries are off. */
final class RefusalsTest {
    @ParameterizedTest(name = "N17 {0}")
    @ValueSource(ints = {502, 503, 504})
    @DisplayName("N17 a proxy's page is a refusal without a code")
    void proxyPages(int status) throws IOException {
        try (RawServer server = RawServer.answering(
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
    void refusals(String body) throws IOException {
        try (RawServer server =
                RawServer.answering("HTTP/1.1 403 X\nX-Extra: yes\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(failure).isInstanceOfSatisfying(KeyPairException.class, refusal -> {
                assertThat(refusal.code()).isEqualTo(KeyPairErrorCode.DEPENDENCY_VIOLATION_WINDOWS_INSTANCE);
                assertThat(refusal.serverMessage()).isEqualTo("m");
                assertThat(refusal.documentedFor()).containsExactly("AttachKeyPair");
            });
            assertThat(failure.rawCode()).isEqualTo("DependencyViolation.WindowsInstance");
            assertThat(failure.requestId()).isEqualTo("R-9");
            assertThat(failure.details().hostId()).isEqualTo("h");
            assertThat(failure.details().recommend()).isEqualTo("u");
            assertThat(failure.details().headers()).containsEntry("x-extra", List.of("yes"));
            assertThat(failure.mayHaveBeenProcessed()).isFalse();
        }
    }

    @ParameterizedTest(name = "D32 {0}")
    @ValueSource(strings = {"Brand.New", "with blank", "", "\\u0007bell", "dependencyviolation.windowsinstance"})
    @DisplayName("D32 codes that nobody documented are kept as they are")
    void unknownCodes(String code) throws IOException {
        String body = "{\"Code\":\"" + code + "\",\"RequestId\":\"r\"}";
        try (RawServer server = RawServer.answering("HTTP/1.1 400 X\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            ApiException failure = failure(Clients.to(server.url()));
            assertThat(((KeyPairException) failure).code()).isEqualTo(KeyPairErrorCode.UNRECOGNIZED);
            assertThat(failure.rawCode()).isEqualTo(code.replace("\\u0007", ""));
        }
    }

    @ParameterizedTest(name = "D20 {0}")
    @ValueSource(
            strings = {
                "<Error><RequestId>r</RequestId><Code>InvalidInstanceId.NotFound</Code></Error>",
                "{\"RequestId\":\"r\",\"Code\":\"InvalidInstanceId.NotFound\",\"Message\":\"m\"}"
            })
    @DisplayName("D20 a refusal under the status of success is a refusal")
    void refusalUnderSuccess(String body) throws IOException {
        try (RawServer server = RawServer.answering("HTTP/1.1 200 OK\n\n", body.getBytes(StandardCharsets.UTF_8))) {
            assertThat(failure(Clients.to(server.url())))
                    .isInstanceOfSatisfying(
                            KeyPairException.class,
                            refusal -> assertThat(refusal.code())
                                    .isEqualTo(KeyPairErrorCode.INVALID_INSTANCE_ID_NOT_FOUND));
        }
    }
}
