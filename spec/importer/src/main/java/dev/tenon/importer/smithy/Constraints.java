package dev.tenon.importer.smithy;

import dev.tenon.importer.reconcile.LimitRules;
import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The limits and the default value of a parameter, from the traits of a member or else of what it leads to. */
final class Constraints {
    /** A blob is limited in bytes, and written as the text of its Base64. */
    private static final Set<String> OF_TEXT = Set.of("string", "enum");

    private static final Set<String> WITH_DEFAULT =
            Set.of("string", "boolean", "integer", "long", "float", "double", "decimal");

    private final Consumer<String> told;

    /**
     * Writes.
     *
     * @param told takes a line for each limit that a description cannot have
     */
    Constraints(Consumer<String> told) {
        this.told = told;
    }

    /**
     * Adds those of a single value.
     *
     * @param name the parameter
     * @param entry what is written of it, with its type
     * @param type its type
     */
    void add(String name, Mapping entry, String type, Node member, Node target) {
        Map<String, String> stated = new LinkedHashMap<>();
        if (OF_TEXT.contains(target.get("type").text())) {
            bounds(stated, "length", "Length", member, target);
        } else {
            bounds(stated, "range", "", member, target);
        }
        String usual = member.trait("default").text();
        if (!usual.isEmpty()
                && WITH_DEFAULT.contains(type)
                && !target.get("type").text().equals("blob")) {
            stated.put("default", usual);
        }
        write(name, entry, new LimitRules(type, false, false), stated);
    }

    /** Adds how many items a list may have, to a parameter whose name counts them. */
    void addCounts(String name, Mapping entry, Node member, Node list) {
        Map<String, String> stated = new LinkedHashMap<>();
        bounds(stated, "length", "Items", member, list);
        write(name, entry, new LimitRules("", true, true), stated);
    }

    private static void bounds(Map<String, String> stated, String trait, String what, Node member, Node target) {
        Node bounds = Types.trait(trait, member, target);
        bounds.members().forEach((bound, value) -> stated.put(bound + what, value.text()));
    }

    private void write(String name, Mapping entry, LimitRules rules, Map<String, String> stated) {
        rules.limits(stated, List.of())
                .forEach((key, value) ->
                        entry.with(key, key.equals("default") ? YamlValue.text(value) : YamlValue.literal(value)));
        rules.doubts().forEach(doubt -> told.accept(name + ": the limit " + doubt + "; left out"));
    }
}
