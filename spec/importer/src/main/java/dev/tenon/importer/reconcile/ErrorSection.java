package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.ErrorFact;
import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.text.Texts;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Sequence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes the error codes. Every row of every source is kept; rows that differ only in punctuation or letter case of the message are one,
 * in the spelling of the source with the greatest authority.
 */
final class ErrorSection {
    private final Settings settings;
    private final Report report;

    ErrorSection(Settings settings, Report report) {
        this.settings = settings;
        this.report = report;
    }

    Mapping write(List<OperationFacts> sources) {
        Map<String, Map<String, Map<FactSource, ErrorFact>>> codes = new LinkedHashMap<>();
        List<OperationFacts> newestFirst = new ArrayList<>(sources);
        newestFirst.sort(
                Comparator.comparingInt((OperationFacts facts) -> facts.source().authority())
                        .reversed());
        for (OperationFacts facts : newestFirst) {
            for (ErrorFact error : facts.errors()) {
                String row =
                        (error.http().isPresent() ? error.http().getAsInt() : "") + "/" + Texts.key(error.message());
                codes.computeIfAbsent(error.code(), unused -> new LinkedHashMap<>())
                        .computeIfAbsent(row, unused -> new LinkedHashMap<>())
                        .putIfAbsent(facts.source(), error);
            }
        }
        List<FactSource> speaking = newestFirst.stream()
                .filter(facts -> !facts.errors().isEmpty())
                .map(OperationFacts::source)
                .toList();
        Mapping section = YamlValue.block();
        codes.forEach((code, rows) -> {
            section.with(
                    code, new Sequence(rows.values().stream().map(this::row).toList(), false));
            rows.values().forEach(row -> missing(code, row, speaking));
            spellings(code, rows);
        });
        return section;
    }

    private YamlValue row(Map<FactSource, ErrorFact> sources) {
        ErrorFact first = sources.values().iterator().next();
        Mapping row = YamlValue.line();
        first.http().ifPresent(http -> row.with("http", YamlValue.literal(http)));
        row.with("message", YamlValue.text(first.message()));
        if (settings.prose()) {
            Prose.add(row, sources, ErrorFact::prose);
        }
        row.with(
                "from",
                YamlValue.texts(sources.keySet().stream().map(FactSource::id).toList()));
        return row;
    }

    private void missing(String code, Map<FactSource, ErrorFact> row, List<FactSource> speaking) {
        if (row.size() == speaking.size()) {
            return;
        }
        ErrorFact fact = row.values().iterator().next();
        List<String> having = row.keySet().stream().map(FactSource::id).toList();
        List<String> lacking = speaking.stream()
                .filter(source -> !row.containsKey(source))
                .map(FactSource::id)
                .toList();
        String http = fact.http().isPresent() ? String.valueOf(fact.http().getAsInt()) : "no status";
        report.add(
                Disagreement.Kind.ERROR_ROW,
                "error " + code,
                String.join(", ", having) + (having.size() == 1 ? " states (" : " state (") + http + ", “"
                        + fact.message() + "”), " + String.join(", ", lacking)
                        + (lacking.size() == 1 ? " does not" : " do not"),
                "the row",
                Place.of(row, ErrorFact::line));
    }

    /** One message with several statuses is most likely a slip in one of the pages. */
    private void spellings(String code, Map<String, Map<FactSource, ErrorFact>> rows) {
        Map<String, Statements<String>> statuses = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        rows.values()
                .forEach(row -> row.forEach((source, fact) -> {
                    String message = Texts.key(fact.message());
                    String status =
                            fact.http().isPresent() ? String.valueOf(fact.http().getAsInt()) : "no status";
                    statuses.computeIfAbsent(message, unused -> new Statements<>())
                            .add(source, status);
                    places.putIfAbsent(message, new Place(source.file(), Math.max(fact.line(), 1)));
                }));
        statuses.forEach((message, statements) -> {
            if (statements.disagree()) {
                report.add(
                        Disagreement.Kind.ERROR_ROW,
                        "error " + code,
                        "the same message: " + statements.describe(),
                        "all rows",
                        places.getOrDefault(message, new Place("", 1)));
            }
        });
    }
}
