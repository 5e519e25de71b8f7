package dev.tenon.importer.reconcile;

import dev.tenon.importer.facts.FactSource;
import dev.tenon.importer.facts.ParameterDetails.Encoding;
import dev.tenon.importer.facts.ParameterFact;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import dev.tenon.importer.yaml.YamlValue.Scalar;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Describes groups by themselves, where a source states of a group what its members do not tell: whether it is required, how many items
 * it takes, that it is deprecated.
 */
final class GroupSection {
    private static final List<String> COUNTS = List.of("minItems", "maxItems");

    private final Settings settings;
    private final Report report;
    private final boolean named;

    /**
     * Writes.
     *
     * @param named whether the file names its sources, as that of an operation does
     */
    GroupSection(Settings settings, Report report, boolean named) {
        this.named = named;
        this.settings = settings;
        this.report = report;
    }

    void write(Map<String, Map<FactSource, ParameterFact>> groups, Mapping parameters) {
        Set<String> required = new HashSet<>();
        Map<String, Map<String, Mapping>> members = new HashMap<>();
        parameters.entries().forEach((name, value) -> {
            if (value instanceof Mapping entry) {
                if (isSingleValue(name, entry)) {
                    members.computeIfAbsent(parent(name), unused -> new LinkedHashMap<>())
                            .put(name, entry);
                }
                if (entry.entries().get("required") instanceof Scalar flag
                        && flag.text().equals("true")) {
                    for (String group = parent(name); !group.isEmpty() && required.add(group); ) {
                        group = parent(group);
                    }
                }
            }
        });
        Map<String, Mapping> declared = new HashMap<>();
        groups.forEach((name, facts) -> {
            Map<FactSource, ParameterFact> stated = new LinkedHashMap<>();
            facts.forEach((source, fact) -> {
                if (!source.isPage()) {
                    stated.put(source, fact);
                }
            });
            if (!stated.isEmpty()) {
                group(name, stated, required.contains(name), members.getOrDefault(name, Map.of()))
                        .ifPresent(entry -> declared.put(name, entry));
            }
        });
        beforeMembers(declared, parameters);
    }

    /** Puts each group before its first member. */
    private static void beforeMembers(Map<String, Mapping> groups, Mapping parameters) {
        Map<String, YamlValue> members = new LinkedHashMap<>(parameters.entries());
        parameters.entries().clear();
        members.forEach((name, entry) -> {
            Deque<String> around = new ArrayDeque<>();
            for (String group = parent(name); !group.isEmpty(); group = parent(group)) {
                around.push(group);
            }
            around.forEach(group -> {
                Mapping declaration = groups.remove(group);
                if (declaration != null) {
                    parameters.with(group, declaration);
                }
            });
            parameters.with(name, entry);
        });
    }

    /** At a list among the members the number of items is that of its own. */
    private static boolean isSingleValue(String name, Mapping entry) {
        return !name.endsWith(".N") && !entry.entries().containsKey("encoding");
    }

    /**
     * Returns the group around a parameter or group: {@code Tag.N} of {@code Tag.N.Key} and of {@code Tag.N.Value.N}.
     */
    private static String parent(String name) {
        String one = name.endsWith(".N") ? name.substring(0, name.length() - 2) : name;
        return one.substring(0, Math.max(one.lastIndexOf('.'), 0));
    }

    /**
     * Describes a group.
     *
     * @param byMembers whether the language considers the group required by default, because one of its members is
     */
    private Optional<Mapping> group(
            String name, Map<FactSource, ParameterFact> facts, boolean byMembers, Map<String, Mapping> members) {
        Mapping entry = described(name, "group", facts, byMembers, members);
        return entry.entries().size() == 1 ? Optional.empty() : Optional.of(sourced(entry, facts));
    }

    /** Describes a parameter whose type is a structure that has a name, or a list of it. */
    Mapping structure(String name, String type, Map<FactSource, ParameterFact> facts) {
        return sourced(described(name, type, facts, false, Map.of()), facts);
    }

    private Mapping described(
            String name,
            String type,
            Map<FactSource, ParameterFact> facts,
            boolean byMembers,
            Map<String, Mapping> members) {
        Mapping entry = YamlValue.line().with("type", YamlValue.text(type));
        if (facts.values().stream().anyMatch(fact -> fact.details().encoding() == Encoding.JSON)) {
            entry.with("encoding", YamlValue.text("json"));
        }
        boolean required = RequiredRule.required(name, facts, report);
        if (required != byMembers) {
            entry.with("required", YamlValue.literal(required));
        }
        counts(name, facts, members).forEach((key, value) -> entry.with(key, YamlValue.literal(value)));
        if (facts.values().stream().anyMatch(fact -> fact.details().deprecated())) {
            entry.with("deprecated", YamlValue.literal(true));
        }
        if (settings.prose()) {
            Prose.add(entry, facts, ParameterFact::prose);
        }
        return entry;
    }

    private Mapping sourced(Mapping entry, Map<FactSource, ParameterFact> facts) {
        return named
                ? entry.with(
                        "from",
                        YamlValue.texts(
                                facts.keySet().stream().map(FactSource::id).toList()))
                : entry;
    }

    /** The number of items is stated once: what the prose of a member says of it gives way. */
    private Map<String, String> counts(
            String name, Map<FactSource, ParameterFact> facts, Map<String, Mapping> members) {
        ParameterLimits limits = new ParameterLimits(settings, name, "group", facts, report);
        LimitRules rules = new LimitRules("group", true, name.endsWith(".N"));
        Map<String, String> counts = rules.limits(limits.certain(List.of()), List.of());
        counts.keySet().retainAll(COUNTS);
        rules.doubts()
                .forEach(doubt -> report.add(
                        Disagreement.Kind.DOUBT,
                        "parameter " + name,
                        doubt,
                        "nothing",
                        Place.of(facts, ParameterFact::line)));
        if (!counts.isEmpty()) {
            members.forEach((member, entry) -> COUNTS.forEach(key -> withoutCount(member, entry, key, counts, facts)));
        }
        return counts;
    }

    private void withoutCount(
            String member,
            Mapping entry,
            String key,
            Map<String, String> ofGroup,
            Map<FactSource, ParameterFact> facts) {
        if (entry.entries().remove(key) instanceof Scalar removed
                && !removed.text().equals(ofGroup.get(key))) {
            report.add(
                    Disagreement.Kind.DOUBT,
                    "parameter " + member,
                    key + ": " + removed.text() + " is stated for the member, " + ofGroup.getOrDefault(key, "nothing")
                            + " of the list",
                    "the one of the list",
                    Place.of(facts, ParameterFact::line));
        }
    }
}
