package dev.tenon.calls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.support.Jdks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many calls at once. {@code -Dtenon.calls.excluded=} runs the long forms, too. */
@Tag("long")
final class SoakTest {
    private static final int THREADS = 64;
    private static final int SHORT = 500;
    private static final int LONG = 10_000;

    @Test
    @Timeout(120)
    @DisplayName("N36 N38 500 calls with mixed faults, cancels and deadlines tell the truth and leave nothing behind")
    void callsTellTheTruth() throws Exception {
        assertTruthful(SHORT);
    }

    @Test
    @Tag("long")
    @Timeout(900)
    @DisplayName(
            "N36 N38 10,000 calls with mixed faults, cancels and deadlines tell the truth and leave nothing behind")
    void manyCallsTellTheTruth() throws Exception {
        assertTruthful(LONG);
    }

    private static void assertTruthful(int calls) throws Exception {
        Soak.Report report = Soak.run(calls, THREADS);
        assertThat(report.mistakes()).as(report::toString).isEmpty();
        assertThat(report.calls()).isEqualTo(calls);
    }

    @Test
    @Timeout(120)
    @DisplayName("N36 N38 500 calls on JDK 25")
    void callsTellTheTruthOnJdk25() throws Exception {
        assertTruthfulOnJdk25(SHORT);
    }

    @Test
    @Tag("long")
    @Timeout(900)
    @DisplayName("N36 N38 10,000 calls on JDK 25")
    void manyCallsTellTheTruthOnJdk25() throws Exception {
        assertTruthfulOnJdk25(LONG);
    }

    private static void assertTruthfulOnJdk25(int calls) throws Exception {
        Optional<Path> java = Jdks.program(25, "java");
        assumeTrue(java.isPresent(), Jdks.absent(25));
        Process process = new ProcessBuilder(
                        java.orElseThrow().toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Soak.class.getName(),
                        String.valueOf(calls),
                        String.valueOf(THREADS))
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            String report = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).as(report).isZero();
            assertThat(report).contains(calls + " calls");
        } finally {
            process.destroyForcibly();
        }
    }
}
