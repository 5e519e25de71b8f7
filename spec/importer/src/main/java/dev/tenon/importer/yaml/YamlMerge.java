package dev.tenon.importer.yaml;

import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import dev.tenon.spec.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds what is missing to an existing YAML file and touches nothing else, so that comments, order, spelling and everything a person
 * wrote stay. Where the file says something else than the sources, the file is kept and the difference is told.
 */
public final class YamlMerge {
    /** Keys a person words for themselves; where the file has one, the sources are not compared. */
    private static final Set<String> WORDED =
            Set.of("from", "summary", "text", "title", "document", "language", "date", "example");

    /** Keys that decide what an entry is; where they differ the rest of the sources' entry does not fit either. */
    private static final List<String> DECIDING = List.of("type", "encoding", "list", "fields");

    private final YamlEdits edits;
    private final List<Difference> differences = new ArrayList<>();

    private YamlMerge(String text) {
        this.edits = new YamlEdits(text);
    }

    /**
     * A value that the file has and the sources state otherwise.
     *
     * @param path where
     * @param file what the file says
     * @param sources what the sources say
     */
    public record Difference(String path, String file, String sources) {}

    /**
     * A merged file.
     *
     * @param text the new text
     * @param differences what the file keeps against the sources
     */
    public record Result(String text, List<Difference> differences) {}

    /** Merges; gives nothing where the existing text is no mapping that can be read. */
    public static Optional<Result> merge(String file, String text, Mapping additions) {
        Optional<YamlNode> root = read(file, text);
        if (root.isEmpty() || !(root.get() instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        YamlMerge merge = new YamlMerge(text);
        merge.mapping(mapping, additions, "");
        String merged = merge.edits.applied();
        return read(file, merged).map(unused -> new Result(merged, List.copyOf(merge.differences)));
    }

    private static Optional<YamlNode> read(String file, String text) {
        return YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    }

    private void mapping(YamlMapping existing, Mapping additions, String path) {
        boolean fits = DECIDING.stream().allMatch(key -> fits(existing, additions, key, path));
        additions.entries().forEach((key, value) -> {
            Optional<YamlNode> present = find(existing, key);
            if (present.isPresent()) {
                value(present.get(), value, key, path.isEmpty() ? key : path + "." + key);
            } else if (fits) {
                edits.add(existing, key, value);
            }
        });
    }

    /** Tells whether the entry is of the kind the sources say; a difference is told by the comparison of the values. */
    private boolean fits(YamlMapping existing, Mapping additions, String key, String path) {
        Optional<YamlNode> present = find(existing, key);
        YamlValue added = additions.entries().get(key);
        boolean entry = find(existing, "type").isPresent()
                || find(existing, "list").isPresent()
                || find(existing, "fields").isPresent();
        if (present.isEmpty() || added == null) {
            boolean same = !entry || (present.isEmpty() && added == null) || path.isEmpty();
            if (!same && present.isEmpty()) {
                differences.add(new Difference(path, "no " + key, shown(added)));
            }
            return same;
        }
        return !(present.get() instanceof YamlScalar scalar)
                || !(added instanceof Scalar text)
                || scalar.text().equals(text.text());
    }

    private static String shown(@org.jspecify.annotations.Nullable YamlValue value) {
        return value instanceof Scalar scalar ? scalar.text() : "a structure";
    }

    private void value(YamlNode existing, YamlValue added, String key, String path) {
        if (WORDED.contains(key)) {
            return;
        }
        if (existing instanceof YamlMapping mapping && added instanceof Mapping more) {
            if (!path.startsWith("sources.")) {
                mapping(mapping, more, path);
            }
        } else if (existing instanceof YamlSequence sequence && added instanceof Sequence more) {
            sequence(sequence, more, path);
        } else if (existing instanceof YamlScalar scalar && added instanceof Scalar more) {
            if (!scalar.text().equals(more.text())) {
                differences.add(new Difference(path, scalar.text(), more.text()));
            }
        } else {
            differences.add(new Difference(path, existing.describe(), shown(added)));
        }
    }

    private void sequence(YamlSequence existing, Sequence added, String path) {
        for (YamlValue item : added.items()) {
            if (item instanceof Mapping row) {
                if (existing.items().stream().noneMatch(present -> sameRow(present, row))) {
                    edits.add(existing, row);
                }
            } else if (path.equals("operations")
                    && existing.items().stream().noneMatch(present -> names(present, item))) {
                edits.add(existing, item);
            }
        }
        if (path.endsWith(".enum")) {
            List<String> present = existing.items().stream()
                    .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "")
                    .toList();
            List<String> stated = added.items().stream().map(YamlMerge::shown).toList();
            if (!Set.copyOf(present).equals(Set.copyOf(stated))) {
                differences.add(new Difference(path, String.join(", ", present), String.join(", ", stated)));
            }
        }
    }

    /** An operation may be named by itself or by an entry with its file. */
    private static boolean names(YamlNode present, YamlValue item) {
        if (present instanceof YamlMapping mapping) {
            return find(mapping, "name").filter(name -> names(name, item)).isPresent();
        }
        return present instanceof YamlScalar scalar
                && item instanceof Scalar text
                && scalar.text().equals(text.text());
    }

    /** Error rows are the same if status and message are. */
    private static boolean sameRow(YamlNode present, Mapping row) {
        if (!(present instanceof YamlMapping mapping)) {
            return false;
        }
        for (String key : List.of("http", "message")) {
            String one = find(mapping, key)
                    .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "")
                    .orElse("");
            String other = row.entries().get(key) instanceof Scalar scalar ? scalar.text() : "";
            if (!Texts.key(one).equals(Texts.key(other))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<YamlNode> find(YamlMapping mapping, String key) {
        return mapping.entries().stream()
                .filter(entry -> entry.key().text().equals(key))
                .map(Entry::value)
                .findFirst();
    }

    /** Gives the entries of a file's top level, for tools that look before they write. */
    public static Map<String, YamlNode> topLevel(String file, String text) {
        Map<String, YamlNode> entries = new java.util.LinkedHashMap<>();
        read(file, text).ifPresent(root -> {
            if (root instanceof YamlMapping mapping) {
                mapping.entries().forEach(entry -> entries.put(entry.key().text(), entry.value()));
            }
        });
        return entries;
    }
}
