package dev.tenon.packages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The command {@code tenon} as one file. */
class CommandTest {
    @Test
    @DisplayName("the command runs from its one jar, and knows the descriptions in it")
    void theCommandRunsFromItsJar() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        Published.CLI.packed("tenon.jar").toString(),
                        "policy",
                        "--spec",
                        "ecs",
                        "AttachKeyPair")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).startsWith("{").contains("\"ecs:AttachKeyPair\"");
    }

    @Test
    @DisplayName("nothing that an application depends on brings the command")
    void noApplicationGetsTheCommand() {
        for (Published module : Published.values()) {
            if (module != Published.CLI) {
                assertThat(module.coordinates())
                        .as(module.artifactId())
                        .noneMatch(library -> library.startsWith("dev.tenon:tenon-cli:"));
            }
        }
    }
}
