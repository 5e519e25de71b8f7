package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.RequestStructure;
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
import java.util.stream.Stream;

/** The named structures of requests. All names are known before any members are built, so one may hold itself. */
final class RequestStructures {
    private record Described(Located<String> name, List<ParameterDescription> parameters, RequestStructure structure) {}

    private final Map<String, Described> byName = new LinkedHashMap<>();
    private final Map<String, List<Parameter>> built = new HashMap<>();
    private final Set<String> typeNames;
    private final Diagnostics diagnostics;

    RequestStructures(List<TypeDescription> types, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (TypeDescription type : types) {
            type.parameters().ifPresent(parameters -> add(type, parameters));
        }
        this.typeNames = TypeNames.folded(byName.keySet());
    }

    private void add(TypeDescription type, List<ParameterDescription> parameters) {
        String name = type.name().value();
        RequestStructure structure =
                new RequestStructure(name, new LocalizedText(type.text()), () -> built.getOrDefault(name, List.of()));
        byName.put(name, new Described(type.name(), parameters, structure));
    }

    /** Builds the members of all of them. */
    void build(Requests requests) {
        byName.forEach((name, described) -> built.put(name, requests.members(described.parameters(), name)));
        refuseEndless();
    }

    List<RequestStructure> all() {
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

    Optional<RequestStructure> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Described::structure);
    }

    private void refuseEndless() {
        Set<RequestStructure> endless = RequiredCycles.of(all());
        for (Described described : byName.values()) {
            if (endless.contains(described.structure())) {
                String message =
                        "the structure " + Printable.quote(described.name().value())
                                + " requires itself, so none could end; make it optional where it contains itself";
                diagnostics.error(Rule.WRONG_REFERENCE, described.name().location(), message);
            }
        }
    }

    /** Warns of those that no request contains, unless a mistake may have hidden where it does. */
    void warnOfUnused(List<Parameter> common, List<Operation> operations) {
        if (diagnostics.hasErrors()) {
            return;
        }
        Set<RequestStructure> used = RequestStructure.reachedFrom(Stream.concat(
                common.stream(), operations.stream().flatMap(operation -> operation.parameters().stream())));
        byName.values().stream()
                .filter(described -> !used.contains(described.structure()))
                .forEach(described -> diagnostics.warning(
                        Rule.UNUSED_TYPE,
                        described.name().location(),
                        "no request holds the structure "
                                + Printable.quote(described.name().value())
                                + "; give it to a parameter as its type, or remove it"));
    }
}
