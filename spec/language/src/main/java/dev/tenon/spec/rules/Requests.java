package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.Enumeration;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.Named;
import dev.tenon.spec.model.ParameterType.OwnGroup;
import dev.tenon.spec.model.ParameterType.Repeated;
import dev.tenon.spec.model.ParameterType.Scalar;
import dev.tenon.spec.model.RequestStructure;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.Printable;
import dev.tenon.spec.source.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Builds the parameters of one request: groups from shared prefixes, names, types and limits. */
final class Requests {
    private final Diagnostics diagnostics;
    private final Provenance provenance;
    private final List<String> wrappers;
    private final ParameterTypes types;
    private final Limits limits;
    private final Glossary glossary;
    private final Enumerations enumerations;
    private final RequestStructures structures;
    private final boolean advisory;
    private Map<String, String> groupTypes = Map.of();
    /** Whether what is built is the inside of a named structure. */
    private boolean nested;

    /**
     * Builds requests.
     *
     * @param advisory whether limits are advisory that do not say themselves
     * @param zones the zones of local times
     */
    Requests(
            Provenance provenance,
            List<String> wrappers,
            Enumerations enumerations,
            RequestStructures structures,
            Glossary glossary,
            boolean advisory,
            Zones zones,
            Diagnostics diagnostics) {
        this.enumerations = enumerations;
        this.structures = structures;
        this.advisory = advisory;
        this.wrappers = wrappers;
        this.glossary = glossary;
        this.diagnostics = diagnostics;
        this.provenance = provenance;
        this.types = new ParameterTypes(enumerations, structures, zones, diagnostics);
        this.limits = new Limits(advisory, diagnostics);
    }

    /**
     * Builds parameters.
     *
     * @param descriptions what the file says
     * @param enclosingType the request type, whose name no group may have
     * @param common the common parameters, which are in the same request unless it has parameters with these names
     */
    List<Parameter> build(List<ParameterDescription> descriptions, String enclosingType, List<Parameter> common) {
        nested = false;
        return whole(descriptions, enclosingType, common);
    }

    /**
     * Builds the members of a structure.
     *
     * @param descriptions what the file says
     * @param structure the name of the structure, which no group in it may have
     */
    List<Parameter> members(List<ParameterDescription> descriptions, String structure) {
        nested = true;
        return whole(descriptions, structure, List.of());
    }

    private List<Parameter> whole(
            List<ParameterDescription> descriptions, String enclosingType, List<Parameter> common) {
        List<ParameterNode> roots = ParameterNode.arrange(descriptions, wrappers, diagnostics);
        Set<String> own = roots.stream().map(root -> root.step().path()).collect(Collectors.toSet());
        TypeNames names = new TypeNames(enclosingType, structures.typeNames(), diagnostics);
        common.stream().filter(parameter -> !own.contains(parameter.path())).forEach(names::takeGroups);
        groupTypes = new GroupNames(names).decide(roots);
        checkCompanions(descriptions);
        return level(roots, Optional.empty());
    }

    private void checkCompanions(List<ParameterDescription> descriptions) {
        References known = References.parameters(descriptions, false, diagnostics);
        for (ParameterDescription parameter : descriptions) {
            for (Located<String> companion : parameter.requiredWith()) {
                known.find(companion);
                if (companion.value().equals(parameter.name().value())) {
                    String message = "a parameter cannot require itself; remove it from 'requiredWith'";
                    diagnostics.error(Rule.WRONG_REFERENCE, companion.location(), message);
                }
            }
        }
    }

    private List<Parameter> level(List<ParameterNode> nodes, Optional<ParameterNode> parent) {
        NameScope scope = new NameScope(diagnostics);
        // Current members choose their names before deprecated ones, which may have to yield.
        List<ParameterNode> byRank = nodes.stream()
                .sorted(Comparator.comparing(node -> isDeprecated(node)))
                .toList();
        Map<ParameterNode, List<Parameter>> built = new HashMap<>();
        byRank.forEach(node -> built.put(node, parameters(node, scope, parent)));
        refuseOverlap(nodes);
        return nodes.stream()
                .map(node -> built.getOrDefault(node, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isDeprecated(ParameterNode node) {
        return node.leaf().flatMap(ParameterDescription::deprecation).isPresent();
    }

    /** A numbered group and the same group with a literal index would write the same wire name twice. */
    private void refuseOverlap(List<ParameterNode> siblings) {
        Map<String, ParameterNode> numbered = new HashMap<>();
        siblings.stream()
                .filter(node -> node.step().repeated())
                .forEach(node -> numbered.put(node.step().wireName(), node));
        for (ParameterNode node : siblings) {
            String wireName = node.step().wireName();
            int dot = wireName.lastIndexOf('.');
            ParameterNode other = dot < 0 ? null : numbered.get(wireName.substring(0, dot));
            if (other != null && wireName.substring(dot + 1).matches("[0-9]+")) {
                String message = Printable.quote(node.step().path()) + " and "
                        + Printable.quote(other.step().path())
                        + " would write the same name; keep one of the two forms";
                diagnostics.error(
                        Rule.PARAMETER_PATH,
                        node.name().location(),
                        other.name().location(),
                        message);
            }
        }
    }

    private List<Parameter> parameters(ParameterNode node, NameScope scope, Optional<ParameterNode> parent) {
        List<Parameter> result = new ArrayList<>();
        Optional<RequestStructure> structure = node.single().flatMap(types::structure);
        if (structure.isPresent()) {
            result.add(named(node, structure.get(), scope, parent));
            return result;
        }
        node.single().ifPresent(parameter -> result.add(single(node, parameter, scope, parent)));
        if (node.isGroup()) {
            result.add(group(node, scope, parent));
        }
        return result;
    }

    private Parameter named(
            ParameterNode node, RequestStructure structure, NameScope scope, Optional<ParameterNode> parent) {
        if (node.isGroup()) {
            String message = Printable.quote(node.step().path()) + " is of the type "
                    + Printable.quote(structure.name()) + ", which has the members; describe this one there";
            diagnostics.error(Rule.PARAMETER_PATH, node.name().location(), message);
        }
        node.single().flatMap(ParameterDescription::typeName).ifPresent(this::refuseTypeName);
        return group(node, node.single(), new Named(structure), false, scope, parent);
    }

    private void refuseTypeName(Located<String> name) {
        diagnostics.error(Rule.DOES_NOT_FIT, name.location(), "'typeName' belongs to 'type: group'; remove it");
    }

    private Parameter single(
            ParameterNode node, ParameterDescription parameter, NameScope scope, Optional<ParameterNode> parent) {
        Located<String> wireName =
                new Located<>(node.step().name(), parameter.name().location());
        ParameterType type = types.type(parameter, node.step().repeated());
        parameter.typeName().ifPresent(this::refuseTypeName);
        boolean numbered = parent.filter(group -> group.step().repeated()).isPresent();
        Constraints constraints = limits.build(parameter, type, numbered)
                .allowing(Limits.scalar(type)
                        .flatMap(Scalar::enumeration)
                        .flatMap(enumerations::find)
                        .map(Enumeration::values)
                        .orElse(List.of())
                        .stream()
                        .map(Enumeration.Value::value)
                        .toList());
        boolean list = type instanceof EncodedList || type instanceof Repeated;
        checkSplittable(parameter, list, constraints, parent.isPresent());
        return new Parameter(
                parameter.name().value(),
                node.step().wireName(),
                scope.take(
                        wireName,
                        parameter.name().value(),
                        parameter.javaName(),
                        parameter.deprecation().isPresent()),
                type,
                parameter.required().map(Located::value).orElse(false),
                parameter.requiredWith().stream().map(Located::value).toList(),
                constraints,
                parameter.splittable().isPresent(),
                parameter.sensitive(),
                glossary.text(parameter.text(), parameter.name().value()),
                parameter.example(),
                parameter.deprecation(),
                provenance.check(parameter.from()));
    }

    private void checkSplittable(
            ParameterDescription parameter, boolean list, Constraints constraints, boolean inGroup) {
        boolean fits = list && !nested && !inGroup && constraints.maxItems().isPresent();
        if (parameter.splittable().isPresent() && !fits) {
            String message =
                    "'splittable' belongs to a top-level list that has 'maxItems'; add it, or remove 'splittable'";
            diagnostics.error(Rule.DOES_NOT_FIT, parameter.splittable().get(), message);
        }
    }

    private Parameter group(ParameterNode node, NameScope scope, Optional<ParameterNode> parent) {
        List<Parameter> members = level(node.children(), Optional.of(node));
        Group group = new OwnGroup(groupTypes.getOrDefault(node.step().path(), ""), members);
        boolean required = members.stream().anyMatch(Parameter::required);
        return group(node, node.declaration(), group, required, scope, parent);
    }

    private Parameter group(
            ParameterNode node,
            Optional<ParameterDescription> declaration,
            Group group,
            boolean requires,
            NameScope scope,
            Optional<ParameterNode> parent) {
        ParameterType repeated = node.step().repeated()
                ? new Repeated(group, declaration.map(ParameterTypes::base).orElse(1))
                : group;
        Located<String> name = declaration
                .map(found -> new Located<>(node.step().name(), found.name().location()))
                .orElse(node.name());
        boolean required = declaration
                .flatMap(ParameterDescription::required)
                .map(Located::value)
                .orElse(requires);
        Constraints constraints = new GroupLimits(advisory, diagnostics).build(node, declaration);
        declaration.ifPresent(found -> checkSplittable(found, node.step().repeated(), constraints, parent.isPresent()));
        Optional<String> deprecation = declaration.flatMap(ParameterDescription::deprecation);
        return new Parameter(
                node.step().path(),
                node.step().wireName(),
                scope.take(
                        name,
                        node.step().path() + ".*",
                        declaration.flatMap(ParameterDescription::javaName),
                        deprecation.isPresent()),
                declaration
                        .map(found -> types.group(found, repeated, node.step().repeated()))
                        .orElse(repeated),
                required,
                declaration.map(ParameterDescription::requiredWith).orElse(List.of()).stream()
                        .map(Located::value)
                        .toList(),
                constraints,
                declaration.flatMap(ParameterDescription::splittable).isPresent(),
                declaration.filter(ParameterDescription::sensitive).isPresent(),
                glossary.text(
                        declaration.map(ParameterDescription::text).orElse(Map.of()),
                        node.step().path()),
                declaration.flatMap(ParameterDescription::example),
                deprecation,
                provenance.check(declaration.map(ParameterDescription::from).orElse(List.of())));
    }
}
