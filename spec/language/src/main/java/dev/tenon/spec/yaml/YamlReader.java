package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import java.util.Optional;

/**
 * Reads the text of a description file into positioned nodes.
 *
 * <p>Reads the subset of YAML 1.2 that a description needs: no anchors, aliases, merge keys, tags or directives, one
 * document, each key once, bounded size, depth and number of nodes. Values keep their spelling.
 */
public final class YamlReader {
    /** The maximum size of a file, in bytes. */
    public static final int MAXIMUM_BYTES = 2 * 1024 * 1024;

    /** The deepest nesting of lists and mappings. */
    public static final int MAXIMUM_DEPTH = 64;

    /** The largest number of values, lists and mappings in one file. */
    public static final int MAXIMUM_NODES = 250_000;

    private YamlReader() {}

    /**
     * Reads a file.
     *
     * @param file the name for messages
     * @param bytes the file
     * @param diagnostics collects everything that is wrong
     * @return the root node, or empty when no sensible tree can be made
     */
    public static Optional<YamlNode> read(String file, byte[] bytes, Diagnostics diagnostics) {
        if (bytes.length > MAXIMUM_BYTES) {
            String message =
                    "the file is larger than " + MAXIMUM_BYTES + " bytes; split the description into smaller files";
            diagnostics.error(Rule.TOO_LARGE, new SourceLocation(file, 1, 1), message);
            return Optional.empty();
        }
        Optional<String> text = Utf8.decode(file, bytes, diagnostics);
        if (text.isEmpty() || !CharacterCheck.check(file, text.get(), diagnostics)) {
            return Optional.empty();
        }
        return new Composer(file, text.get(), diagnostics).compose();
    }
}
