package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.generated.Operation;
import dev.tenon.testkit.EmbeddedEndpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The well-formed example responses of the documents. They are no part of the project: without them the test is skipped. */
public final class Examples {
    private Examples() {}

    static List<Example> all() throws IOException {
        Optional<Path> shared = Optional.ofNullable(System.getProperty("tenon.shared"))
                .map(Path::of)
                .or(() -> Optional.of(repository().resolveSibling("shared")))
                .filter(Files::isDirectory);
        assumeTrue(
                shared.isPresent(), "skipped: the folder of shared examples (../shared, or -Dtenon.shared) is absent");
        Map<String, dev.tenon.spec.model.Operation> operations = operations();
        try (Stream<Path> files = Files.walk(shared.orElseThrow().resolve("examples"))) {
            List<Example> examples = files.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .map(file -> example(file, operations))
                    .toList();
            assertThat(examples).isNotEmpty();
            return examples;
        }
    }

    private static Path repository() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("spec/ecs/src/main/resources"))) {
                return path;
            }
        }
        throw new IllegalStateException("the description of ECS is missing");
    }

    /** The operations that the client was generated for, by name. */
    static Map<String, dev.tenon.spec.model.Operation> operations() {
        return EmbeddedEndpoint.description("tenon/ecs/v2014_05_26/service.yaml").operations().stream()
                .collect(Collectors.toMap(dev.tenon.spec.model.Operation::name, Function.identity()));
    }

    /** What the processor generated for an operation. */
    public static Operation<?, ?> generated(dev.tenon.spec.model.Operation description) {
        try {
            Class<?> type = Class.forName("dev.tenon.ecs." + description.typeName() + "Operation");
            return (Operation<?, ?>) type.getField("INSTANCE").get(null);
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException("nothing was generated for " + description.name(), missing);
        }
    }

    private static Example example(Path expected, Map<String, dev.tenon.spec.model.Operation> operations) {
        String name = String.valueOf(expected.getFileName()).replaceFirst("(~case)?\\.(json|xml)\\.expected$", "");
        dev.tenon.spec.model.Operation description = Optional.ofNullable(operations.get(name))
                .orElseThrow(() -> new IllegalStateException("there is no operation for " + expected.getFileName()));
        return new Example(expected, generated(description), description.response());
    }
}
