package dev.tenon.processor;

import dev.tenon.spec.SpecSource;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
import javax.tools.StandardLocation;

/** Reads a description from where the compiler looks for classes, else from where it looks for sources. */
final class FilerSpecSource implements SpecSource {
    private static final List<StandardLocation> PLACES =
            List.of(StandardLocation.CLASS_PATH, StandardLocation.SOURCE_PATH, StandardLocation.CLASS_OUTPUT);

    private final Filer filer;

    FilerSpecSource(Filer filer) {
        this.filer = filer;
    }

    @Override
    public Optional<byte[]> read(String path) {
        return PLACES.stream().flatMap(place -> read(place, path).stream()).findFirst();
    }

    private Optional<byte[]> read(StandardLocation place, String path) {
        try (InputStream stream = filer.getResource(place, "", path).openInputStream()) {
            return Optional.of(stream.readAllBytes());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException absent) {
            // Eclipse knows no source path and says so with an IllegalArgumentException.
            return Optional.empty();
        }
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
                        + "', because that is no Java identifier)";
            }
        }
        return "";
    }
}
