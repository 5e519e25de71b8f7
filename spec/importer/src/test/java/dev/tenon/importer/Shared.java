package dev.tenon.importer;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.example.LenientJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The pages that do not belong to the project; tests that need them are skipped where they are absent. */
final class Shared {
    private Shared() {}

    /** Finds the folder, or skips the test. */
    static Path folder() {
        Optional<Path> folder = find();
        assumeTrue(folder.isPresent(), "skipped: the folder of shared pages (../shared, or -Dtenon.shared) is absent");
        return folder.orElseThrow();
    }

    private static Optional<Path> find() {
        String configured = System.getProperty("tenon.shared");
        if (configured != null) {
            return Optional.of(Path.of(configured)).filter(Files::isDirectory);
        }
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("generated-tests"))) {
                return Optional.of(path.resolveSibling("shared")).filter(Files::isDirectory);
            }
        }
        return Optional.empty();
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static ExampleNode json(Path file) {
        return LenientJson.read(read(file), 1).node();
    }

    static Optional<ExampleNode> member(ExampleNode node, String name) {
        return node instanceof Members members
                ? members.members().stream()
                        .filter(member -> member.name().equals(name))
                        .map(Member::node)
                        .findFirst()
                : Optional.empty();
    }

    static String text(ExampleNode node, String name) {
        return member(node, name)
                .map(value -> value instanceof Scalar scalar ? scalar.text() : value.toString())
                .orElse("");
    }

    static List<ExampleNode> items(ExampleNode node, String name) {
        return member(node, name)
                .map(value -> value instanceof Items items ? items.items() : List.<ExampleNode>of())
                .orElse(List.of());
    }
}
