package dev.tenon.importer.run;

import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.metadata.MetadataReader;
import dev.tenon.importer.metadata.Product;
import dev.tenon.importer.page.PageReader;
import dev.tenon.importer.text.PageText;
import dev.tenon.spec.source.Printable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the input files and reads each; a file that is no source is named and skipped, never fatal. */
public final class InputReader {
    private static final long LARGEST = 16L * 1024 * 1024;
    private static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt", ".json");

    private InputReader() {}

    /** Gives the files below the inputs, folders searched through, in the order of their names. */
    public static List<Path> files(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (!Files.isDirectory(input)) {
                files.add(input);
                continue;
            }
            try (Stream<Path> below = Files.walk(input)) {
                below.filter(Files::isRegularFile)
                        .filter(file ->
                                ENDINGS.stream().anyMatch(ending -> name(file).endsWith(ending)))
                        .sorted()
                        .forEach(files::add);
            }
        }
        return List.copyOf(files);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    }

    /** Reads one file. */
    public static Input read(Path path) {
        String file = path.toString().replace('\\', '/');
        try {
            if (Files.size(path) > LARGEST) {
                return new Input.Skipped(file, "larger than 16 MiB");
            }
            PageText text = PageText.of(file, new String(Files.readAllBytes(path), StandardCharsets.UTF_8));
            return name(path).endsWith(".json") ? metadata(text) : page(text);
        } catch (IOException failure) {
            return new Input.Skipped(
                    file, "cannot be read: " + failure.getClass().getSimpleName());
        }
    }

    private static Input metadata(PageText text) {
        Optional<OperationFacts> facts = MetadataReader.read(text);
        if (facts.isPresent()) {
            return operation(text, facts.get());
        }
        return Product.read(text)
                .<Input>map(product -> new Input.Service(text.file(), product))
                .orElseGet(() -> new Input.Skipped(
                        text.file(), "JSON, but neither the metadata of an operation nor of a product"));
    }

    private static Input page(PageText text) {
        return PageReader.read(text)
                .map(facts -> operation(text, facts))
                .orElseGet(() -> new Input.Skipped(text.file(), "not the page of an operation"));
    }

    private static Input operation(PageText text, OperationFacts facts) {
        if (!SoundFacts.hasFileName(facts)) {
            String reason = "the operation is called " + Printable.quote(facts.operation()) + ", which names no file";
            return new Input.Skipped(text.file(), reason);
        }
        return new Input.Operation(text.file(), SoundFacts.of(text.file(), facts));
    }
}
