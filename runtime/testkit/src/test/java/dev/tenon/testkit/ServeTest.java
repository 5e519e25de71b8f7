package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.support.RpcCaller;
import java.io.BufferedReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ServeTest {
    private static Process serve(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "dev.tenon.testkit.Serve"));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    @Test
    void servesUntilItIsToldToStop() throws Exception {
        Process process = serve("--port", "0", "--access-key", "me:my-secret");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("Shelf 2020-02-02 with 2 operations, access key me");
            String listening = output.readLine();
            assertThat(listening).startsWith("Listening on http://127.0.0.1:");
            String url = listening.substring("Listening on ".length());

            HttpResponse<String> response = new RpcCaller(url, "me", "my-secret")
                    .with("Version", "2020-02-02")
                    .call("CountBooks");
            assertThat(response.statusCode()).isEqualTo(200);
            assertThat(response.body()).contains("\"Count\":2");

            process.destroy();
            assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void saysWhatIsWrongWithItsArguments() throws Exception {
        assertThat(output(serve("--access-key", "nonsense"))).contains("--access-key takes ID:SECRET");
        assertThat(output(serve("--spec", "nowhere/service.yaml"))).contains("nowhere/service.yaml");
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(2);
        return output;
    }
}
