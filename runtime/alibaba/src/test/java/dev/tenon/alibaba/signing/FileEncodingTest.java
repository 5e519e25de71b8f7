package dev.tenon.alibaba.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.alibaba.fixture.TestRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FileEncodingTest {
    static String signed() {
        TestRequest request = TestRequest.post(Map.of("Name", "\u4e2d\u00e9"));
        return new HmacSha1Signer().sign(request.input()).form().text() + " "
                + new Acs3HmacSha256Signer().sign(request.input()).headers().get("Authorization");
    }

    /** Runs in a Java of its own, whose default encoding is another one. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) {
            System.out.print(signed());
        }
    }

    @ParameterizedTest(name = "S13 -Dfile.encoding={0}")
    @ValueSource(strings = {"GBK", "US-ASCII"})
    @DisplayName("S13 the default encoding of the machine changes no byte")
    void otherEncodingsChangeNothing(String encoding) throws IOException {
        Process java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=" + encoding,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Program.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(java.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
        assertThat(printed).isEqualTo(signed());
    }
}
