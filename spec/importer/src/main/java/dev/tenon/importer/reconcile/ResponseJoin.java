package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.ElementNames;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings the fields of one level of several sources together. The form a source's example shows outweighs the form that only a table
 * tells.
 */
final class ResponseJoin {
    private final Report report;

    ResponseJoin(Report report) {
        this.report = report;
    }

    /**
     * A field as the sources together describe it.
     *
     * @param kind its form
     * @param item of a list: the element's name; empty for a bare array
     * @param itemKind of a list: the form of its element
     * @param words what the sources call its type
     * @param leaves the values seen in examples
     * @param facts what each source says
     * @param fields the fields below; of a list of lists or maps the inner one, of a map its value
     */
    record Joined(
            Kind kind,
            Optional<String> item,
            Kind itemKind,
            Statements<String> words,
            Set<Leaf> leaves,
            Map<FactSource, ResponseFact> facts,
            Map<String, Joined> fields) {
        /** Gives the name of the structure that it holds. */
        String typeName() {
            return facts.values().stream()
                    .filter(fact -> fact.kind() == Kind.NAMED || fact.itemKind().equals(Optional.of(Kind.NAMED)))
                    .map(ResponseFact::type)
                    .findFirst()
                    .orElse("json");
        }

        /** Gives where a source states it. */
        Place place() {
            return Place.of(facts, ResponseFact::line);
        }

        /** Returns the short names of the sources. */
        List<String> sources() {
            return facts.keySet().stream().map(FactSource::id).toList();
        }
    }

    Map<String, Joined> join(String path, Map<FactSource, List<ResponseFact>> sources) {
        Map<String, Map<FactSource, ResponseFact>> byName = new LinkedHashMap<>();
        sources.forEach((source, fields) ->
                fields.forEach(field -> byName.computeIfAbsent(field.name(), unused -> new LinkedHashMap<>())
                        .putIfAbsent(source, field)));
        Map<String, Joined> joined = new LinkedHashMap<>();
        byName.forEach((name, facts) -> {
            if (facts.size() < sources.size()) {
                report.add(
                        Disagreement.Kind.PRESENCE,
                        "response " + path + name,
                        "only " + ids(facts) + " of " + ids(sources),
                        "the field",
                        place(facts));
            }
            joined.put(name, field(path + name, facts));
        });
        return joined;
    }

    private Joined field(String path, Map<FactSource, ResponseFact> facts) {
        Kind kind = kind(path, facts);
        Map<FactSource, List<ResponseFact>> below = new LinkedHashMap<>();
        facts.forEach((source, fact) -> {
            if (!fact.fields().isEmpty()) {
                below.put(source, fact.fields());
            }
        });
        boolean holds = kind == Kind.STRUCT || kind == Kind.LIST || kind == Kind.MAP;
        Map<String, Joined> fields = holds ? join(path + ".", below) : Map.of();
        Statements<String> words = new Statements<>();
        facts.forEach((source, fact) -> TypeWord.of(fact.type()).scalar().ifPresent(word -> words.add(source, word)));
        Set<Leaf> leaves = new LinkedHashSet<>();
        facts.values().forEach(fact -> leaves.addAll(fact.leaves()));
        Optional<String> item = kind == Kind.LIST ? item(path, facts) : Optional.empty();
        Kind itemKind = itemKind(facts, fields.isEmpty());
        places(path, facts);
        return new Joined(kind, item, itemKind, words, leaves, facts, fields);
    }

    private Kind kind(String path, Map<FactSource, ResponseFact> facts) {
        Statements<Kind> all = new Statements<>();
        Statements<Kind> shown = new Statements<>();
        facts.forEach((source, fact) -> {
            all.add(source, fact.kind());
            boolean silent = fact.kind() == Kind.SCALAR
                    && fact.leaves().stream().allMatch(leaf -> leaf.text().isEmpty());
            if (fact.inExamples() && !silent) {
                shown.add(source, fact.kind());
            }
        });
        Kind kind = shown.strongest().or(all::strongest).orElse(Kind.SCALAR);
        if (all.disagree()) {
            report.add(Disagreement.Kind.LIST_SHAPE, "response " + path, all.describe(), kind.name(), place(facts));
        }
        return kind;
    }

    private static Kind itemKind(Map<FactSource, ResponseFact> facts, boolean leaf) {
        Optional<Kind> stated = facts.values().stream()
                .flatMap(fact -> fact.itemKind().stream())
                .findFirst();
        return leaf
                ? stated.orElse(Kind.SCALAR)
                : stated.filter(kind -> kind == Kind.LIST || kind == Kind.MAP).orElse(Kind.STRUCT);
    }

    private Optional<String> item(String path, Map<FactSource, ResponseFact> facts) {
        Statements<String> shown = new Statements<>();
        Statements<String> told = new Statements<>();
        facts.forEach(
                (source, fact) -> fact.item().ifPresent(item -> (fact.inExamples() ? shown : told).add(source, item)));
        if (shown.disagree()) {
            report.add(
                    Disagreement.Kind.LIST_SHAPE,
                    "response " + path,
                    "the element: " + shown.describe(),
                    shown.strongest().orElse(""),
                    place(facts));
        }
        if (!shown.isEmpty()) {
            return shown.strongest();
        }
        boolean bare = facts.values().stream().anyMatch(fact -> fact.listForm().equals(Optional.of(ListForm.BARE)));
        if (bare) {
            return Optional.empty();
        }
        if (!told.isEmpty()) {
            return told.strongest();
        }
        String guess = ElementNames.singular(path.substring(path.lastIndexOf('.') + 1));
        report.add(
                Disagreement.Kind.GUESS,
                "response " + path,
                "no source shows an element (" + ids(facts) + ")",
                "the element name " + guess + ", a guess",
                place(facts));
        return Optional.of(guess);
    }

    private void places(String path, Map<FactSource, ResponseFact> facts) {
        boolean certain = facts.entrySet().stream()
                .anyMatch(entry ->
                        entry.getValue().inExamples() || !entry.getKey().isPage());
        if (!certain && path.indexOf('.') > 0) {
            report.add(
                    Disagreement.Kind.PLACE,
                    "response " + path,
                    ids(facts) + " names it, no example shows it",
                    "the place by the order of the table",
                    place(facts));
        }
    }

    private static String ids(Map<FactSource, ?> facts) {
        return facts.keySet().stream().map(FactSource::id).collect(Collectors.joining(", "));
    }

    private static Place place(Map<FactSource, ResponseFact> facts) {
        return Place.of(facts, ResponseFact::line);
    }
}
