package dev.tenon.processor;

import dev.tenon.spec.SpecSource;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Where builds copy resources from: a reader wants to open the file that he edits, not its copy among the classes. */
final class ResourceFolders {
    /** By the folder on the class path, from the folder of the module. */
    private static final Map<Path, Path> ORIGINALS = Map.of(
            Path.of("target", "classes"), Path.of("src", "main", "resources"),
            Path.of("target", "test-classes"), Path.of("src", "test", "resources"),
            Path.of("build", "resources", "main"), Path.of("src", "main", "resources"),
            Path.of("build", "resources", "test"), Path.of("src", "test", "resources"));

    private ResourceFolders() {}

    /**
     * The file that a file on the class path is a copy of.
     *
     * @param root the folder on the class path
     * @param path the file below it
     * @return the file, where the usual folder has one of the same bytes; else empty
     */
    static Optional<URI> original(Path root, String path) {
        return ORIGINALS.entrySet().stream()
                .filter(usual -> root.endsWith(usual.getKey()))
                .map(usual -> module(root, usual.getKey()).resolve(usual.getValue()))
                .filter(resources -> isSame(path, SpecSource.ofFolder(root), SpecSource.ofFolder(resources)))
                .flatMap(resources -> SpecSource.ofFolder(resources).locate(path).stream())
                .findFirst();
    }

    private static Path module(Path root, Path below) {
        return root.resolve(Path.of("../".repeat(below.getNameCount()))).normalize();
    }

    private static boolean isSame(String path, SpecSource copies, SpecSource originals) {
        try {
            Optional<byte[]> copy = copies.read(path);
            Optional<byte[]> original = originals.read(path);
            return copy.isPresent() && original.isPresent() && Arrays.equals(copy.get(), original.get());
        } catch (IOException unreadable) {
            return false;
        }
    }
}
