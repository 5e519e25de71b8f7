package dev.tenon.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** A service as large as any. */
class LargeServiceTest {
    private static final int OPERATIONS = 500;
    private static final int PARAMETERS = 100;

    @TempDir
    Path folder;

    @Test
    @EnabledIfSystemProperty(named = "tenon.slow", matches = "true", disabledReason = "takes minutes")
    @DisplayName("G11 500 operations of 100 parameters compile in a heap of 1 GB")
    void compilesInOneGigabyte() throws Exception {
        StringBuilder names = new StringBuilder();
        Sandbox sandbox = new Sandbox(folder).client();
        for (int operation = 0; operation < OPERATIONS; operation++) {
            String name = "MakeThing" + operation;
            names.append(operation == 0 ? "" : ", ").append(name);
            sandbox.spec("operations/" + name + ".yaml", operation(name));
        }
        sandbox.spec("service.yaml", """
                tenon: 1
                service: Large
                version: "1"
                endpoints: { default: large.example.com }
                operations: [%s]
                """.formatted(names));
        Path javac = Path.of(System.getProperty("java.home"), "bin", "javac");
        Path output = folder.resolve("output");

        long start = System.nanoTime();
        int exit = sandbox.compileWith(javac, output, "-J-Xmx1g");

        assertThat(exit).as(Files.readString(output)).isZero();
        System.out.printf(
                "%d operations of %d parameters: %d s%n",
                OPERATIONS,
                PARAMETERS,
                Duration.ofNanos(System.nanoTime() - start).toSeconds());
    }

    private static String operation(String name) {
        StringBuilder text = new StringBuilder("operation: " + name + "\nparameters:\n");
        for (int n = 0; n < PARAMETERS; n++) {
            text.append("  Parameter")
                    .append(n)
                    .append(": { type: string, text: { en: Part ")
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
