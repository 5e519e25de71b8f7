package dev.tenon.spec;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads files below a folder, and nothing outside it through symbolic links. */
final class FolderSource implements SpecSource {
    private final Path folder;

    FolderSource(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        Path file = resolve(path);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        if (Files.isDirectory(file)) {
            throw new IOException("it is a directory");
        }
        if (!Files.isRegularFile(file)) {
            throw new IOException("it is not a regular file");
        }
        if (!file.toRealPath().startsWith(folder.toRealPath())) {
            throw new IOException("it is a link that points outside the folder");
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(SpecLoader.MAXIMUM_FILE_BYTES + 1));
        }
    }

    @Override
    public Optional<URI> locate(String path) {
        try {
            return Optional.of(resolve(path)).filter(Files::isRegularFile).map(Path::toUri);
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    @Override
    public List<String> list(String path) {
        try (Stream<Path> files = Files.list(resolve(path))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .toList();
        } catch (IOException absent) {
            return List.of();
        }
    }

    private Path resolve(String path) throws IOException {
        try {
            return folder.resolve(path);
        } catch (InvalidPathException failure) {
            throw new IOException("it is not a valid path on this system", failure);
        }
    }

    @Override
    public String describe(String path) {
        return "the folder " + folder;
    }
}
