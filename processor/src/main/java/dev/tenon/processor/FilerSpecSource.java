package dev.tenon.processor;

import dev.tenon.spec.SpecLoader;
import dev.tenon.spec.SpecSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Reads a description from where the compiler looks for classes, else from where it looks for sources. A plain file is read
 * as {@link SpecSource#ofFolder} reads it: the compiler itself would follow a link to anywhere and read without end.
 */
final class FilerSpecSource implements SpecSource {
    private static final List<StandardLocation> PLACES =
            List.of(StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT);

    private final Filer filer;
    private final Map<String, URI> plainFiles = new HashMap<>();
    /** The folders that plain files were found below. */
    private final Map<String, Path> roots = new HashMap<>();

    FilerSpecSource(Filer filer) {
        this.filer = filer;
    }

    @Override
    public Optional<byte[]> read(String path) throws IOException {
        for (StandardLocation place : PLACES) {
            Optional<FileObject> file = find(place, path);
            Optional<byte[]> bytes = file.isPresent() ? read(file.get(), path) : Optional.empty();
            if (bytes.isPresent()) {
                return bytes;
            }
        }
        return Optional.empty();
    }

    private Optional<FileObject> find(StandardLocation place, String path) {
        try {
            return Optional.of(filer.getResource(place, "", path));
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
            // Eclipse knows no source path and says so with an IllegalArgumentException.
            return Optional.empty();
        }
    }

    private Optional<byte[]> read(FileObject file, String path) throws IOException {
        Optional<Path> root = root(file, path);
        if (root.isPresent()) {
            SpecSource folder = SpecSource.ofFolder(root.get());
            Optional<byte[]> bytes = folder.read(path);
            folder.locate(path).ifPresent(uri -> plainFiles.put(path, uri));
            roots.put(path, root.get());
            return bytes;
        }
        try (InputStream stream = file.openInputStream()) {
            return Optional.of(stream.readNBytes(SpecLoader.MAXIMUM_FILE_BYTES + 1));
        } catch (IOException absent) {
            return Optional.empty();
        }
    }

    /** The folder that a plain file was found below; empty for an entry of a jar and whatever else has no path. */
    private static Optional<Path> root(FileObject file, String path) {
        URI uri = file.toUri();
        if (!"file".equals(uri.getScheme())) {
            return Optional.empty();
        }
        Path root = Path.of(uri);
        for (int names = Path.of(path).getNameCount(); root != null && names > 0; names--) {
            root = root.getParent();
        }
        return Optional.ofNullable(root);
    }

    /** The files next to a plain file in the folder that was read. */
    @Override
    public List<String> list(String folder) {
        return plainFiles.entrySet().stream()
                .filter(file ->
                        file.getKey().startsWith(folder) && file.getKey().indexOf('/', folder.length()) < 0)
                .map(file -> Path.of(file.getValue()).getParent())
                .findFirst()
                .map(found -> SpecSource.ofFolder(found).list(""))
                .orElse(List.of());
    }

    @Override
    public Optional<URI> locate(String path) {
        return Optional.ofNullable(roots.get(path))
                .flatMap(root -> ResourceFolders.original(root, path))
                .or(() -> Optional.ofNullable(plainFiles.get(path)));
    }

    @Override
    public String describe(String path) {
        return path + " on the class path, on the source path and in the class output" + hint(path);
    }

    /** javac lists only those folders of a jar that could be packages. */
    private static String hint(String path) {
        String[] segments = path.split("/", -1);
        for (int at = 0; at < segments.length - 1; at++) {
            if (!SourceVersion.isIdentifier(segments[at])) {
                return " (inside a jar javac finds nothing below the folder '" + segments[at]
                        + "', because it is not a Java identifier)";
            }
        }
        return "";
    }
}
