package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What several sources say about one thing.
 *
 * @param <T> what is said
 */
final class Statements<T> {
    private final Map<FactSource, T> statements = new LinkedHashMap<>();

    void add(FactSource source, T statement) {
        statements.put(source, statement);
    }

    boolean isEmpty() {
        return statements.isEmpty();
    }

    /** Returns whether two sources contradict each other. */
    boolean disagree() {
        return statements.values().stream().distinct().count() > 1;
    }

    /** Returns what the source of the greatest authority says; among equals the first. */
    Optional<T> strongest() {
        return statements.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getKey().authority()))
                .map(Map.Entry::getValue)
                .flatMap(strongest -> firstOfAuthority());
    }

    private Optional<T> firstOfAuthority() {
        int most = statements.keySet().stream()
                .mapToInt(FactSource::authority)
                .max()
                .orElse(0);
        return statements.entrySet().stream()
                .filter(entry -> entry.getKey().authority() == most)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    /** Returns the one thing all sources say, or nothing where they disagree. */
    Optional<T> agreed() {
        return disagree() ? Optional.empty() : statements.values().stream().findFirst();
    }

    /** Returns the sources in order. */
    List<String> sources() {
        return statements.keySet().stream().map(FactSource::id).toList();
    }

    /** Returns one phrase that names each source with what it says. */
    String describe() {
        Map<String, List<String>> bySaying = new LinkedHashMap<>();
        statements.forEach((source, said) -> bySaying.computeIfAbsent(String.valueOf(said), unused -> new ArrayList<>())
                .add(source.id()));
        List<String> phrases = new ArrayList<>();
        bySaying.forEach((said, sources) -> phrases.add(String.join(", ", sources)
                + (sources.size() == 1 ? " says " : " say ")
                + (said.isEmpty() ? "nothing" : said)));
        return String.join("; ", phrases);
    }
}
