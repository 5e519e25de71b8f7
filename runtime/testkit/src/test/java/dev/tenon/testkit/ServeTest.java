package dev.tenon.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.support.RpcCaller;
import java.io.BufferedReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URL;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

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
            assertThat(process.exitValue()).as("of SIGTERM").isEqualTo(128 + 15);
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutAKeyOneIsMadeUpAndShown() throws Exception {
        Process process = serve();
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            Matcher shown = Pattern.compile(
                            "Shelf 2020-02-02 with 2 operations, access key (\\w+) with the secret (\\w+)")
                    .matcher(output.readLine());
            assertThat(shown.matches()).isTrue();
            String url = output.readLine().substring("Listening on ".length());

            assertThat(new RpcCaller(url, shown.group(1), shown.group(2))
                            .with("Version", "2020-02-02")
                            .outcome("CountBooks"))
                    .startsWith("200 ");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void withoutSignaturesAFirstCurlWorks() throws Exception {
        Process process = serve("--no-signature", "--empty", "--spec", "shelf/service.yaml");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("Shelf 2020-02-02 with 2 operations, calls need no signature");
            String url = output.readLine().substring("Listening on ".length());

            assertThat(new URL(url + "/?Action=CountBooks&Version=2020-02-02").openStream())
                    .asString(StandardCharsets.UTF_8)
                    .contains("\"Count\":0");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void aPortInUseIsOneLineAndAnExitCode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process process = serve("--port", Integer.toString(taken.getLocalPort()));

            assertThat(output(process, 3).lines())
                    .singleElement()
                    .asString()
                    .startsWith("cannot listen on 127.0.0.1:" + taken.getLocalPort() + ": ")
                    .endsWith("; choose another port with --port");
        }
    }

    @Test
    void saysWhatIsWrongWithItsArguments() throws Exception {
        assertThat(output(serve("--access-key", "nonsense"), 2)).contains("--access-key takes ID:SECRET");
        assertThat(output(serve("--spec", "nowhere/service.yaml"), 2)).contains("nowhere/service.yaml");
    }

    @Test
    void aSignerThatIsAbsentIsNoHindranceWithoutSignatures(@TempDir Path folder) throws Exception {
        Files.createDirectory(folder.resolve("operations"));
        Files.writeString(folder.resolve("operations/Look.yaml"), "operation: Look\n");
        Files.writeString(folder.resolve("service.yaml"), """
                tenon: 1
                service: Absent
                version: "1"
                endpoints: { default: absent.example.com }
                protocol: { extends: plain, signer: com.example.Absent, signature: { accessKey: Key, value: Sign } }
                operations: [Look]
                """);

        assertThat(output(serve("--spec", folder.toString()), 2))
                .contains("com.example.Absent")
                .contains("start the endpoint unsigned with --no-signature");

        Process process = serve("--spec", folder.toString(), "--no-signature");
        try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(output.readLine()).isEqualTo("Absent 1 with 1 operations, calls need no signature");
        } finally {
            process.destroyForcibly();
        }
    }

    private static String output(Process process, int exitCode) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(exitCode);
        return output;
    }
}
