package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterDetails.AllowedValue;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.prose.LimitReader;
import dev.tenon.importer.prose.Limits;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Joins the limits that several sources state for one parameter. What a source states in fields of its own counts, the newest first;
 * what pages say in prose is taken where those that speak agree and none is in doubt. Settings decide whether metadata is read so, too.
 */
final class ParameterLimits {
    private static final Set<String> OF_VALUES = Set.of("min", "max", "minLength", "maxLength");

    private final Settings settings;
    private final String name;
    private final Report report;
    private final Map<FactSource, ParameterFact> facts;
    private final Map<FactSource, Limits> prose = new LinkedHashMap<>();
    private final Set<String> doubted = new LinkedHashSet<>();

    ParameterLimits(Settings settings, String name, String type, Map<FactSource, ParameterFact> facts, Report report) {
        this.settings = settings;
        this.name = name;
        this.report = report;
        this.facts = facts;
        facts.forEach((source, fact) -> {
            if (!fact.prose().isEmpty()) {
                read(source, fact, LimitReader.read(fact, type));
            }
        });
    }

    private void read(FactSource source, ParameterFact fact, Limits limits) {
        if (!source.isPage() && !settings.limitsFromProse()) {
            // What metadata limits stands in its fields; its prose only tells that a text holds several values.
            prose.put(source, limits.listOnly());
            return;
        }
        prose.put(source, limits);
        limits.doubts().forEach(doubt -> {
            doubted.add(doubt.substring(0, doubt.indexOf(':')));
            tell(Disagreement.Kind.DOUBT, source.id() + ": " + doubt, new Place(source.file(), fact.line()));
        });
    }

    boolean jsonArray() {
        return prose.values().stream().anyMatch(Limits::jsonArray);
    }

    boolean commaList() {
        return !prose.isEmpty() && prose.values().stream().allMatch(Limits::commaList);
    }

    boolean deprecated() {
        return prose.values().stream().anyMatch(Limits::deprecated)
                || facts.values().stream().anyMatch(fact -> fact.details().deprecated());
    }

    /**
     * Returns the limits that are certain. Where pages list the values, what else they say of numbers and lengths
     * follows from the list.
     *
     * @param allowed the closed list of values
     */
    Map<String, String> certain(List<String> allowed) {
        Map<String, Statements<String>> stated = new LinkedHashMap<>();
        prose.forEach((source, read) -> read.certain().forEach((key, value) -> add(stated, key, source, value)));
        Map<String, String> certain = new LinkedHashMap<>();
        Map<String, String> fields = fields(stated);
        stated.forEach((key, statements) -> {
            String field = fields.get(key);
            if (statements.disagree()) {
                tell(
                        Disagreement.Kind.LIMIT,
                        key + ": " + statements.describe(),
                        field == null ? "nothing" : field,
                        Place.of(facts, ParameterFact::line));
            }
            if (field != null) {
                certain.put(key, field);
            } else if (!statements.disagree()
                    && !doubted.contains(key)
                    && (allowed.isEmpty() || !OF_VALUES.contains(key))) {
                statements.agreed().ifPresent(value -> certain.put(key, value));
            }
        });
        return certain;
    }

    /** Returns what the newest source states in fields of its own, and adds it to the statements. */
    private Map<String, String> fields(Map<String, Statements<String>> stated) {
        Map<String, String> fields = new LinkedHashMap<>();
        facts.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getKey().authority(), one.getKey().authority()))
                .forEach(entry -> entry.getValue().details().limits().forEach((key, value) -> {
                    add(stated, key, entry.getKey(), value);
                    fields.putIfAbsent(key, value);
                }));
        return fields;
    }

    private static void add(Map<String, Statements<String>> stated, String key, FactSource source, String value) {
        stated.computeIfAbsent(key, unused -> new Statements<>()).add(source, value);
    }

    /**
     * Returns the closed list of values: the newest one in a field of its own, else one that the pages with lists agree
     * on.
     */
    List<String> allowed() {
        List<String> field = facts.entrySet().stream()
                .filter(entry -> !entry.getValue().details().values().isEmpty())
                .max((one, other) ->
                        Integer.compare(one.getKey().authority(), other.getKey().authority()))
                .map(entry -> entry.getValue().details().values().stream()
                        .map(AllowedValue::value)
                        .distinct()
                        .toList())
                .orElse(List.of());
        Statements<Set<String>> stated = new Statements<>();
        prose.forEach((source, read) -> {
            if (!read.allowed().isEmpty()) {
                stated.add(source, new LinkedHashSet<>(read.allowed()));
            }
        });
        if (!field.isEmpty() || fields(new LinkedHashMap<>()).keySet().stream().anyMatch(OF_VALUES::contains)) {
            // A range in fields of its own is not narrowed to the values that prose happens to explain.
            return field;
        }
        if (stated.disagree()) {
            tell(
                    Disagreement.Kind.LIMIT,
                    "values: " + stated.describe(),
                    "nothing",
                    Place.of(facts, ParameterFact::line));
        }
        stated.agreed().ifPresent(this::doubtUnlistedExamples);
        return doubted.contains("values")
                ? List.of()
                : stated.agreed().map(List::copyOf).orElse(List.of());
    }

    private void doubtUnlistedExamples(Set<String> values) {
        facts.forEach((source, fact) -> {
            if (!fact.example().isEmpty() && !values.contains(fact.example()) && doubted.add("values")) {
                tell(
                        Disagreement.Kind.LIMIT,
                        "values: " + String.join(", ", values) + ", but the example of " + source.id() + " is "
                                + fact.example(),
                        "nothing",
                        new Place(source.file(), fact.line()));
            }
        });
    }

    private void tell(Disagreement.Kind kind, String statements, Place place) {
        tell(kind, statements, "", place);
    }

    private void tell(Disagreement.Kind kind, String statements, String chosen, Place place) {
        report.add(kind, "parameter " + name, statements, chosen, place);
    }
}
