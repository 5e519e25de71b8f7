package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.OperationFacts;
import dev.tenon.importer.facts.ParameterDetails.Position;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.spec.Protocols;
import dev.tenon.spec.model.ReservedParameters;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Brings the parameters of several sources together by name. */
final class ParameterJoin {
    private static final ReservedParameters RESERVED = ReservedParameters.of(Protocols.ALIBABA_RPC);

    private static final Map<Position, String> ELSEWHERE =
            Map.of(Position.HEADER, "the headers", Position.HOST, "the host name", Position.COOKIE, "a cookie");
    private static final Pattern INDEX = Pattern.compile("\\.[0-9]+(?=\\.|$)");
    private static final Pattern NUMBERED = Pattern.compile("(?:N|[0-9]+)(?=\\.|$)");
    private static final int MOST_NAMED = 30;

    private final Report report;
    private final Map<String, Map<FactSource, ParameterFact>> joined = new LinkedHashMap<>();
    private final Map<String, Map<FactSource, ParameterFact>> groups = new LinkedHashMap<>();

    private ParameterJoin(Report report) {
        this.report = report;
    }

    /**
     * What the sources say, by name.
     *
     * @param parameters the parameters
     * @param groups the groups of parameters that a source describes by themselves
     */
    record Joined(
            Map<String, Map<FactSource, ParameterFact>> parameters,
            Map<String, Map<FactSource, ParameterFact>> groups) {}

    /** Joins by name; public parameters are left out, since every request carries them. */
    static Joined join(List<OperationFacts> sources, Report report) {
        ParameterJoin join = new ParameterJoin(report);
        sources.forEach(join::collect);
        join.withoutLiterals();
        join.withoutStrangers();
        join.withoutRepetition();
        join.withoutGroups();
        join.presence(sources);
        return new Joined(join.joined, join.groups);
    }

    /** The members of a structure, which one source describes, and where any name is free. */
    static Joined ofStructure(FactSource source, List<ParameterFact> members, Report report) {
        ParameterJoin join = new ParameterJoin(report);
        members.forEach(member -> join.joined.put(member.name(), new LinkedHashMap<>(Map.of(source, member))));
        join.withoutGroups();
        return new Joined(join.joined, join.groups);
    }

    private void collect(OperationFacts facts) {
        for (ParameterFact parameter : facts.parameters()) {
            String name = ParameterNames.of(parameter);
            if (RESERVED.isReserved(name)) {
                continue;
            }
            Place place = new Place(facts.source().file(), parameter.line());
            Position position = parameter.details().position();
            String elsewhere = ELSEWHERE.get(position);
            if (elsewhere != null) {
                report.add(
                        Disagreement.Kind.LANGUAGE,
                        "parameter " + name,
                        facts.source().id() + " puts it in " + elsewhere,
                        "nothing",
                        place);
            } else if (ParameterNames.isPath(name)) {
                joined.computeIfAbsent(name, unused -> new LinkedHashMap<>()).putIfAbsent(facts.source(), parameter);
            } else {
                report.add(
                        Disagreement.Kind.LANGUAGE,
                        "parameter " + name,
                        facts.source().id() + " has a name that cannot be read as a path",
                        "nothing",
                        place);
            }
        }
    }

    /** A list that another source writes in one string has one name only. */
    private void withoutRepetition() {
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
                        "a list in one string",
                        place(repeated));
                joined.remove(name);
                repeated.forEach(single::putIfAbsent);
            }
        }
    }

    /** What copied text seems to show inside a group belongs outside if another source says so. */
    private void withoutStrangers() {
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

    /** Fixed indices that one source writes are examples of the N that another writes. */
    private void withoutLiterals() {
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
            if (!ParameterNames.isPath(general)) {
                // A list at a fixed index of another list: A.1.N beside A.N.
                if (literal != null) {
                    report.add(
                            Disagreement.Kind.LANGUAGE,
                            "parameter " + name,
                            ids(literal) + " gives a list at a fixed index of a list",
                            "nothing",
                            place(literal));
                }
                continue;
            }
            Map<FactSource, ParameterFact> facts = joined.computeIfAbsent(general, unused -> new LinkedHashMap<>());
            if (literal != null) {
                literal.forEach(facts::putIfAbsent);
                report.add(
                        Disagreement.Kind.NAME,
                        "parameter " + name,
                        ids(literal) + " gives a fixed index where another source has N",
                        general,
                        place(literal));
            }
        }
    }

    /** A name that is only the group of others is not a parameter itself. */
    private void withoutGroups() {
        Set<String> prefixes = new HashSet<>();
        Set<String> members = new HashSet<>();
        for (String name : joined.keySet()) {
            for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
                prefixes.add(name.substring(0, dot));
                if (!NUMBERED.matcher(name.substring(dot + 1)).lookingAt()) {
                    members.add(name.substring(0, dot));
                }
            }
        }
        for (String name : List.copyOf(joined.keySet())) {
            Map<FactSource, ParameterFact> group = prefixes.contains(name) ? joined.get(name) : null;
            if (group == null || (isValue(group) && !members.contains(name))) {
                continue;
            }
            joined.remove(name);
            boolean scalar = group.values().stream()
                    .anyMatch(fact -> TypeWord.of(fact.type()).form() == TypeWord.Form.SCALAR);
            if (scalar) {
                report.add(
                        Disagreement.Kind.TYPE,
                        "parameter " + name,
                        "the name is also the group of others, though a source gives it a value",
                        "the group",
                        place(group));
            }
            String counted = prefixes.contains(name + ".N") ? name + ".N" : name;
            groups.computeIfAbsent(counted, unused -> new LinkedHashMap<>()).putAll(group);
        }
    }

    /** Metadata that gives a name a value means that name, besides the list with the same name. */
    private static boolean isValue(Map<FactSource, ParameterFact> facts) {
        return facts.entrySet().stream()
                .anyMatch(entry -> !entry.getKey().isPage()
                        && TypeWord.of(entry.getValue().type()).form() == TypeWord.Form.SCALAR);
    }

    private void presence(List<OperationFacts> sources) {
        Set<FactSource> speaking = sources.stream()
                .filter(facts -> !facts.parameters().isEmpty())
                .map(OperationFacts::source)
                .collect(Collectors.toSet());
        Map<String, List<String>> bySources = new LinkedHashMap<>();
        Map<String, Place> places = new LinkedHashMap<>();
        joined.forEach((name, facts) -> {
            if (facts.size() < speaking.size()) {
                String known = ids(facts);
                bySources.computeIfAbsent(known, unused -> new ArrayList<>()).add(name);
                places.putIfAbsent(known, place(facts));
            }
        });
        bySources.forEach((known, names) -> report.add(
                Disagreement.Kind.PRESENCE,
                "parameters " + some(names),
                "only " + known + (known.contains(",") ? " have them" : " has them"),
                "the parameters",
                places.getOrDefault(known, new Place("", 1))));
    }

    private static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(names.size(), MOST_NAMED)))
                + (names.size() > MOST_NAMED ? " and " + (names.size() - MOST_NAMED) + " more" : "");
    }

    private static String ids(Map<FactSource, ParameterFact> facts) {
        return facts.keySet().stream().map(FactSource::id).collect(Collectors.joining(", "));
    }

    private static Place place(Map<FactSource, ParameterFact> facts) {
        return Place.of(facts, ParameterFact::line);
    }
}
