package dev.tenon.ecs.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.support.RpcCaller;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command of the page on the test kit, as it is typed, in a copy: other modules are being tested in this checkout. */
@Tag("long")
@Timeout(900)
class ServeProfileTest {
    private static final Set<String> LEFT_OUT = Set.of("target", ".git");

    @TempDir
    static Path checkout;

    @BeforeAll
    static void copy() throws IOException {
        Path original = Path.of("..", "..");
        Files.walkFileTree(original, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (LEFT_OUT.contains(String.valueOf(folder.getFileName()))) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(checkout.resolve(original.relativize(folder)));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, checkout.resolve(original.relativize(file)));
                return FileVisitResult.CONTINUE;
            }
        });
    }

    @BeforeAll
    static void mavenIsThere() {
        assumeTrue(
                Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, "mvn"))),
                "skipped: mvn is not on the path");
    }

    private static Process maven(int port) throws IOException {
        List<String> command = List.of(
                "mvn",
                "-o",
                "-q",
                "-ntp",
                "-Pserve",
                "-pl",
                "generated-tests/ecs-simulation",
                "-am",
                "compile",
                "-Dserve=--port " + port + " --access-key me:my-secret");
        return new ProcessBuilder(command)
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .start();
    }

    @Test
    void whatStopsMavenStopsTheEndpoint() throws Exception {
        Process maven = maven(0);
        try (BufferedReader output = maven.inputReader(StandardCharsets.UTF_8)) {
            String line = output.readLine();
            while (line != null && !line.startsWith("Listening on ")) {
                line = output.readLine();
            }
            assertThat(line).as("the address that is printed last").isNotNull();
            URI url = URI.create(line.substring("Listening on ".length()));
            assertThat(new RpcCaller(url.toString(), "me", "my-secret")
                            .outcome("DescribeKeyPairs", "RegionId", EcsSimulation.REGION))
                    .startsWith("200 ")
                    .contains("deploy");

            maven.toHandle().destroy();
            maven.waitFor();

            assertThatExceptionOfType(ConnectException.class)
                    .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), url.getPort()));
        } finally {
            maven.destroyForcibly();
        }
    }

    @Test
    void aPortInUseIsOneLineAndAnExitCode() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Process maven = maven(taken.getLocalPort());

            String output = new String(maven.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(maven.waitFor()).isEqualTo(3);
            assertThat(output.lines()
                            .filter(line ->
                                    !line.replaceAll("\u001B\\[[0-9;]*m", "").isBlank()))
                    .singleElement()
                    .asString()
                    .endsWith("; choose another port with --port");
        }
    }
}
