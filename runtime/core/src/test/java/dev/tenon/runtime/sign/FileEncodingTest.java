package dev.tenon.runtime.sign;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.runtime.call.Format;
import dev.tenon.runtime.credentials.Credentials;
import dev.tenon.runtime.fixture.AnyOperation;
import dev.tenon.runtime.fixture.AnyService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileEncodingTest {
    static String form() {
        RpcRequestBody body = RpcRequestBody.of(
                new AnyService("2014-05-26"),
                AnyOperation.post("Do"),
                Map.of("Name", "\u4e2d\u00e9"),
                Format.JSON,
                null);
        byte[] time = "2016-02-23T12:46:24Z".getBytes(StandardCharsets.US_ASCII);
        return new RpcSigner()
                .sign(true, body, Credentials.of("testid", "testsecret"), "n", time)
                .text();
    }

    /** Runs in a Java of its own, whose default encoding is another one. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.print(form());
        }
    }

    @ParameterizedTest(name = "S13 -Dfile.encoding={0}")
    @ValueSource(strings = {"GBK", "US-ASCII"})
    @DisplayName("S13 the default encoding of the machine changes no byte")
    void otherEncodings(String encoding) throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + encoding,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(printed).isEqualTo(form());
    }
}
