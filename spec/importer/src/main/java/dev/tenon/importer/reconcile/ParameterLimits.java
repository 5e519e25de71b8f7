package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.prose.LimitReader;
import dev.tenon.importer.prose.Limits;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Joins the limits that several pages state for one parameter: taken where those that speak agree and none is in doubt. */
final class ParameterLimits {
    private final String name;
    private final Report report;
    private final Map<FactSource, ParameterFact> facts;
    private final Map<FactSource, Limits> limits = new LinkedHashMap<>();
    private final Set<String> doubted = new LinkedHashSet<>();

    ParameterLimits(String name, String type, Map<FactSource, ParameterFact> facts, Report report) {
        this.name = name;
        this.report = report;
        this.facts = facts;
        facts.forEach((source, fact) -> {
            if (!fact.prose().isEmpty()) {
                Limits read = LimitReader.read(fact, type);
                limits.put(source, read);
                read.doubts().forEach(doubt -> {
                    doubted.add(doubt.substring(0, doubt.indexOf(':')));
                    report.add(Disagreement.Kind.LIMIT, "parameter " + name, source.id() + ": " + doubt, "nothing");
                });
            }
        });
    }

    boolean jsonArray() {
        return limits.values().stream().anyMatch(Limits::jsonArray);
    }

    boolean commaList() {
        return !limits.isEmpty() && limits.values().stream().allMatch(Limits::commaList);
    }

    boolean deprecated() {
        return limits.values().stream().anyMatch(Limits::deprecated);
    }

    /** Gives the limits all pages that state them agree on. */
    Map<String, String> certain() {
        Map<String, Statements<String>> stated = new LinkedHashMap<>();
        limits.forEach((source, read) -> read.certain()
                .forEach((key, value) -> stated.computeIfAbsent(key, unused -> new Statements<>())
                        .add(source, value)));
        Map<String, String> certain = new LinkedHashMap<>();
        stated.forEach((key, statements) -> {
            if (statements.disagree()) {
                report.add(Disagreement.Kind.LIMIT, "parameter " + name, key + ": " + statements.describe(), "nothing");
            } else if (!doubted.contains(key)) {
                statements.agreed().ifPresent(value -> certain.put(key, value));
            }
        });
        return certain;
    }

    /** Gives the closed list of values, where the pages that list values agree. */
    List<String> allowed() {
        Statements<Set<String>> stated = new Statements<>();
        limits.forEach((source, read) -> {
            if (!read.allowed().isEmpty()) {
                stated.add(source, new LinkedHashSet<>(read.allowed()));
            }
        });
        if (stated.disagree()) {
            report.add(Disagreement.Kind.LIMIT, "parameter " + name, "values: " + stated.describe(), "nothing");
        }
        stated.agreed()
                .ifPresent(values -> facts.forEach((source, fact) -> {
                    if (!fact.example().isEmpty() && !values.contains(fact.example()) && doubted.add("values")) {
                        report.add(
                                Disagreement.Kind.LIMIT,
                                "parameter " + name,
                                "values: " + stated.describe() + ", but the example of " + source.id() + " is "
                                        + fact.example(),
                                "nothing");
                    }
                }));
        return doubted.contains("values")
                ? List.of()
                : stated.agreed().map(List::copyOf).orElse(List.of());
    }
}
