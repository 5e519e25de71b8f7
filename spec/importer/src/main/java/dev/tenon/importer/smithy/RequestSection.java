package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes the parameters of an operation: structures, lists and maps by their full names. */
final class RequestSection {
    private final Model model;
    private final WireNames names;
    private final Consumer<String> told;
    private final Set<String> wrappers = new TreeSet<>();
    private final Mapping parameters = YamlValue.block();
    private final NamedShapes named;
    private final Constraints constraints;
    private boolean secret;

    RequestSection(Model model, NamedShapes named, Consumer<String> told) {
        this.model = model;
        this.named = named;
        this.names = new WireNames(model.isEc2());
        this.told = told;
        this.constraints = new Constraints(told);
    }

    /** The parameters of a structure. */
    Mapping write(Node input) {
        secret = input.hasTrait("sensitive");
        structure("", input);
        Clashes.ofParameters(parameters, told);
        return parameters;
    }

    /** Steps of names that the protocol puts around items. */
    Set<String> wrappers() {
        return wrappers;
    }

    private void structure(String prefix, Node structure) {
        for (Map.Entry<String, Node> member : structure.get("members").members().entrySet()) {
            value(prefix + names.parameter(member), member.getValue(), member.getValue(), false);
        }
    }

    /**
     * Writes the parameters of a member.
     *
     * @param name the name, which ends in a number for the items of a list
     * @param member the member, which tells whether there must be a value
     * @param reference what leads to the value: the member, or the items of its list
     * @param item whether it is the items of its list
     */
    private void value(String name, Node member, Node reference, boolean item) {
        if (parameters.entries().containsKey(name)) {
            told.accept(name + " is the name of two members; the second one was left out");
            return;
        }
        Node target = model.target(reference);
        boolean outside = secret;
        secret |= Types.isSecret(reference, target);
        Optional<Mapping> single = Types.of(reference, target, secret);
        if (single.isPresent()) {
            constraints.add(name, single.get(), Types.word(single.get()), reference, target);
            required(single.get(), member, false);
            parameters.with(name, about(name, single.get(), member, item));
        } else if (!named.leavesOut(reference, name, told)) {
            several(name, member, reference, item);
        }
        secret = outside;
    }

    private void several(String name, Node member, Node reference, boolean item) {
        Node target = model.target(reference);
        String type = target.get("type").text();
        switch (type) {
            case "structure" -> group(name, member, reference, item);
            case "list", "set", "map" -> {
                if (item) {
                    told.accept(
                            name + " is a " + type + " directly inside a list, which numbered names cannot express");
                } else if (type.equals("map")) {
                    map(name, member, target);
                } else {
                    list(name, member, target);
                }
            }
            default -> told.accept(name + " is of type " + type + ", which no parameter can have");
        }
    }

    /** Adds whether there must be a value, unless the language takes that for granted. */
    private static void required(Mapping entry, Node member, boolean granted) {
        boolean required = member.hasTrait("required");
        if (required != granted) {
            entry.with("required", YamlValue.literal(required));
        }
    }

    /** Adds what else is said of all that the name of a parameter stands for. */
    private Mapping about(String name, Mapping entry, Node member, boolean item) {
        Node target = model.target(member);
        if (item) {
            constraints.addCounts(name, entry, member, target);
        }
        Types.deprecated(entry, member, target);
        return entry;
    }

    private void group(String name, Node member, Node reference, boolean item) {
        Optional<String> type = named.ofRequest(reference);
        if (type.isPresent()) {
            Mapping entry = YamlValue.line().with("type", YamlValue.text(type.get()));
            required(entry, member, false);
            parameters.with(name, about(name, Types.hidden(entry, secret), member, item));
            return;
        }
        Node structure = model.target(reference);
        Mapping entry = YamlValue.line().with("type", YamlValue.text("group"));
        required(entry, member, holdsRequired(structure));
        parameters.with(name, about(name, entry, member, item));
        int described = parameters.entries().size();
        structure(name + ".", structure);
        boolean empty = parameters.entries().size() == described;
        if (empty) {
            told.accept(name + " is a structure without members that a parameter can have; left out");
        }
        if (empty || entry.entries().size() == 1) {
            parameters.entries().remove(name);
        }
    }

    private static boolean holdsRequired(Node structure) {
        return structure.get("members").members().values().stream().anyMatch(member -> member.hasTrait("required"));
    }

    private void list(String name, Node member, Node list) {
        String item = names.item(list);
        if (!names.ec2() && !names.isFlat(member)) {
            wrappers.add(item);
        }
        value(names.numbered(name, member, item), member, list.get("member"), true);
    }

    private void map(String name, Node member, Node map) {
        if (!names.isFlat(member)) {
            wrappers.add("entry");
        }
        String entry = names.isFlat(member) ? name + ".N" : name + ".entry.N";
        for (String part : List.of("key", "value")) {
            value(entry + "." + names.of(map, part), map.get(part), map.get(part), false);
        }
    }
}
