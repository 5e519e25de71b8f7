package dev.tenon.importer.yaml;

import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import dev.tenon.spec.yaml.YamlReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Adds what is missing to an existing YAML file and touches nothing else, so that comments, order, spelling and
 * everything a person wrote stay. Where the file differs from the sources, the file is kept and the difference is
 * reported.
 */
public final class YamlMerge {
    /** Keys a person words for themselves; where the file has one, the sources are not compared. */
    private static final Set<String> WORDED =
            Set.of("from", "summary", "text", "title", "document", "language", "date", "example");

    /** Keys that decide what an entry is; where they differ the rest of the sources' entry does not fit either. */
    private static final List<String> DECIDING = List.of("type", "encoding", "list", "fields");

    /** The keys of a group that say nothing beyond its members. */
    private static final Set<String> COUNT_OF_GROUP = Set.of("type", "required", "minItems", "maxItems", "from");

    private final YamlEdits edits;
    private final List<Difference> differences = new ArrayList<>();
    private final IdentityHashMap<YamlMapping, Map<String, YamlNode>> indexes = new IdentityHashMap<>();

    private YamlMerge(String text) {
        this.edits = new YamlEdits(text);
    }

    /**
     * A value that the file has and the sources state otherwise.
     *
     * @param path where
     * @param line the line of the file
     * @param file what the file says
     * @param sources what the sources say
     */
    public record Difference(String path, int line, String file, String sources) {}

    /**
     * A merged file.
     *
     * @param text the new text
     * @param differences what the file keeps against the sources
     */
    public record Result(String text, List<Difference> differences) {}

    /** Merges; returns nothing if the existing text is not a readable mapping. */
    public static Optional<Result> merge(String file, String text, Mapping additions) {
        Optional<YamlNode> root = read(file, text);
        if (root.isEmpty() || !(root.get() instanceof YamlMapping mapping)) {
            return Optional.empty();
        }
        YamlMerge taken = new YamlMerge(text);
        taken.mapping(mapping, without(additions, "sources"), "");
        if (taken.edits.applied().equals(text)) {
            // A source that nothing was taken from is not named.
            return Optional.of(new Result(text, List.copyOf(taken.differences)));
        }
        YamlMerge merge = new YamlMerge(text);
        merge.mapping(mapping, additions, "");
        String merged = merge.edits.applied();
        return read(file, merged).map(unused -> new Result(merged, List.copyOf(merge.differences)));
    }

    private static Mapping without(Mapping mapping, String key) {
        Mapping rest = YamlValue.block();
        mapping.entries().forEach((name, value) -> {
            if (!name.equals(key)) {
                rest.with(name, value);
            }
        });
        return rest;
    }

    private static Optional<YamlNode> read(String file, String text) {
        return YamlReader.read(file, text.getBytes(StandardCharsets.UTF_8), new Diagnostics());
    }

    private void mapping(YamlMapping existing, Mapping additions, String path) {
        boolean fits = DECIDING.stream().allMatch(key -> fits(existing, additions, key, path));
        boolean extended = false;
        for (Map.Entry<String, YamlValue> addition : additions.entries().entrySet()) {
            String key = addition.getKey();
            Optional<YamlNode> present = find(existing, key);
            if (present.isPresent()) {
                value(present.get(), addition.getValue(), key, path.isEmpty() ? key : path + "." + key);
            } else if (fits && !isCounted(existing, key, addition.getValue())) {
                edits.add(existing, key, addition.getValue());
                extended = true;
            }
        }
        if (extended) {
            credit(existing, additions);
        }
    }

    /** Returns whether an entry only says how many there are of a group whose members say so in the file. */
    private static boolean isCounted(YamlMapping existing, String key, YamlValue added) {
        return added instanceof Mapping group
                && COUNT_OF_GROUP.containsAll(group.entries().keySet())
                && "group".equals(text(group, "type"))
                && existing.entries().stream()
                        .anyMatch(member -> member.key().text().startsWith(key + ".")
                                && member.value() instanceof YamlMapping limits
                                && index(limits).containsKey("maxItems"));
    }

    /** Names the sources of an entry that more was taken from. */
    private void credit(YamlMapping existing, Mapping additions) {
        if (find(existing, "from").orElse(null) instanceof YamlSequence present
                && additions.entries().get("from") instanceof Sequence sources) {
            Set<String> named = new HashSet<>();
            present.items().forEach(item -> named.add(item instanceof YamlScalar scalar ? scalar.text() : ""));
            sources.items().stream()
                    .filter(source -> named.add(shown(source)))
                    .forEach(source -> edits.add(present, source));
        }
    }

    /** Returns whether the entry is of the kind the sources say; a difference is reported when comparing the values. */
    private boolean fits(YamlMapping existing, Mapping additions, String key, String path) {
        Optional<YamlNode> present = find(existing, key);
        YamlValue added = additions.entries().get(key);
        boolean entry = find(existing, "type").isPresent()
                || find(existing, "list").isPresent()
                || find(existing, "fields").isPresent();
        if (present.isEmpty() || added == null) {
            boolean same = !entry || (present.isEmpty() && added == null) || path.isEmpty();
            if (!same && present.isEmpty()) {
                differences.add(new Difference(path, existing.location().line(), "no " + key, shown(added)));
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
                differences.add(new Difference(path, line(existing), scalar.text(), more.text()));
            }
        } else {
            differences.add(new Difference(path, line(existing), existing.describe(), shown(added)));
        }
    }

    private void sequence(YamlSequence existing, Sequence added, String path) {
        Set<String> rows = new HashSet<>();
        Set<String> names = new HashSet<>();
        for (YamlNode present : existing.items()) {
            if (present instanceof YamlMapping mapping) {
                rows.add(rowKey(text(mapping, "http"), text(mapping, "message")));
                names.add(text(mapping, "name"));
            } else if (present instanceof YamlScalar scalar) {
                names.add(scalar.text());
            }
        }
        boolean operations = path.equals("operations");
        for (YamlValue item : added.items()) {
            boolean missing = operations
                    ? !names.contains(name(item))
                    : item instanceof Mapping row && !rows.contains(rowKey(text(row, "http"), text(row, "message")));
            if (missing) {
                edits.add(existing, item);
            }
        }
        if (path.endsWith(".enum")) {
            List<String> present = existing.items().stream()
                    .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "")
                    .toList();
            List<String> stated = added.items().stream().map(YamlMerge::shown).toList();
            if (!new HashSet<>(present).equals(new HashSet<>(stated))) {
                differences.add(
                        new Difference(path, line(existing), String.join(", ", present), String.join(", ", stated)));
            }
        }
    }

    private static int line(YamlNode node) {
        return node.location().line();
    }

    /** An operation may be named by itself or by an entry with its file. */
    private static String name(YamlValue item) {
        return item instanceof Mapping mapping ? text(mapping, "name") : shown(item);
    }

    /** Error rows are the same if status and message are. */
    private static String rowKey(String http, String message) {
        return http + "/" + Texts.key(message);
    }

    private String text(YamlMapping mapping, String key) {
        return find(mapping, key)
                .map(node -> node instanceof YamlScalar scalar ? scalar.text() : "")
                .orElse("");
    }

    private static String text(Mapping mapping, String key) {
        return mapping.entries().get(key) instanceof Scalar scalar ? scalar.text() : "";
    }

    private Optional<YamlNode> find(YamlMapping mapping, String key) {
        return Optional.ofNullable(
                indexes.computeIfAbsent(mapping, YamlMerge::index).get(key));
    }

    private static Map<String, YamlNode> index(YamlMapping mapping) {
        Map<String, YamlNode> index = new HashMap<>();
        mapping.entries().forEach(entry -> index.putIfAbsent(entry.key().text(), entry.value()));
        return index;
    }
}
