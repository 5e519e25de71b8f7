package dev.tenon.testkit.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tenon.testkit.internal.coverage.CoverageData;
import dev.tenon.testkit.internal.coverage.CoverageLine;
import dev.tenon.testkit.internal.coverage.CoverageTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MergeCoverageTest {
    private final StringWriter output = new StringWriter();

    @TempDir
    Path folder;

    @BeforeEach
    void twoRuns() throws IOException {
        write("one.json", new CoverageLine("S 1", "A", List.of("x", "y", "z"), Set.of("x"), Set.of("x")));
        write("two.json", new CoverageLine("S 1", "A", List.of("x", "y", "z"), Set.of("y"), Set.of("x")));
    }

    private void write(String name, CoverageLine line) throws IOException {
        Files.writeString(folder.resolve(name), CoverageData.json(new CoverageTable(List.of(line))));
    }

    private int run(String... arguments) {
        return MergeCoverage.commandLine()
                .setOut(new PrintWriter(output))
                .setErr(new PrintWriter(output, true))
                .execute(arguments);
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    @Test
    void severalRunsAreShownAsOne() throws IOException {
        int code = run(
                file("one.json"),
                file("two.json"),
                "--full",
                "--page",
                file("out/page.html"),
                "--data",
                file("all.json"));

        assertThat(code).isZero();
        assertThat(output.toString())
                .startsWith("Documented errors: 67 % met by the tests, 33 % handled by the application\n")
                .endsWith("      missed: z\n");
        assertThat(folder.resolve("out/page.html")).content().contains("67 % met");
        assertThat(CoverageData.read(folder.resolve("all.json")).met()).hasValueCloseTo(0.667, Offset.offset(0.001));
    }

    @Test
    void aDemandThatIsNotFulfilledIsAnExitCode() {
        assertThat(run(file("one.json"), file("two.json"), "--minimum", "0.6")).isZero();
        assertThat(run(file("one.json"), file("two.json"), "--minimum", "0.7")).isEqualTo(1);
        assertThat(output.toString())
                .endsWith("the merged run meets 67 % of the documented errors; 70 % are required\n");
    }

    @Test
    void aWrongFileIsOneLineAndAnExitCode() throws IOException {
        Files.writeString(folder.resolve("odd.json"), "{}");

        assertThat(run(file("odd.json"))).isEqualTo(2);
        assertThat(run(file("none.json"))).isEqualTo(2);
        assertThat(output.toString().lines())
                .containsExactly(
                        file("odd.json") + " is not a coverage file of the test kit",
                        "a file cannot be read or written: " + file("none.json"));
    }
}
