package dev.tenon.testkit.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.support.RpcCaller;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An endpoint in a virtual machine of its own, with a heap of 256 MiB: it serves whatever happened before. */
@Timeout(600)
@Tag("long")
class EndpointAttackTest {
    private static final int MEBIBYTE = 1 << 20;

    private Process program;
    private BufferedReader output;
    private URI url;

    @BeforeEach
    void start() throws IOException {
        program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.tenon.testkit.Serve",
                        "--access-key",
                        "me:my-secret")
                .redirectErrorStream(true)
                .start();
        output = program.inputReader(StandardCharsets.UTF_8);
        output.readLine();
        url = URI.create(output.readLine().substring("Listening on ".length()));
    }

    @AfterEach
    void stop() throws Exception {
        program.toHandle().destroy();
        String rest = String.join("\n", output.lines().toList());
        program.waitFor();
        assertThat(rest).as("what the program had to say").isEmpty();
    }

    private RpcCaller caller() {
        return new RpcCaller(url.toString(), "me", "my-secret").with("Version", "2020-02-02");
    }

    private void assertServing() {
        assertThat(caller().outcome("CountBooks")).startsWith("200 ");
    }

    private Attacks attacks() {
        return new Attacks(url.getPort());
    }

    @Test
    @DisplayName("14 unsigned posts of 4 MiB at a time, and more of them, are refused")
    void largePostsAreRefused() throws Exception {
        assertThat(attacks().post(42, 4 * MEBIBYTE)).containsOnly("HTTP/1.1 413 Error");
        assertServing();
    }

    @Test
    void refusedCallsBelowTheLimitAreForgotten() throws Exception {
        assertThat(attacks().post(60, MEBIBYTE - 10)).contains("HTTP/1.1 400 Error");
        assertServing();
    }

    @Test
    void halfOpenConnectionsCostFewThreadsAndKeepNobodyOut() throws Exception {
        List<Socket> open = attacks().open(300);
        assertServing();
        assertThat(threads()).isLessThan(290);
        close(open);
    }

    private static void close(List<Socket> sockets) throws IOException {
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    private long threads() throws IOException {
        Path tasks = Path.of("/proc", Long.toString(program.pid()), "task");
        assumeTrue(Files.isDirectory(tasks), "skipped: this machine does not list the threads of a program");
        try (Stream<Path> all = Files.list(tasks)) {
            return all.count();
        }
    }

    @Test
    @Tag("long")
    @DisplayName("1,000 refused calls of 4 MiB, 100,000 small calls and 2,000 half-open connections")
    void everythingTogether() throws Exception {
        List<Socket> open = attacks().open(2_000);
        assertServing();
        assertThat(attacks().post(1_000, 4 * MEBIBYTE)).containsOnly("HTTP/1.1 413 Error");
        assertThat(attacks().post(1_000, MEBIBYTE - 10)).contains("HTTP/1.1 400 Error");
        for (int i = 0; i < 50_000; i++) {
            assertServing();
        }
        assertThat(attacks().post(50_000, 100)).containsOnly("HTTP/1.1 400 Error");
        assertThat(threads()).isLessThan(290);
        assertServing();
        close(open);
    }
}
