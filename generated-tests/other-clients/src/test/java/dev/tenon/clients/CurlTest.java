package dev.tenon.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.ecs.simulation.EcsSimulation;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A shell script that signs with openssl and sends with curl: nothing of Java on the other side. */
class CurlTest {
    private static final Path SCRIPT = Path.of("src", "test", "shell", "attach-key-pair.sh");

    @BeforeAll
    static void toolsAreThere() {
        for (String tool : List.of("curl", "openssl", "sh")) {
            assumeTrue(isThere(tool), "skipped: this machine has no " + tool);
        }
    }

    private static boolean isThere(String tool) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }

    private static String run(EmbeddedEndpoint endpoint, String secret, String format, String instance)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "sh", SCRIPT.toString(), endpoint.url(), endpoint.accessKeyId(), secret, format, instance)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    @Test
    void aHandMadeSignatureIsTaken() throws Exception {
        EcsSimulation ecs = EcsSimulation.withSampleData();
        try (EmbeddedEndpoint endpoint = EmbeddedEndpoint.of("tenon/ecs/v2014_05_26/service.yaml")
                .simulation(ecs)
                .start()) {
            assertThat(run(endpoint, endpoint.accessKeySecret(), "JSON", "i-linux-1"))
                    .contains("\"FailCount\":0", "\"InstanceId\":\"i-linux-1\"");
            assertThat(run(endpoint, endpoint.accessKeySecret(), "XML", "i-windows-1"))
                    .contains("<Code>DependencyViolation.WindowsInstance</Code>");
            assertThat(run(endpoint, "wrong", "JSON", "i-linux-1")).contains("SignatureDoesNotMatch");
        }
        assertThat(ecs.instance("i-linux-1").orElseThrow().boundKeyPair()).hasValue("deploy");
    }
}
