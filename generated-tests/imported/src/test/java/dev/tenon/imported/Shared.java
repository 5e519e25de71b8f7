package dev.tenon.imported;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** The metadata of products, which is no part of the project: without it tests are skipped. */
final class Shared {
    private Shared() {}

    static Path metadata(String product) throws IOException {
        try (Stream<Path> files = Files.list(folder("openapi"))) {
            return files.filter(file -> file.getFileName().toString().startsWith(product + "__"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A folder of the shared material; without it the test is skipped. */
    static Path folder(String name) {
        Optional<Path> folder = Optional.ofNullable(System.getProperty("tenon.shared"))
                .map(Path::of)
                .or(() -> Optional.of(repository().resolveSibling("shared")))
                .map(shared -> shared.resolve(name))
                .filter(Files::isDirectory);
        assumeTrue(
                folder.isPresent(),
                "skipped: the shared material (../shared/" + name + ", or -Dtenon.shared) is absent");
        return folder.orElseThrow();
    }

    static Path repository() {
        for (Path path = Path.of("").toAbsolutePath(); path != null; path = path.getParent()) {
            if (Files.isDirectory(path.resolve("generated-tests"))) {
                return path;
            }
        }
        throw new IllegalStateException("the tests do not run inside of the project");
    }
}
