package dev.tenon.importer.smithy;

import dev.tenon.importer.yaml.YamlValue;
import dev.tenon.importer.yaml.YamlValue.Mapping;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Writes the fields of a response or a type; a map is the list of its entries, and what holds itself has a name. */
final class ResponseSection {
    private final Model model;
    private final WireNames names;
    private final Consumer<String> told;
    private final NamedShapes named;
    private boolean secret;

    ResponseSection(Model model, NamedShapes named, Consumer<String> told) {
        this.model = model;
        this.named = named;
        this.names = new WireNames(model.isEc2());
        this.told = told;
    }

    /** The fields of a structure. */
    Mapping write(Node structure) {
        secret = structure.hasTrait("sensitive");
        return fields(structure, "");
    }

    private Mapping fields(Node structure, String place) {
        Mapping fields = YamlValue.block();
        for (Map.Entry<String, Node> member : structure.get("members").members().entrySet()) {
            String name = names.field(member);
            Node reference = member.getValue();
            if (reference.hasTrait("xmlAttribute")) {
                told.accept(name + place + " is an attribute of XML, which no field can be; left out");
                continue;
            }
            shape(name + place, reference).ifPresent(shape -> {
                Types.deprecated(shape, reference, model.target(reference));
                fields.with(name, shape);
            });
        }
        Clashes.ofFields(fields, told);
        return fields;
    }

    /** What a member is; where that is nothing that a field can be, {@code where} is told. */
    private Optional<Mapping> shape(String where, Node member) {
        Node target = model.target(member);
        boolean outside = secret;
        secret |= Types.isSecret(member, target);
        Optional<Mapping> shape = Types.of(member, target, secret).or(() -> several(where, member, target));
        secret = outside;
        return shape;
    }

    private Optional<Mapping> several(String where, Node member, Node target) {
        Optional<String> name = named.ofResponse(member);
        if (name.isPresent()) {
            return Optional.of(Types.hidden(YamlValue.line().with("type", YamlValue.text(name.get())), secret));
        }
        if (named.leavesOut(member, where, told)) {
            return Optional.empty();
        }
        return switch (target.get("type").text()) {
            case "structure" -> structure(where, target);
            case "list", "set" -> list(where, target, names.isFlat(member) ? "none" : names.item(target));
            case "map" -> entries(where, target, names.isFlat(member) ? "none" : "entry");
            default -> unknown(where);
        };
    }

    private Optional<Mapping> unknown(String where) {
        told.accept(where + " is of a type that no field has; left out");
        return Optional.empty();
    }

    private Optional<Mapping> structure(String where, Node structure) {
        Mapping fields = fields(structure, " of " + where);
        return fields.entries().isEmpty()
                ? unknown(where)
                : Optional.of(YamlValue.block().with("fields", fields));
    }

    private Optional<Mapping> list(String where, Node target, String item) {
        return shape("an item of " + where, target.get("member")).map(shape -> {
            Mapping list = YamlValue.block().with("list", YamlValue.text(item));
            if (shape.entries().containsKey("list")) {
                // Only the field itself, and no list inside it, can be one that is hidden.
                boolean hidden = Types.unhide(shape);
                return Types.hidden(list.with("of", shape), hidden);
            }
            shape.entries().forEach(list::with);
            return list;
        });
    }

    private Optional<Mapping> entries(String where, Node map, String entry) {
        Mapping fields = YamlValue.block();
        for (String part : List.of("key", "value")) {
            Optional<Mapping> shape = shape("a " + part + " of " + where, map.get(part));
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            fields.with(names.of(map, part), shape.get());
        }
        return Optional.of(YamlValue.block().with("list", YamlValue.text(entry)).with("fields", fields));
    }
}
