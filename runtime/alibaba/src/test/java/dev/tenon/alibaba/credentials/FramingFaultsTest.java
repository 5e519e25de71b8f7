package dev.tenon.alibaba.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tenon.alibaba.fixture.Canaries;
import dev.tenon.alibaba.fixture.FakeCloud;
import dev.tenon.alibaba.fixture.TestMachine;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.credentials.CredentialsProvider;
import dev.tenon.runtime.error.CredentialsException;
import dev.tenon.support.RawServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** C03 C06 responses that break the rules of HTTP, from each service that gives credentials. */
@Timeout(120)
final class FramingFaultsTest {
    private static final Duration PATIENT = Duration.ofSeconds(30);

    @TempDir
    private Path home = Path.of("");

    /** A response that is none. */
    enum Fault {
        TWO_LENGTHS("HTTP/1.1 200 X\nContent-Length: 6\nContent-Length: 9\n\n"),
        NEGATIVE_LENGTH("HTTP/1.1 200 X\nContent-Length: -6\n\n"),
        HUGE_LENGTH("HTTP/1.1 200 X\nContent-Length: 99999999999999999999\n\n"),
        LENGTH_BEYOND_THE_BODY("HTTP/1.1 200 X\nContent-Length: 600\n\n"),
        LENGTH_AND_CHUNKS("HTTP/1.1 200 X\nContent-Length: 6\nTransfer-Encoding: chunked\n\n"),
        BAD_CHUNK_SIZE("HTTP/1.1 200 X\nTransfer-Encoding: chunked\n\nCanary\n"),
        CHUNKS_THAT_END_EARLY("HTTP/1.1 200 X\nTransfer-Encoding: chunked\n\n60\n"),
        NO_STATUS("Canary\n\n"),
        ODD_STATUS("HTTP/1.1 Canary X\n\n"),
        HEADER_WITHOUT_COLON("HTTP/1.1 200 X\nCanary\n\n"),
        HUGE_HEADER("HTTP/1.1 200 X\nX-Canary: " + "x".repeat(300_000) + "\n\n"),
        MALFORMED_GZIP("HTTP/1.1 200 X\nContent-Encoding: gzip\nContent-Length: 6\n\n"),
        NOTHING("");

        private final String head;

        Fault(String head) {
            this.head = head;
        }

        RawServer server() throws IOException {
            return RawServer.responding(head, (this == NOTHING ? "" : "Canary").getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    private static void assertEndsInTheFamily(CredentialsProvider provider, String source) {
        Throwable failure = catchThrowable(provider::credentials);
        assertThat(failure).isInstanceOf(CredentialsException.class).hasMessageContaining(source);
        Canaries.assertNone(failure);
    }

    @ParameterizedTest(name = "C03 {0}")
    @EnumSource(Fault.class)
    @DisplayName("C03 a metadata service that breaks the rules of HTTP is named, and not quoted")
    void metadataService(Fault fault) throws IOException {
        try (RawServer server = fault.server()) {
            InstanceRoleBuilder builder = new InstanceRoleBuilder(
                            new TestMachine(home).instance(server.url()).surroundings())
                    .connectTimeout(PATIENT)
                    .readTimeout(PATIENT);
            assertEndsInTheFamily(builder.build(), "the metadata service of the instance");
            assertEndsInTheFamily(builder.requireToken(true).build(), "the metadata service of the instance");
            assertThat(server.requests()).isPositive();
        }
    }

    @ParameterizedTest(name = "C03 {0}")
    @EnumSource(Fault.class)
    @DisplayName("C03 a credentials URI that breaks the rules of HTTP is named by its host, and not quoted")
    void credentialsUri(Fault fault) throws IOException {
        try (RawServer server = fault.server()) {
            assertEndsInTheFamily(
                    new CredentialsUriBuilder(new TestMachine(home).surroundings())
                            .uri(server.url() + "/?Canary")
                            .connectTimeout(PATIENT)
                            .readTimeout(PATIENT)
                            .build(),
                    "the credentials URI at 127.0.0.1");
            assertThat(server.requests()).isEqualTo(1);
        }
    }

    @ParameterizedTest(name = "C06 {0}")
    @EnumSource(Fault.class)
    @DisplayName("C06 a security token service that breaks the rules of HTTP ends as a call does, with the role named")
    void securityTokenService(Fault fault) throws IOException {
        try (RawServer server = fault.server()) {
            assertEndsInTheFamily(
                    new AssumeRoleBuilder(new TestMachine(home).surroundings())
                            .credentials(Credentials.of("base", FakeCloud.SECRET))
                            .roleArn("acs:ram::1:role/r")
                            .stsEndpoint(server.url())
                            .connectTimeout(PATIENT)
                            .readTimeout(PATIENT)
                            .allowInsecureHttp(true)
                            .build(),
                    "the role 'acs:ram::1:role/r' cannot be assumed: AssumeRole");
            assertThat(server.requests()).isPositive();
        }
    }
}
