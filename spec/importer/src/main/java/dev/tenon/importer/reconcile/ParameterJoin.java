package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.spec.model.ReservedParameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the parameters of several sources together by name. */
final class ParameterJoin {
    private static final Pattern REPETITION = Pattern.compile("\\.[nmxNMX](?=\\.|$)");
    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+(?=\\.|$)");

    private final Report report;

    ParameterJoin(Report report) {
        this.report = report;
    }

    /** Gives for each name what each source says; public parameters are left out, since every request carries them. */
    Map<String, Map<FactSource, ParameterFact>> join(List<OperationFacts> sources) {
        Map<String, Map<FactSource, ParameterFact>> joined = new LinkedHashMap<>();
        for (OperationFacts facts : sources) {
            for (ParameterFact parameter : facts.parameters()) {
                String name = name(parameter);
                if (!ReservedParameters.isReserved(name)) {
                    joined.computeIfAbsent(name, unused -> new LinkedHashMap<>())
                            .putIfAbsent(facts.source(), parameter);
                }
            }
        }
        withoutLiterals(joined);
        withoutStrangers(joined);
        withoutRepetition(joined);
        withoutGroups(joined);
        presence(joined, sources);
        return joined;
    }

    /** Writes the number of a repetition as N; a list without one gets it, unless its example is an array in one string. */
    private static String name(ParameterFact parameter) {
        String name = REPETITION.matcher(parameter.name()).replaceAll(".N");
        boolean repeats = parameter.isList() && !parameter.example().startsWith("[");
        return repeats && !name.endsWith(".N") ? name + ".N" : name;
    }

    /** A list that another source writes in one string has one name only. */
    private void withoutRepetition(Map<String, Map<FactSource, ParameterFact>> joined) {
        for (String name : List.copyOf(joined.keySet())) {
            Map<FactSource, ParameterFact> single =
                    name.endsWith(".N") ? joined.get(name.substring(0, name.length() - 2)) : null;
            Map<FactSource, ParameterFact> repeated = joined.get(name);
            boolean assumed = single != null
                    && repeated != null
                    && repeated.values().stream().noneMatch(fact -> fact.name().endsWith(".N"));
            if (single != null && repeated != null && assumed) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name.substring(0, name.length() - 2),
                        "a list for " + ids(repeated) + ", one value for " + ids(single),
                        "a list in one string");
                joined.remove(name);
                repeated.forEach(single::putIfAbsent);
            }
        }
    }

    /** What copied text seems to show inside a group stands outside of it where another source says so. */
    private void withoutStrangers(Map<String, Map<FactSource, ParameterFact>> joined) {
        for (String name : List.copyOf(joined.keySet())) {
            Map<FactSource, ParameterFact> inside = joined.get(name);
            Map<FactSource, ParameterFact> outside = joined.get(name.substring(name.lastIndexOf('.') + 1));
            boolean copied = inside != null
                    && inside.keySet().stream().allMatch(source -> source.authority() == FactSource.HELP);
            if (inside != null && outside != null && inside != outside && copied) {
                joined.remove(name);
                inside.forEach(outside::putIfAbsent);
            }
        }
    }

    private static String ids(Map<FactSource, ParameterFact> facts) {
        return facts.keySet().stream().map(FactSource::id).collect(Collectors.joining(", "));
    }

    /** Fixed indices that one source writes are examples of the N that another writes. */
    private void withoutLiterals(Map<String, Map<FactSource, ParameterFact>> joined) {
        Set<String> repeated = joined.keySet().stream()
                .filter(name -> name.contains(".N"))
                .map(name -> name.substring(0, name.indexOf(".N") + 2))
                .collect(Collectors.toSet());
        for (String name : List.copyOf(joined.keySet())) {
            String general = INDEX.matcher(name).replaceFirst(".N");
            boolean numbered =
                    general.contains(".N") && repeated.contains(general.substring(0, general.indexOf(".N") + 2));
            if (general.equals(name) || !numbered) {
                continue;
            }
            Map<FactSource, ParameterFact> literal = joined.remove(name);
            Map<FactSource, ParameterFact> facts = joined.computeIfAbsent(general, unused -> new LinkedHashMap<>());
            if (literal != null) {
                literal.forEach(facts::putIfAbsent);
                report.add(
                        Disagreement.Kind.OTHER,
                        "parameter " + name,
                        literal.keySet().stream().map(FactSource::id).collect(Collectors.joining(", "))
                                + " gives a fixed index where another source has N",
                        general);
            }
        }
    }

    /** A name that is only the group of others is no parameter itself. */
    private void withoutGroups(Map<String, Map<FactSource, ParameterFact>> joined) {
        for (String name : List.copyOf(joined.keySet())) {
            boolean group = joined.keySet().stream().anyMatch(other -> other.startsWith(name + "."));
            if (group) {
                Map<FactSource, ParameterFact> removed = joined.remove(name);
                boolean scalar = removed != null
                        && removed.values().stream()
                                .anyMatch(fact -> TypeWord.of(fact.type()).form() == TypeWord.Form.SCALAR);
                report.add(
                        Disagreement.Kind.OTHER,
                        "parameter " + name,
                        "the name is also the group of others" + (scalar ? ", though a source gives it a value" : ""),
                        "the group");
            }
        }
    }

    private void presence(Map<String, Map<FactSource, ParameterFact>> joined, List<OperationFacts> sources) {
        Set<FactSource> speaking = sources.stream()
                .filter(facts -> !facts.parameters().isEmpty())
                .map(OperationFacts::source)
                .collect(Collectors.toSet());
        Map<String, List<String>> bySources = new LinkedHashMap<>();
        joined.forEach((name, facts) -> {
            if (facts.size() < speaking.size()) {
                String known = facts.keySet().stream().map(FactSource::id).collect(Collectors.joining(", "));
                bySources.computeIfAbsent(known, unused -> new ArrayList<>()).add(name);
            }
        });
        bySources.forEach((known, names) -> report.add(
                Disagreement.Kind.PRESENCE,
                "parameters " + String.join(", ", names),
                "only " + known + (known.contains(",") ? " have them" : " has them"),
                "the parameters"));
    }
}
