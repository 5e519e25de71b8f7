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

    ResponseSection(Model model, NamedShapes named, Consumer<String> told) {
        this.model = model;
        this.named = named;
        this.names = new WireNames(model.isEc2());
        this.told = told;
    }

    /** The fields of a structure. */
    Mapping write(Node structure) {
        Mapping fields = YamlValue.block();
        for (Map.Entry<String, Node> member : structure.get("members").members().entrySet()) {
            String name = names.field(member);
            shape(member.getValue(), member.getValue())
                    .ifPresentOrElse(
                            shape -> fields.with(name, shape),
                            () -> told.accept(name + " is of a type that no field has; left out"));
        }
        return fields;
    }

    private Optional<Mapping> shape(Node member, Node reference) {
        Node target = model.target(reference);
        Optional<Mapping> single = Types.of(reference, target);
        if (single.isPresent()) {
            return single;
        }
        Optional<String> name = named.ofResponse(reference);
        if (name.isPresent()) {
            return Optional.of(YamlValue.line().with("type", YamlValue.text(name.get())));
        }
        if (named.leavesOut(reference, Model.local(reference.get("target").text()), told)) {
            return Optional.empty();
        }
        return switch (target.get("type").text()) {
            case "structure" -> {
                Mapping fields = write(target);
                yield fields.entries().isEmpty()
                        ? Optional.empty()
                        : Optional.of(YamlValue.block().with("fields", fields));
            }
            case "list", "set" -> element(target.get("member"), names.isFlat(member) ? "none" : names.item(target));
            case "map" -> entries(target, names.isFlat(member) ? "none" : "entry");
            default -> Optional.empty();
        };
    }

    private Optional<Mapping> element(Node item, String name) {
        return shape(item, item).map(shape -> {
            Mapping list = YamlValue.block().with("list", YamlValue.text(name));
            if (shape.entries().containsKey("list")) {
                return list.with("of", shape);
            }
            shape.entries().forEach(list::with);
            return list;
        });
    }

    private Optional<Mapping> entries(Node map, String name) {
        Mapping fields = YamlValue.block();
        for (String part : List.of("key", "value")) {
            Optional<Mapping> shape = shape(map.get(part), map.get(part));
            if (shape.isEmpty()) {
                return Optional.empty();
            }
            fields.with(names.of(map, part), shape.get());
        }
        return Optional.of(YamlValue.block().with("list", YamlValue.text(name)).with("fields", fields));
    }
}
