package dev.tenon.ecs.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.runtime.decode.Answers;
import dev.tenon.runtime.decode.Cursor;
import dev.tenon.runtime.operation.Operation;
import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import dev.tenon.spec.model.ApiModel;
import dev.tenon.spec.source.Diagnostics;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every well-formed example answer goes through the generated records and comes out leaf by leaf as it stands in the documents. */
class ExampleAnswersTest {
    private static final String DESCRIPTION = "spec/ecs/src/main/resources/tenon/ecs/v2014_05_26";

    @Test
    @DisplayName("Every well-formed example decodes, and its leaves come out in their own spelling, in both formats")
    void examples() throws IOException {
        Path root = repository();
        Optional<Path> shared = Optional.ofNullable(System.getProperty("tenon.shared"))
                .map(Path::of)
                .or(() -> Optional.of(root.resolveSibling("shared")))
                .filter(Files::isDirectory);
        assumeTrue(
                shared.isPresent(), "skipped: the folder of shared examples (../shared, or -Dtenon.shared) is absent");
        Map<String, dev.tenon.spec.model.Operation> operations = operations(root);
        List<String> differences = new ArrayList<>();
        int run = 0;
        for (Path expected : expectedFiles(shared.orElseThrow().resolve("examples"))) {
            run++;
            compare(expected, operations, differences);
        }
        System.out.println("examples run " + run + ", equal " + (run - differences.size()));
        differences.forEach(System.out::println);
        assertThat(run).isPositive();
        assertThat(differences).isEmpty();
    }

    private static Path repository() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve(DESCRIPTION))) {
                return path;
            }
        }
        throw new IllegalStateException("the description of ECS is missing");
    }

    private static Map<String, dev.tenon.spec.model.Operation> operations(Path root) {
        Diagnostics diagnostics = new Diagnostics();
        ApiModel model = SpecLoader.load("service.yaml", SpecSource.ofFolder(root.resolve(DESCRIPTION)), diagnostics)
                .orElseThrow();
        Map<String, dev.tenon.spec.model.Operation> operations = new TreeMap<>();
        model.operations().forEach(operation -> operations.put(operation.name(), operation));
        return operations;
    }

    private static List<Path> expectedFiles(Path examples) throws IOException {
        try (Stream<Path> files = Files.walk(examples)) {
            return files.filter(file -> file.toString().endsWith(".expected"))
                    .sorted()
                    .toList();
        }
    }

    private static void compare(
            Path expected, Map<String, dev.tenon.spec.model.Operation> operations, List<String> differences)
            throws IOException {
        String file = String.valueOf(expected.getFileName()).replaceFirst("\\.expected$", "");
        String language = String.valueOf(expected.getName(expected.getNameCount() - 2));
        String name = file.replaceFirst("(~case)?\\.(json|xml)$", "");
        try {
            dev.tenon.spec.model.Operation description =
                    Optional.ofNullable(operations.get(name)).orElseThrow();
            Class<?> type = Class.forName("dev.tenon.ecs." + description.typeName() + "Operation");
            Operation<?, ?> operation =
                    (Operation<?, ?>) type.getField("INSTANCE").get(null);
            byte[] body = Files.readAllBytes(expected.resolveSibling(file));
            String contentType = file.endsWith(".json") ? "application/json" : "text/xml";
            Cursor cursor = Answers.open(body, body.length, contentType);
            Object response =
                    Optional.<Object>ofNullable(operation.decode(cursor)).orElseThrow();
            cursor.finish();
            Map<String, String> found = new TreeMap<>(RecordLeaves.of(response, description.response()));
            if (file.endsWith(".xml")) {
                // The expected trees hold XML text without blanks at its ends; the cursor keeps them (D17).
                found.replaceAll((path, value) -> value.strip());
            }
            Map<String, String> wanted = ExpectedLeaves.of(expected);
            if (!found.equals(wanted)) {
                differences.add(language + "/" + file + ": " + difference(wanted, found));
            }
        } catch (RuntimeException | ReflectiveOperationException failure) {
            differences.add(language + "/" + file + ": " + failure);
        }
    }

    private static String difference(Map<String, String> wanted, Map<String, String> found) {
        List<String> lines = new ArrayList<>();
        wanted.forEach((path, value) -> {
            if (!value.equals(found.get(path))) {
                lines.add(path + " is “" + value + "”, decoded " + found.get(path));
            }
        });
        found.keySet().stream()
                .filter(path -> !wanted.containsKey(path))
                .forEach(path -> lines.add(path + " was invented"));
        return String.join("; ", lines);
    }
}
