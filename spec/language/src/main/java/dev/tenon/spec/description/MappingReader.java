package dev.tenon.spec.description;

import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import dev.tenon.spec.source.SourceLocation;
import dev.tenon.spec.yaml.YamlNode;
import dev.tenon.spec.yaml.YamlNode.Entry;
import dev.tenon.spec.yaml.YamlNode.YamlMapping;
import dev.tenon.spec.yaml.YamlNode.YamlScalar;
import dev.tenon.spec.yaml.YamlNode.YamlSequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Reads one mapping key by key. Each key that is read becomes known; {@link #finish()} reports the others, with the
 * known key that was probably meant.
 */
final class MappingReader {
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,8}");
    private static final int LARGEST = 1_000_000_000;

    private final String where;
    private final YamlMapping mapping;
    private final Diagnostics diagnostics;
    private final Values values;
    private final Map<String, Entry> remaining = new LinkedHashMap<>();
    private final Set<String> known = new LinkedHashSet<>();

    MappingReader(String where, YamlMapping mapping, Diagnostics diagnostics) {
        this.where = where;
        this.mapping = mapping;
        this.diagnostics = diagnostics;
        this.values = new Values(diagnostics);
        mapping.entries().forEach(entry -> remaining.put(entry.key().text(), entry));
    }

    SourceLocation location() {
        return mapping.location();
    }

    Optional<YamlNode> take(String key) {
        known.add(key);
        return Optional.ofNullable(remaining.remove(key)).map(Entry::value);
    }

    Optional<YamlNode> peek(String key) {
        return Optional.ofNullable(remaining.get(key)).map(Entry::value);
    }

    boolean has(String key) {
        return remaining.containsKey(key);
    }

    Optional<Located<String>> text(String key) {
        return take(key).flatMap(node -> values.text(key, node));
    }

    Optional<Located<String>> name(String key) {
        return take(key).flatMap(node -> values.name(key, node));
    }

    /** A name if the key is present; anything other than a name is reported and returns the stand-in. */
    Optional<Located<String>> name(String key, String standIn) {
        return take(key).map(node -> values.name(key, node).orElse(new Located<>(standIn, node.location())));
    }

    /** A text if the key is present; anything other than text is reported and returns the stand-in. */
    Optional<Located<String>> text(String key, String standIn) {
        return take(key).map(node -> values.text(key, node).orElse(new Located<>(standIn, node.location())));
    }

    /** A name that must be present; if it is not, that is reported and the result is empty. */
    Located<String> requiredName(String key) {
        Optional<YamlNode> node = take(key);
        if (node.isEmpty()) {
            missing(key);
        }
        return node.flatMap(found -> values.name(key, found)).orElse(new Located<>("", location()));
    }

    Located<String> requiredText(String key) {
        Optional<YamlNode> node = take(key);
        if (node.isEmpty()) {
            missing(key);
        }
        return node.flatMap(found -> values.text(key, found)).orElse(new Located<>("", location()));
    }

    void missing(String key) {
        diagnostics.error(Rule.MISSING_KEY, location(), where + " has no key '" + key + "'; add it");
    }

    Optional<Located<Boolean>> flag(String key) {
        return take(key).flatMap(node -> values.flag(key, node));
    }

    boolean isTrue(String key) {
        return flag(key).map(Located::value).orElse(false);
    }

    /** The location of a flag, if it is set. */
    Optional<SourceLocation> flagSet(String key) {
        return flag(key).filter(Located::value).map(Located::location);
    }

    Optional<Located<Integer>> count(String key, int minimum) {
        return whole(key, minimum, LARGEST);
    }

    Optional<Located<Integer>> whole(String key, int minimum, int maximum) {
        return take(key).flatMap(node -> values.whole(key, node, minimum, maximum));
    }

    Optional<Located<BigDecimal>> number(String key) {
        return take(key).flatMap(node -> values.number(key, node));
    }

    List<Located<String>> names(String key) {
        return list(key, (what, node) -> values.name(what, node));
    }

    List<Located<String>> texts(String key) {
        return list(key, (what, node) -> values.text(what, node));
    }

    List<Located<Integer>> wholes(String key, int minimum, int maximum) {
        return list(key, (what, node) -> values.whole(what, node, minimum, maximum));
    }

    <T> List<T> list(String key, BiFunction<String, YamlNode, Optional<T>> item) {
        return take(key)
                .flatMap(node -> values.sequence(key, node))
                .map(YamlSequence::items)
                .map(items -> items(key, items, item))
                .orElse(List.of());
    }

    private static <T> List<T> items(String key, List<YamlNode> items, BiFunction<String, YamlNode, Optional<T>> item) {
        List<T> result = new ArrayList<>();
        items.forEach(node -> item.apply(key, node).ifPresent(result::add));
        return List.copyOf(result);
    }

    /** A mapping with known keys below a key. */
    <T> Optional<T> section(String key, Function<MappingReader, T> section) {
        return take(key).flatMap(node -> values.mapping(key, node)).map(found -> read("'" + key + "'", found, section));
    }

    /** Reads one mapping and reports unknown keys. */
    <T> T read(String place, YamlMapping found, Function<MappingReader, T> section) {
        MappingReader reader = new MappingReader(place, found, diagnostics);
        T result = section.apply(reader);
        reader.finish();
        return result;
    }

    /** A mapping whose keys are names of the described service. */
    <T> List<T> named(String key, BiFunction<Located<String>, YamlNode, Optional<T>> entry) {
        return take(key).map(node -> named(key, node, entry)).orElse(List.of());
    }

    /** A mapping whose keys are names of the described service, at a node. */
    <T> List<T> named(String key, YamlNode where, BiFunction<Located<String>, YamlNode, Optional<T>> entry) {
        return values.mapping(key, where).map(found -> entries(found, entry)).orElse(List.of());
    }

    private <T> List<T> entries(YamlMapping found, BiFunction<Located<String>, YamlNode, Optional<T>> entry) {
        List<T> result = new ArrayList<>();
        for (Entry each : found.entries()) {
            Located<String> name = new Located<>(each.key().text(), each.key().location());
            if (name.value().strip().equals(name.value())) {
                entry.apply(name, each.value()).ifPresent(result::add);
            } else {
                String message =
                        "the key " + Printable.quote(name.value()) + " begins or ends with whitespace; remove it";
                diagnostics.error(Rule.BAD_NAME, name.location(), message);
            }
        }
        return List.copyOf(result);
    }

    List<NamedText> namedTexts(String key) {
        return take(key).map(node -> namedTexts(key, node)).orElse(List.of());
    }

    private List<NamedText> namedTexts(String key, YamlNode where) {
        return named(
                key, where, (name, node) -> values.text(name.value(), node).map(text -> new NamedText(name, text)));
    }

    /** Prose by language tag. */
    Map<String, String> prose(String key) {
        return take(key).map(node -> prose(key, node)).orElse(Map.of());
    }

    /** Prose by language tag, at a node. */
    Map<String, String> prose(String key, YamlNode node) {
        Map<String, String> result = new LinkedHashMap<>();
        for (NamedText entry : namedTexts(key, node)) {
            if (LANGUAGE.matcher(entry.name().value()).matches()) {
                result.put(entry.name().value(), entry.text().value());
            } else {
                String message = "'" + key + "' takes language tags such as 'en' or 'zh', found "
                        + Printable.quote(entry.name().value());
                diagnostics.error(Rule.UNKNOWN_KEY, entry.name().location(), message);
            }
        }
        return Collections.unmodifiableMap(result);
    }

    /** Whether something is deprecated, and why; a bare {@code true} returns empty text. */
    Optional<String> deprecation() {
        Optional<YamlNode> node = take("deprecated");
        if (node.isPresent() && node.get() instanceof YamlScalar scalar && Values.isFlag(scalar)) {
            return Values.isTrue(scalar) ? Optional.of("") : Optional.empty();
        }
        return node.flatMap(found -> values.text("deprecated", found)).map(Located::value);
    }

    Values values() {
        return values;
    }

    Diagnostics diagnostics() {
        return diagnostics;
    }

    /** Reports each unknown key once. */
    void finish() {
        for (Entry entry : remaining.values()) {
            String message = diagnostics.isFull() ? "" : unknown(entry.key().text());
            diagnostics.error(Rule.UNKNOWN_KEY, entry.key().location(), message);
        }
        remaining.clear();
    }

    private String unknown(String key) {
        String suggestion = Suggestions.didYouMean(key, known);
        String wayOut = suggestion.isEmpty() ? "; it takes " + String.join(", ", known) : suggestion;
        return where + " has no key " + Printable.quote(key) + wayOut;
    }
}
