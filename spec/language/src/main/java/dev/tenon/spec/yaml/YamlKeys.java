package dev.tenon.spec.yaml;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads single keys of a file at a fraction of the cost of the whole file. Mistakes are not reported; in a file without any
 * the keys are those that {@link YamlReader} finds.
 */
public final class YamlKeys {
    private final String file;
    private final Set<String> wanted;
    private final LineScanner lines;
    private final List<Entry> entries = new ArrayList<>();
    private boolean more;

    private YamlKeys(String file, String text, Set<String> wanted) {
        this.file = file;
        this.wanted = wanted;
        this.lines = new LineScanner(text);
    }

    /**
     * Reads the wanted keys at the top of a file.
     *
     * @param file the name for locations
     * @param bytes the file
     * @param wanted the keys
     * @return the entries of these keys; a mapping among them has all its keys, without their values
     */
    public static YamlMapping read(String file, byte[] bytes, Set<String> wanted) {
        SourceLocation start = new SourceLocation(file, 1, 1);
        try {
            List<Entry> entries = new YamlKeys(file, new String(bytes, StandardCharsets.UTF_8), wanted).entries();
            return new YamlMapping(entries, start);
        } catch (LineScanner.Unsure unsure) {
            return YamlReader.read(file, bytes, new Diagnostics())
                    .filter(YamlMapping.class::isInstance)
                    .map(YamlMapping.class::cast)
                    .map(root -> new YamlMapping(
                            root.entries().stream()
                                    .filter(entry -> wanted.contains(entry.key().text()))
                                    .toList(),
                            root.location()))
                    .orElse(new YamlMapping(List.of(), start));
        }
    }

    private List<Entry> entries() {
        more = lines.next();
        while (more) {
            if (lines.column() != 0 || !lines.hasKey()) {
                throw new LineScanner.Unsure();
            }
            if (wanted.contains(lines.key())) {
                entries.add(entry());
            } else {
                skipDeeper(0);
            }
        }
        return List.copyOf(entries);
    }

    private Entry entry() {
        YamlScalar key = key();
        if (!lines.hasValue()) {
            YamlMapping below = keysBelow(key.location());
            return new Entry(key, below);
        }
        YamlScalar value = scalar(lines.value(), lines.valueColumn());
        more = lines.next();
        if (more && lines.column() > 0) {
            // The value may go on there.
            throw new LineScanner.Unsure();
        }
        return new Entry(key, value);
    }

    private YamlMapping keysBelow(SourceLocation location) {
        List<Entry> below = new ArrayList<>();
        more = lines.next();
        int column = more ? lines.column() : 0;
        while (more && lines.column() == column && column > 0) {
            if (!lines.hasKey()) {
                throw new LineScanner.Unsure();
            }
            YamlScalar key = key();
            below.add(new Entry(key, new YamlScalar("", true, key.location())));
            skipDeeper(column);
        }
        if (more && lines.column() > 0) {
            throw new LineScanner.Unsure();
        }
        return new YamlMapping(below, location);
    }

    /** Skips the value of a key: lines that are indented deeper, and the items of a list right below it. */
    private void skipDeeper(int column) {
        do {
            more = lines.next();
        } while (more && (lines.column() > column || (lines.column() == column && lines.isItem())));
    }

    private YamlScalar key() {
        return scalar(lines.key(), lines.column());
    }

    private YamlScalar scalar(String text, int column) {
        return new YamlScalar(text, true, new SourceLocation(file, lines.line(), column + 1));
    }
}
