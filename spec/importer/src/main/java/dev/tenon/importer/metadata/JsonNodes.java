package dev.tenon.importer.metadata;

import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import java.util.List;
import java.util.Optional;

/** Looks into parsed JSON. */
final class JsonNodes {
    private JsonNodes() {}

    static Optional<ExampleNode> member(ExampleNode node, String name) {
        return members(node).stream()
                .filter(member -> member.name().equals(name))
                .map(Member::node)
                .findFirst();
    }

    static List<Member> members(ExampleNode node) {
        return node instanceof Members members ? members.members() : List.of();
    }

    static String text(ExampleNode node, String name) {
        return member(node, name)
                .map(value -> value instanceof Scalar scalar ? scalar.text() : "")
                .orElse("");
    }

    static List<ExampleNode> items(ExampleNode node, String name) {
        return member(node, name)
                .map(value -> value instanceof Items items ? items.items() : List.<ExampleNode>of())
                .orElse(List.of());
    }
}
