package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.description.ParameterDescription.LimitsDescription;
import dev.tenon.spec.model.Constraints;
import dev.tenon.spec.model.LocalizedText;
import dev.tenon.spec.model.Parameter;
import dev.tenon.spec.model.ParameterType;
import dev.tenon.spec.model.ParameterType.EncodedList;
import dev.tenon.spec.model.ParameterType.Group;
import dev.tenon.spec.model.ParameterType.Repeated;
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

/** Builds the parameters of one request: groups from shared prefixes, names, types and limits. */
final class Requests {
    private final Diagnostics diagnostics;
    private final Provenance provenance;
    private final ParameterTypes types;
    private final Limits limits;
    private final Map<String, String> groupTypes = new HashMap<>();

    Requests(Provenance provenance, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.provenance = provenance;
        this.types = new ParameterTypes(diagnostics);
        this.limits = new Limits(diagnostics);
    }

    /**
     * Builds parameters.
     *
     * @param descriptions what the file says
     * @param enclosingType the request type, whose name no group may have
     */
    List<Parameter> build(List<ParameterDescription> descriptions, String enclosingType) {
        List<ParameterNode> roots = ParameterNode.arrange(descriptions, diagnostics);
        nameGroups(roots, new TypeNames(enclosingType, diagnostics));
        checkCompanions(descriptions);
        return level(roots, false);
    }

    /** Level by level, so that an outer group keeps the short name whatever stands deeper. */
    private void nameGroups(List<ParameterNode> roots, TypeNames names) {
        record Around(ParameterNode node, List<String> names) {}
        List<Around> level =
                roots.stream().map(root -> new Around(root, List.of())).toList();
        while (!level.isEmpty()) {
            List<Around> groups =
                    level.stream().filter(each -> each.node().isGroup()).toList();
            groups.forEach(each -> each.node()
                    .leaf()
                    .flatMap(ParameterDescription::typeName)
                    .ifPresent(override -> groupTypes.put(each.node().step().path(), names.decided(override))));
            groups.forEach(each -> groupTypes.computeIfAbsent(
                    each.node().step().path(),
                    path -> names.decide(each.node().step().wireName(), each.names())));
            List<Around> next = new ArrayList<>();
            for (Around each : groups) {
                List<String> around = new ArrayList<>(each.names());
                around.add(each.node().step().wireName());
                each.node().children().forEach(child -> next.add(new Around(child, List.copyOf(around))));
            }
            level = next;
        }
    }

    private void checkCompanions(List<ParameterDescription> descriptions) {
        References known = References.parameters(descriptions, diagnostics);
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

    private List<Parameter> level(List<ParameterNode> nodes, boolean nested) {
        NameScope scope = new NameScope(diagnostics);
        // Current members choose their names before deprecated ones, which may have to yield.
        List<ParameterNode> byRank = nodes.stream()
                .sorted(Comparator.comparing(node -> isDeprecated(node)))
                .toList();
        Map<ParameterNode, List<Parameter>> built = new HashMap<>();
        byRank.forEach(node -> built.put(node, parameters(node, scope, nested)));
        nodes.forEach(node -> refuseOverlap(node, nodes));
        return nodes.stream()
                .map(node -> built.getOrDefault(node, List.of()))
                .flatMap(List::stream)
                .toList();
    }

    private static boolean isDeprecated(ParameterNode node) {
        return node.leaf().flatMap(ParameterDescription::deprecation).isPresent();
    }

    /** A numbered group and the same group with a literal index would write the same wire name twice. */
    private void refuseOverlap(ParameterNode node, List<ParameterNode> siblings) {
        for (ParameterNode other : siblings) {
            String start = other.step().wireName() + ".";
            boolean literal = node.step().wireName().startsWith(start)
                    && node.step().wireName().substring(start.length()).matches("[0-9]+");
            if (other.step().repeated() && literal) {
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

    private List<Parameter> parameters(ParameterNode node, NameScope scope, boolean nested) {
        List<Parameter> result = new ArrayList<>();
        Optional<ParameterDescription> leaf = node.leaf();
        if (leaf.isPresent() && !isGroupDeclaration(node)) {
            result.add(single(node, leaf.get(), scope, nested));
        }
        if (node.isGroup()) {
            result.add(group(node, scope));
        }
        return result;
    }

    private static boolean isGroupDeclaration(ParameterNode node) {
        return node.isGroup()
                && node.leaf()
                        .flatMap(ParameterDescription::type)
                        .filter(type -> type.value().equals(ParameterTypes.GROUP))
                        .isPresent();
    }

    private Parameter single(ParameterNode node, ParameterDescription parameter, NameScope scope, boolean nested) {
        Located<String> wireName =
                new Located<>(node.step().wireName(), parameter.name().location());
        ParameterType type = types.type(parameter, node.step().repeated());
        parameter
                .typeName()
                .ifPresent(name -> diagnostics.error(
                        Rule.DOES_NOT_FIT, name.location(), "'typeName' belongs to 'type: group'; remove it"));
        Constraints constraints = limits.build(parameter, type);
        checkSplittable(parameter, type, constraints, nested);
        return new Parameter(
                parameter.name().value(),
                node.step().wireName(),
                scope.claim(
                        wireName, parameter.javaName(), parameter.deprecation().isPresent()),
                type,
                parameter.required().map(Located::value).orElse(false),
                parameter.requiredWith().stream().map(Located::value).toList(),
                constraints,
                parameter.splittable().isPresent(),
                parameter.sensitive(),
                new LocalizedText(parameter.text()),
                parameter.example(),
                parameter.deprecation(),
                provenance.check(parameter.from()));
    }

    private void checkSplittable(
            ParameterDescription parameter, ParameterType type, Constraints constraints, boolean nested) {
        boolean list = type instanceof EncodedList || type instanceof Repeated;
        if (parameter.splittable().isPresent()
                && (nested || !list || constraints.maxItems().isEmpty())) {
            String message = "'splittable' belongs to a list on the outermost level that has 'maxItems'; add it, or"
                    + " remove 'splittable'";
            diagnostics.error(Rule.DOES_NOT_FIT, parameter.splittable().get(), message);
        }
    }

    private Parameter group(ParameterNode node, NameScope scope) {
        Optional<ParameterDescription> declaration = node.leaf().filter(leaf -> isGroupDeclaration(node));
        List<Parameter> members = level(node.children(), true);
        String typeName = groupTypes.getOrDefault(node.step().path(), "");
        Group group = new Group(typeName, members);
        Located<String> name = declaration
                .map(found -> new Located<>(node.step().wireName(), found.name().location()))
                .orElse(node.name());
        boolean required = declaration
                .flatMap(ParameterDescription::required)
                .map(Located::value)
                .orElse(members.stream().anyMatch(Parameter::required));
        Optional<String> deprecation = declaration.flatMap(ParameterDescription::deprecation);
        return new Parameter(
                node.step().path(),
                node.step().wireName(),
                scope.claim(name, declaration.flatMap(ParameterDescription::javaName), deprecation.isPresent()),
                node.step().repeated() ? new Repeated(group) : group,
                required,
                declaration.map(ParameterDescription::requiredWith).orElse(List.of()).stream()
                        .map(Located::value)
                        .toList(),
                declaration.map(found -> groupLimits(node, found)).orElse(Constraints.NONE),
                declaration.flatMap(ParameterDescription::splittable).isPresent(),
                declaration.filter(ParameterDescription::sensitive).isPresent(),
                new LocalizedText(declaration.map(ParameterDescription::text).orElse(Map.of())),
                declaration.flatMap(ParameterDescription::example),
                deprecation,
                provenance.check(declaration.map(ParameterDescription::from).orElse(List.of())));
    }

    private Constraints groupLimits(ParameterNode node, ParameterDescription declaration) {
        LimitsDescription found = declaration.limits();
        return new GroupLimits(diagnostics).build(found, node.step().repeated());
    }
}
