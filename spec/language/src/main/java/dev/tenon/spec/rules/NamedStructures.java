package dev.tenon.spec.rules;

import dev.tenon.spec.description.FieldDescription;
import dev.tenon.spec.description.FieldDescription.ValueDescription;
import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.NamedStructure;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The named structures of a service. All names are known before any fields are built, so one may hold itself. */
final class NamedStructures {
    private record Described(Located<String> name, List<FieldDescription> fields, NamedStructure structure) {}

    private final Map<String, Described> byName = new LinkedHashMap<>();
    private final Map<String, List<ResponseField>> built = new HashMap<>();
    private final Set<String> typeNames;

    NamedStructures(List<TypeDescription> types) {
        for (TypeDescription type : types) {
            String name = type.name().value();
            type.fields()
                    .ifPresent(fields -> byName.put(
                            name,
                            new Described(
                                    type.name(),
                                    fields,
                                    new NamedStructure(
                                            name,
                                            new LocalizedText(type.text()),
                                            () -> built.getOrDefault(name, List.of())))));
        }
        this.typeNames = TypeNames.folded(byName.keySet());
    }

    /** Builds the fields of all of them. */
    void build(Responses responses) {
        byName.forEach((name, described) -> built.put(name, responses.build(described.fields(), name)));
    }

    List<NamedStructure> all() {
        return byName.values().stream().map(Described::structure).toList();
    }

    /** The names, to guess what was meant by another one. */
    Set<String> names() {
        return byName.keySet();
    }

    /** The names as they are compared with those of other types. */
    Set<String> typeNames() {
        return typeNames;
    }

    Optional<NamedStructure> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Described::structure);
    }

    /** The fields of a value that is a structure, its own or those of the one that it names. */
    Optional<List<FieldDescription>> fields(ValueDescription value) {
        return value.fields()
                .or(() -> value.type()
                        .flatMap(type -> Optional.ofNullable(byName.get(type.value())))
                        .map(Described::fields));
    }

    /** Warns of those that no response contains, unless a mistake may have hidden where it does. */
    void warnOfUnused(List<Operation> operations, Diagnostics diagnostics) {
        if (diagnostics.hasErrors()) {
            return;
        }
        Set<NamedStructure> used =
                NamedStructure.reachedFrom(operations.stream().flatMap(operation -> operation.response().stream()));
        byName.values().stream()
                .filter(described -> !used.contains(described.structure()))
                .forEach(described -> diagnostics.warning(
                        Rule.UNUSED_TYPE,
                        described.name().location(),
                        "no response holds the structure "
                                + Printable.quote(described.name().value())
                                + "; give it to a field as its type, or remove it"));
    }
}
