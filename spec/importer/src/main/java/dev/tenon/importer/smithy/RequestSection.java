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

    RequestSection(Model model, NamedShapes named, Consumer<String> told) {
        this.model = model;
        this.named = named;
        this.names = new WireNames(model.isEc2());
        this.told = told;
    }

    /** The parameters of a structure. */
    Mapping write(Node input) {
        structure("", input);
        return parameters;
    }

    /** Steps of names that the protocol puts around items. */
    Set<String> wrappers() {
        return wrappers;
    }

    private void structure(String prefix, Node structure) {
        for (Map.Entry<String, Node> member : structure.get("members").members().entrySet()) {
            if (member.getValue().hasTrait("httpHeader")) {
                told.accept(member.getKey() + " is a header, which a description cannot express");
            }
            value(prefix + names.parameter(member), member.getValue(), false);
        }
    }

    private void value(String name, Node member, boolean numbered) {
        Node target = model.target(member);
        Optional<Mapping> single = Types.of(member, target);
        if (single.isPresent()) {
            Types.limits(single.get(), member, target);
            required(single.get(), member);
            parameters.with(name, single.get());
            return;
        }
        if (named.leavesOut(member, name, told)) {
            return;
        }
        switch (target.get("type").text()) {
            case "structure" -> group(name, member, target);
            case "list", "set" -> list(name, member, target, numbered);
            case "map" -> map(name, member, target, numbered);
            default -> told.accept(name + " is of type " + target.get("type").text() + ", which no parameter can have");
        }
    }

    private static void required(Mapping type, Node member) {
        if (member.hasTrait("required")) {
            type.with("required", YamlValue.literal(true));
        }
    }

    private void group(String name, Node member, Node target) {
        if (structure(name, member, member)) {
            return;
        }
        if (!member.hasTrait("required") && holdsRequired(target)) {
            parameters.with(
                    name,
                    YamlValue.line().with("type", YamlValue.text("group")).with("required", YamlValue.literal(false)));
        }
        structure(name + ".", target);
    }

    /** Writes a parameter whose values are of a named structure; tells whether they are. */
    private boolean structure(String name, Node member, Node reference) {
        Optional<String> structure = named.ofRequest(reference);
        structure.ifPresent(type -> {
            Mapping entry = YamlValue.line().with("type", YamlValue.text(type));
            required(entry, member);
            parameters.with(name, entry);
        });
        return structure.isPresent();
    }

    private boolean holdsRequired(Node structure) {
        return structure.get("members").members().values().stream().anyMatch(member -> member.hasTrait("required"));
    }

    private void list(String name, Node member, Node list, boolean numbered) {
        if (numbered) {
            told.accept(name + " is a list directly inside a list, which numbered names cannot express");
            return;
        }
        String item = names.item(list);
        if (!names.ec2() && !names.isFlat(member)) {
            wrappers.add(item);
        }
        numbered(names.numbered(name, member, item), member, list.get("member"));
    }

    private void numbered(String name, Node member, Node item) {
        Node target = model.target(item);
        if (structure(name, member, item)) {
            return;
        }
        if (target.get("type").text().equals("structure")) {
            if (!member.hasTrait("required") && holdsRequired(target)) {
                parameters.with(
                        name,
                        YamlValue.line()
                                .with("type", YamlValue.text("group"))
                                .with("required", YamlValue.literal(false)));
            }
            structure(name + ".", target);
            return;
        }
        Optional<Mapping> single = Types.of(item, target);
        if (single.isPresent()) {
            required(single.get(), member);
            parameters.with(name, single.get());
        } else {
            value(name, item, true);
        }
    }

    private void map(String name, Node member, Node map, boolean numbered) {
        if (numbered) {
            told.accept(name + " is a map directly inside a list, which numbered names cannot express");
            return;
        }
        if (!names.isFlat(member)) {
            wrappers.add("entry");
        }
        String entry = names.isFlat(member) ? name + ".N" : name + ".entry.N";
        for (String part : List.of("key", "value")) {
            value(entry + "." + names.of(map, part), map.get(part), false);
        }
    }
}
