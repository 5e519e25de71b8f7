package dev.tenon.benchmarks.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A description of any number of operations: those of ECS, and again under other names until there are enough. */
public final class SyntheticDescription {
    /** The path of the service file below the root. */
    public static final String SERVICE = "tenon/ecs/v2014_05_26/service.yaml";

    private static final String OPERATION = "operation: ";
    private static final String LIST = "\noperations:";

    private final Path source;
    private final List<String> first;

    /** Takes the operations from the given root of a description, in the order of their names. */
    public SyntheticDescription(Path source) {
        this(source, List.of());
    }

    /** Takes those of the given names first. */
    public SyntheticDescription(Path source, List<String> first) {
        this.source = source.resolve(SERVICE).resolveSibling("");
        this.first = List.copyOf(first);
    }

    /** Writes a description below a root folder, which goes on the class path of a compilation. */
    public void write(Path root, int count) throws IOException {
        List<String> originals = originals();
        Path service = root.resolve(SERVICE);
        Path operations = service.resolveSibling("operations");
        Files.createDirectories(operations);
        StringBuilder names = new StringBuilder(LIST).append('\n');
        for (int index = 0; index < count; index++) {
            String text = originals.get(index % originals.size());
            int at = text.startsWith(OPERATION) ? 0 : text.indexOf("\n" + OPERATION) + 1;
            int end = text.indexOf('\n', at);
            int copy = index / originals.size();
            String original = text.substring(at + OPERATION.length(), end).trim();
            String name = copy == 0 ? original : original + "Copy" + copy;
            Files.writeString(
                    operations.resolve(name + ".yaml"), text.substring(0, at) + OPERATION + name + text.substring(end));
            names.append("  - ").append(name).append('\n');
        }
        try (Stream<Path> besides = Files.list(source)) {
            for (Path texts : besides.filter(Files::isRegularFile).toList()) {
                Files.copy(
                        texts,
                        service.resolveSibling(texts.getFileName().toString()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        String head = Files.readString(source.resolve("service.yaml"));
        Files.writeString(service, head.substring(0, head.indexOf(LIST)) + names);
    }

    private List<String> originals() throws IOException {
        List<String> texts = new ArrayList<>();
        for (String name : first) {
            texts.add(Files.readString(source.resolve("operations").resolve(name + ".yaml")));
        }
        try (Stream<Path> files = Files.list(source.resolve("operations"))) {
            for (Path file : files.sorted().toList()) {
                if (!first.contains(file.getFileName().toString().replace(".yaml", ""))) {
                    texts.add(Files.readString(file));
                }
            }
        }
        return texts;
    }
}
