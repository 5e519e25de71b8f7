package dev.tenon.testkit.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The kit on a class path whose only JUnit is the oldest one that it works with. */
class OldestJUnitTest {
    private static final Path OLDEST = Path.of("target", "oldest-junit", "junit-platform-console-standalone.jar");

    @Test
    void testsRunAndCoverageIsShownUnderJUnit510() throws Exception {
        assumeTrue(Files.isRegularFile(OLDEST), "skipped: Maven puts the oldest JUnit to " + OLDEST);
        String others = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry -> !entry.replace('\\', '/').contains("/org/junit/"))
                .collect(Collectors.joining(File.pathSeparator));

        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        OLDEST + File.pathSeparator + others,
                        "org.junit.platform.console.ConsoleLauncher",
                        "execute",
                        "--disable-banner",
                        "--select-class=" + TestEndpointTest.OneErrorCase.class.getName(),
                        "--select-class=" + DocumentedErrorsTest.FilteredCase.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).contains("4 tests successful", "Documented errors: 75 % met by the tests");
    }
}
