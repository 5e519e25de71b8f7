package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A service as large as any. */
@Tag("long")
class LargeServiceTest {
    private static final int PARAMETERS = 100;

    @TempDir
    Path folder;

    @Test
    @DisplayName("G11 20 operations of 100 parameters compile in a sixteenth of 1 GB and an eighth of a minute")
    void compilesATwentyFifthOfALargeService() throws Exception {
        compile(20, Duration.ofMillis(7_500), "-Xmx64m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    @Tag("long")
    @DisplayName("G11 100 operations of 100 parameters compile in a quarter of 1 GB and a third of a minute")
    void compilesAFifthOfALargeService() throws Exception {
        compile(100, Duration.ofSeconds(20), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    @Test
    @Tag("long")
    @DisplayName("G11 500 operations of 100 parameters compile in a heap of 1 GB and a minute")
    void compilesALargeService() throws Exception {
        compile(500, Duration.ofSeconds(60), "-Xmx1g");
    }

    private void compile(int operations, Duration most, String... machine) throws Exception {
        Sandbox sandbox = sandbox(operations);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(machine));
        command.addAll(List.of("-cp", Sandbox.classPath(), TimedCompilation.class.getName()));
        Path output = folder.resolve("output");

        long start = System.nanoTime();
        int exit = sandbox.compileWith(command, output);

        String said = Files.readString(output).strip();
        assertThat(exit).as(said).isZero();
        assertThat(said).startsWith(TimedCompilation.CPU).hasLineCount(1);
        Duration worked = Duration.ofMillis(Long.parseLong(said.substring(TimedCompilation.CPU.length())));
        System.out.printf(
                "%d operations of %d parameters: %d s of work, %d s by the clock%n",
                operations,
                PARAMETERS,
                worked.toSeconds(),
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
        assertThat(worked).isLessThan(most);
    }

    private Sandbox sandbox(int operations) {
        StringBuilder names = new StringBuilder();
        Sandbox sandbox = new Sandbox(folder).client();
        for (int operation = 0; operation < operations; operation++) {
            String name = "MakeThing" + operation;
            names.append(operation == 0 ? "" : ", ").append(name);
            sandbox.spec("operations/" + name + ".yaml", operation(name));
        }
        return sandbox.spec("service.yaml", """
                tenon: 1
                service: Large
                version: "1"
                endpoints: { default: large.example.com }
                operations: [%s]
                """.formatted(names));
    }

    private static String operation(String name) {
        StringBuilder text = new StringBuilder("operation: " + name + "\nparameters:\n");
        for (int n = 0; n < PARAMETERS; n++) {
            text.append("  Parameter")
                    .append(n)
                    .append(": { type: string, text: { en: Parameter ")
                    .append(n)
                    .append(" } }\n");
        }
        text.append("response:\n  RequestId: { type: string }\n");
        for (int n = 0; n < PARAMETERS / 4; n++) {
            text.append("  Field").append(n).append(": { type: integer }\n");
        }
        return text.toString();
    }
}
