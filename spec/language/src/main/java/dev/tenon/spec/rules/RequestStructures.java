package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ServiceDescription.TypeDescription;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Operation;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.JsonText;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.HashMap;
import java.util.HashSet;
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
    private final Diagnostics diagnostics;

    RequestStructures(List<TypeDescription> types, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        for (TypeDescription type : types) {
            type.parameters().ifPresent(parameters -> add(type, parameters));
        }
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
        byName.values().forEach(this::refuseEndless);
    }

    List<RequestStructure> all() {
        return byName.values().stream().map(Described::structure).toList();
    }

    Set<String> names() {
        return byName.keySet();
    }

    Optional<RequestStructure> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(Described::structure);
    }

    /** A list may be empty, and what is optional left out; one that requires itself has no end. */
    private void refuseEndless(Described described) {
        Set<RequestStructure> met = new HashSet<>();
        if (required(described.structure().members(), met).anyMatch(described.structure()::equals)) {
            String message = "the structure " + Printable.quote(described.name().value())
                    + " requires itself, so none could end; make it optional where it contains itself";
            diagnostics.error(Rule.WRONG_REFERENCE, described.name().location(), message);
        }
    }

    private static Stream<RequestStructure> required(List<Parameter> members, Set<RequestStructure> met) {
        return members.stream()
                .filter(Parameter::required)
                .map(member -> member.type() instanceof JsonText json ? json.content() : member.type())
                .flatMap(type -> required(type, met));
    }

    private static Stream<RequestStructure> required(ParameterType type, Set<RequestStructure> met) {
        if (type instanceof OwnGroup group) {
            return required(group.members(), met);
        }
        if (type instanceof Named named && met.add(named.structure())) {
            return Stream.concat(Stream.of(named.structure()), required(named.members(), met));
        }
        return Stream.empty();
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
