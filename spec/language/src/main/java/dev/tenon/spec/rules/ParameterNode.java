package dev.tenon.spec.rules;

import dev.tenon.spec.description.ParameterDescription;
import dev.tenon.spec.rules.ParameterPath.Step;
import dev.tenon.spec.source.Diagnostics;
import dev.tenon.spec.source.Located;
import dev.tenon.spec.source.SourceLocation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Parameters arranged by the steps of their names: what shares a prefix is under one node. */
final class ParameterNode {
    private final Step step;
    private final SourceLocation location;
    private final Map<String, ParameterNode> children = new LinkedHashMap<>();
    private Optional<ParameterDescription> leaf = Optional.empty();

    private ParameterNode(Step step, SourceLocation location) {
        this.step = step;
        this.location = location;
    }

    /** Arranges parameters; returns the top-level nodes. */
    static List<ParameterNode> arrange(
            List<ParameterDescription> parameters, List<String> wrappers, Diagnostics diagnostics) {
        Map<String, ParameterNode> roots = new LinkedHashMap<>();
        for (ParameterDescription parameter : parameters) {
            Map<String, ParameterNode> level = roots;
            Optional<ParameterNode> node = Optional.empty();
            for (Step step :
                    ParameterPath.parse(parameter.name(), wrappers, diagnostics).steps()) {
                ParameterNode next = level.computeIfAbsent(
                        step.path(),
                        path -> new ParameterNode(step, parameter.name().location()));
                level = next.children;
                node = Optional.of(next);
            }
            node.ifPresent(last -> last.leaf = Optional.of(parameter));
        }
        return List.copyOf(roots.values());
    }

    Step step() {
        return step;
    }

    /** The wire name of the step, without a wrapper, at the place where the first parameter below it is described. */
    Located<String> name() {
        return new Located<>(step.name(), isGroup() ? firstMember().location : location);
    }

    private ParameterNode firstMember() {
        return children.values().iterator().next();
    }

    List<ParameterNode> children() {
        return new ArrayList<>(children.values());
    }

    /** What the file says under this very name: a parameter or the declaration of a group. */
    Optional<ParameterDescription> leaf() {
        return leaf;
    }

    /** The declaration of the group, if the file has one. */
    Optional<ParameterDescription> declaration() {
        return leaf.filter(found -> isGroup() && isDeclaration(found));
    }

    /** The parameter that ends here, if any. */
    Optional<ParameterDescription> single() {
        return leaf.filter(found -> !isGroup() || !isDeclaration(found));
    }

    private static boolean isDeclaration(ParameterDescription parameter) {
        return parameter
                .type()
                .filter(type -> type.value().equals(ParameterTypes.GROUP))
                .isPresent();
    }

    boolean isGroup() {
        return !children.isEmpty();
    }
}
