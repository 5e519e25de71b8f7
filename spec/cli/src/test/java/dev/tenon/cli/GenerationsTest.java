package dev.tenon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two generations of documents about ECS, which are no part of the project: without them the test is skipped. */
final class GenerationsTest {
    private static final String RECORDED = "ecs-generations.md";
    private static final Path RESOURCES = Path.of("src", "test", "resources", "dev", "tenon", "cli");

    @TempDir
    private Path folder = Path.of("");

    private static Path shared() {
        Optional<Path> shared = Stream.of(
                        System.getProperty("tenon.shared", ""),
                        Path.of("..", "..", "..", "shared").toString())
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(shared.isPresent(), "skipped: the shared material (../shared, or -Dtenon.shared) is absent");
        return shared.orElseThrow();
    }

    private String imported(String name, List<Path> inputs) {
        String output = folder.resolve(name).toString();
        List<String> arguments = new ArrayList<>(List.of(
                "import", "-o", output, "--report", folder.resolve("report.txt").toString()));
        inputs.forEach(input -> arguments.add(input.toString()));
        assertThat(Run.of(arguments.toArray(new String[0])).exit()).isZero();
        return output;
    }

    /** The pages of the middle generation, with the metadata of that time. */
    private static List<Path> older(Path shared) throws IOException {
        List<Path> inputs = new ArrayList<>(List.of(shared.resolve("metadata")));
        try (Stream<Path> pages = Files.list(shared.resolve("pages"))) {
            pages.filter(page -> {
                        String name = page.getFileName().toString();
                        return name.endsWith(".md")
                                && !name.startsWith("_")
                                && !name.contains(".old")
                                && !name.contains(".source");
                    })
                    .sorted()
                    .forEach(inputs::add);
        }
        return inputs;
    }

    @Test
    @Tag("long")
    @DisplayName("the difference between two generations of ECS is the recorded and reviewed one")
    void theDifferenceIsTheReviewedOne() throws IOException {
        Path shared = shared();
        String old = imported("old", older(shared));
        String present = imported("new", List.of(shared.resolve("openapi").resolve("ecs__2014-05-26.json")));

        Run run = Run.of("diff", old, present);
        assertThat(run.exit()).isOne();
        if (Boolean.getBoolean("tenon.record")) {
            Files.writeString(RESOURCES.resolve(RECORDED), run.out());
        }
        try (var recorded = Objects.requireNonNull(GenerationsTest.class.getResourceAsStream(RECORDED))) {
            assertThat(run.out()).isEqualTo(new String(recorded.readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
