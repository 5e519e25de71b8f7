package dev.tenon.imported;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.spec.model.FieldType;
import dev.tenon.spec.model.ResponseField;
import dev.tenon.spec.model.ScalarKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The values of an example by the path that a record has them under; a path that ends in {@code ?} has no place in the record. */
final class ExampleLeaves {
    private final Map<String, String> leaves = new TreeMap<>();

    private ExampleLeaves() {}

    static Map<String, String> of(ExampleNode root, List<ResponseField> fields) {
        ExampleLeaves example = new ExampleLeaves();
        example.struct("", root, fields);
        return example.leaves;
    }

    private void struct(String path, ExampleNode node, List<ResponseField> fields) {
        if (!(node instanceof Members members)) {
            placeless(path, node);
            return;
        }
        Map<String, List<ExampleNode>> byName = new LinkedHashMap<>();
        for (Member member : members.members()) {
            byName.computeIfAbsent(member.name(), unused -> new ArrayList<>()).add(member.node());
        }
        byName.forEach((name, nodes) -> fields.stream()
                .filter(field -> field.wireName().equals(name))
                .findFirst()
                .ifPresentOrElse(
                        field -> field(path + "/" + name, nodes, field.type()),
                        () -> nodes.forEach(each -> placeless(path + "/" + name, each))));
    }

    /** In XML a list may be written as siblings of one name. */
    private void field(String path, List<ExampleNode> nodes, FieldType type) {
        if (type instanceof FieldType.ListOf list) {
            list(path, nodes, list);
        } else {
            nodes.forEach(node -> value(path, node, type));
        }
    }

    private void value(String path, ExampleNode node, FieldType type) {
        if (type instanceof FieldType.Struct struct) {
            struct(path, node, struct.fields());
        } else if (type instanceof FieldType.MapOf map && node instanceof Members members) {
            members.members().forEach(member -> value(path + "/" + member.name(), member.node(), map.value()));
        } else if (type instanceof FieldType.Scalar scalar && scalar.kind() == ScalarKind.JSON) {
            json(path, node);
        } else if (type instanceof FieldType.ListOf list) {
            list(path, List.of(node), list);
        } else if (node instanceof Scalar scalar) {
            if (scalar.literal() != Literal.NULL && !scalar.text().isBlank()) {
                leaves.put(path, scalar.text());
            }
        } else {
            placeless(path, node);
        }
    }

    /** Free JSON is what it looks like; in XML elements of one name are an array. */
    private void json(String path, ExampleNode node) {
        if (node instanceof Members members) {
            Map<String, List<ExampleNode>> byName = new LinkedHashMap<>();
            members.members()
                    .forEach(member -> byName.computeIfAbsent(member.name(), unused -> new ArrayList<>())
                            .add(member.node()));
            byName.forEach((name, nodes) ->
                    json(path + "/" + name, nodes.size() == 1 ? nodes.get(0) : new Items(nodes, true)));
        } else if (node instanceof Items items) {
            for (int index = 0; index < items.items().size(); index++) {
                json(path + "[" + index + "]", items.items().get(index));
            }
        } else if (node instanceof Scalar scalar
                && scalar.literal() != Literal.NULL
                && !scalar.text().isBlank()) {
            leaves.put(path, scalar.text());
        }
    }

    private void list(String path, List<ExampleNode> nodes, FieldType.ListOf list) {
        String item = list.elementName().orElse("");
        Set<String> known = list.element() instanceof FieldType.Struct struct
                ? struct.fields().stream().map(ResponseField::wireName).collect(Collectors.toSet())
                : Set.of();
        int index = 0;
        for (ExampleNode node : nodes) {
            for (ExampleNode element : elements(node, item, known)) {
                value(path + "[" + index++ + "]", element, list.element());
            }
            if (node instanceof Members members && isWrapper(members, item, known)) {
                members.members().stream()
                        .filter(member -> !isElement(member, members, item))
                        .forEach(member -> placeless(path + "/" + member.name(), member.node()));
            }
        }
    }

    /** Gives the elements of a list in any of the forms that servers send, under another name too where no field has it. */
    private static List<ExampleNode> elements(ExampleNode node, String item, Set<String> known) {
        if (node instanceof Items items) {
            List<ExampleNode> inner = new ArrayList<>();
            for (ExampleNode each : items.items()) {
                inner.addAll(
                        each instanceof Members members && isWrapper(members, item, Set.of(item))
                                ? elements(each, item, known)
                                : List.of(each));
            }
            return inner;
        }
        if (node instanceof Members members) {
            if (members.members().isEmpty()) {
                return List.of();
            }
            return isWrapper(members, item, known)
                    ? members.members().stream()
                            .filter(member -> isElement(member, members, item))
                            .flatMap(member -> member.node() instanceof Items items
                                    ? items.items().stream()
                                    : List.of(member.node()).stream())
                            .toList()
                    : List.of(node);
        }
        return node instanceof Scalar scalar && scalar.text().isBlank() ? List.of() : List.of(node);
    }

    /** What holds elements of the documented name, or others of one name that no field has. */
    private static boolean isWrapper(Members members, String item, Set<String> known) {
        List<String> names =
                members.members().stream().map(Member::name).distinct().toList();
        boolean oneName = names.size() == 1;
        String first = names.isEmpty() ? "" : names.get(0);
        return !item.isEmpty()
                && (oneName
                        ? first.equals(item) || !known.contains(first)
                        : names.contains(item) && !known.contains(item));
    }

    private static boolean isElement(Member member, Members wrapper, String item) {
        return member.name().equals(item)
                || wrapper.members().stream().noneMatch(other -> other.name().equals(item));
    }

    private void placeless(String path, ExampleNode node) {
        if (node instanceof Members members) {
            members.members().forEach(member -> placeless(path + "/" + member.name(), member.node()));
        } else if (node instanceof Items items) {
            items.items().forEach(item -> placeless(path, item));
        } else if (node instanceof Scalar scalar && !scalar.text().isBlank()) {
            leaves.put(path + "?", scalar.text());
        }
    }
}
