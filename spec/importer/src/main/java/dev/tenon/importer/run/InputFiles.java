package dev.tenon.importer.run;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the input files; the same files in another order, or named twice, are the same input. */
public final class InputFiles {
    private static final List<String> ENDINGS = List.of(".md", ".markdown", ".txt", ".json");

    private InputFiles() {}

    /** Returns the files below the inputs, folders searched through, in the order of their names. */
    public static List<Path> of(List<Path> inputs) throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path input : inputs) {
            if (Files.isDirectory(input)) {
                Files.walkFileTree(input, new Collector(files));
            } else {
                files.add(input);
            }
        }
        return inOrder(files);
    }

    /** Puts files in the order of their names, each once. */
    static List<Path> inOrder(List<Path> files) {
        Map<Path, Path> distinct = new HashMap<>();
        for (Path file : files) {
            Path whole = file.toAbsolutePath().normalize();
            distinct.merge(whole, file, (one, other) -> one.toString().compareTo(other.toString()) <= 0 ? one : other);
        }
        return distinct.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Path, Path> file) -> name(file.getKey()))
                        .thenComparing(file -> file.getKey().toString()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    static boolean isJson(Path file) {
        return name(file).toLowerCase(Locale.ROOT).endsWith(".json");
    }

    /** Collects regular files and links to such; what cannot be looked at is left to the reader, who names it. */
    private static final class Collector extends SimpleFileVisitor<Path> {
        private final List<Path> files;

        Collector(List<Path> files) {
            this.files = files;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file).toLowerCase(Locale.ROOT);
            if (ENDINGS.stream().anyMatch(name::endsWith)) {
                files.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            files.add(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            if (failure != null) {
                files.add(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
