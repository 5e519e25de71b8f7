package dev.tenon.spec;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlReader;
import java.io.IOException;
import java.util.Optional;

/** Reads files through a source; what cannot be read is reported where the file is named. */
final class SpecFiles {
    private static final long MAXIMUM_TOTAL_BYTES = 64L * 1024 * 1024;

    private final SpecSource source;
    private final Diagnostics diagnostics;
    private long totalBytes;

    SpecFiles(SpecSource source, Diagnostics diagnostics) {
        this.source = source;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads a file.
     *
     * @param written the path below the folder, as the user wrote it
     * @param path the whole path
     * @param named where the file is named
     */
    Optional<byte[]> read(String written, String path, SourceLocation named) {
        Optional<String> problem = SpecPath.problem(SpecPath.normalise(written));
        if (problem.isPresent()) {
            String message = problem.get() + ", found " + Printable.quote(written);
            diagnostics.error(Rule.PATH_LEAVES_FOLDER, named, message);
            return Optional.empty();
        }
        try {
            Optional<byte[]> bytes = source.read(path);
            if (bytes.isEmpty()) {
                String message = "there is no file " + Printable.quote(path) + "; searched " + source.describe(path)
                        + "; create the file or correct its name";
                diagnostics.error(Rule.FILE_UNREADABLE, named, message);
            }
            return bytes.filter(found -> withinTotal(found, named));
        } catch (IOException failure) {
            String message = "the file " + Printable.quote(path) + " cannot be read: " + failure.getMessage()
                    + "; searched " + source.describe(path);
            diagnostics.error(Rule.FILE_UNREADABLE, named, message);
            return Optional.empty();
        }
    }

    /**
     * Reads a file of the language.
     *
     * @param written the path below the folder, as the user wrote it
     * @param path the whole path
     * @param named where the file is named
     * @return its root; empty when something was reported
     */
    Optional<YamlNode> root(String written, String path, SourceLocation named) {
        return read(written, path, named).flatMap(bytes -> YamlReader.read(path, bytes, diagnostics));
    }

    private boolean withinTotal(byte[] bytes, SourceLocation named) {
        boolean alreadyBeyond = totalBytes > MAXIMUM_TOTAL_BYTES;
        totalBytes += bytes.length;
        boolean beyond = totalBytes > MAXIMUM_TOTAL_BYTES;
        if (beyond && !alreadyBeyond) {
            String message = "the files of the service exceed " + MAXIMUM_TOTAL_BYTES
                    + " bytes in total; files from here on are not read, so split the service";
            diagnostics.error(Rule.TOO_LARGE, named, message);
        }
        return !beyond;
    }
}
