package dev.tenon.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files below {@code src/test/resources/valid} and {@code invalid}. A file whose name has {@code service-} in it is a
 * service file beside one right operation; a folder is a whole description; every other file describes the operation
 * {@code Subject}. Beside each invalid file stands, as {@code .txt}, exactly what is reported; the system property
 * {@code tenon.record} writes these texts anew.
 */
final class Corpus {
    static final Path RESOURCES = Path.of("src/test/resources");
    private static final String SUBJECT = """
            parameters:
              Known: { type: string }
            response:
              RequestId: { type: string }
            """;

    /**
     * One description of the corpus.
     *
     * @param path the file, or the folder of a whole description
     */
    record Case(Path path) {
        String name() {
            return path.getFileName().toString().replace(".yaml", "");
        }

        boolean isService() {
            return name().contains("service-");
        }

        boolean isFolder() {
            return Files.isDirectory(path);
        }

        byte[] bytes() {
            try {
                return Files.readAllBytes(path);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }

        Loaded load() {
            if (isFolder()) {
                return Loaded.from("service.yaml", SpecSource.ofFolder(path));
            }
            return isService()
                    ? new MemorySource()
                            .with("service.yaml", bytes())
                            .operation("Subject", SUBJECT)
                            .load()
                    : MemorySource.listing("Subject")
                            .with("operations/Subject.yaml", bytes())
                            .load();
        }

        @Override
        public String toString() {
            Path shown = path.startsWith(RESOURCES) ? RESOURCES.relativize(path) : path;
            return shown.toString().replace('\\', '/');
        }
    }

    private Corpus() {}

    /** The cases of a folder, in the order of their names. */
    static List<Case> in(String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".yaml") || Files.isDirectory(file))
                    .sorted()
                    .map(Case::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The single files of the whole descriptions in a folder. */
    static List<Case> filesBelow(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(Case::new)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Case> invalid() {
        return Stream.of("invalid/yaml", "invalid/shape", "invalid/semantic", "invalid/service")
                .flatMap(folder -> in(folder).stream())
                .toList();
    }

    /** The invalid cases that prove a row of the list of faults. */
    static List<Case> ofRow(String row) {
        List<Case> cases =
                invalid().stream().filter(each -> each.name().startsWith(row)).toList();
        assertThat(cases).as("files of row %s", row).isNotEmpty();
        return cases;
    }

    /** Compares what is reported for an invalid case with the text beside it. */
    static void assertReported(Case each) {
        Path expected = each.path().resolveSibling(each.name() + ".txt");
        String reported = each.load().text();
        try {
            if (Boolean.getBoolean("tenon.record")) {
                Files.writeString(expected, reported);
            }
            assertThat(reported).as(each.toString()).isNotEmpty().isEqualTo(Files.readString(expected));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
