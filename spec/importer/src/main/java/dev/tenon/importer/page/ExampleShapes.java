package dev.tenon.importer.page;

import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the shape of a response from its examples. */
final class ExampleShapes {
    private ExampleShapes() {}

    /**
     * Merges the examples of a page, well-formed ones first and JSON before XML, because only JSON tells a list of one element from a
     * structure. XML whose tags do not match counts only where nothing better is there.
     */
    static Shape of(List<Example> examples) {
        List<Example> usable = new ArrayList<>(examples);
        boolean hasBetter = usable.stream().anyMatch(example -> !brokenXml(example));
        if (hasBetter) {
            usable.removeIf(ExampleShapes::brokenXml);
        }
        usable.sort(Comparator.comparing(example -> example.format() == Example.Format.JSON ? 0 : 1));
        Shape shape = Shape.UNKNOWN;
        for (Example example : usable) {
            if (example.root() instanceof Members members) {
                shape = shape.merge(Shape.struct(fields(members)));
            }
        }
        return shape;
    }

    private static boolean brokenXml(Example example) {
        return example.format() == Example.Format.XML && example.flaw().isPresent();
    }

    private static Map<String, Shape> fields(Members members) {
        Map<String, Shape> fields = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Member member : members.members()) {
            fields.merge(member.name(), shape(member.node()), Shape::merge);
            counts.merge(member.name(), 1, Integer::sum);
        }
        if (members.markup()) {
            // Repeated siblings beside other fields are a list without a wrapper.
            fields.replaceAll((name, shape) ->
                    counts.getOrDefault(name, 1) > 1 ? Shape.list(Optional.empty(), Optional.empty(), shape) : shape);
        }
        return fields;
    }

    private static Shape shape(ExampleNode node) {
        if (node instanceof Scalar scalar) {
            return leaf(scalar);
        }
        if (node instanceof Items items) {
            return items(items);
        }
        return members((Members) node);
    }

    private static Shape leaf(Scalar scalar) {
        if (scalar.literal() == Literal.NULL) {
            return Shape.UNKNOWN;
        }
        boolean bare = scalar.literal() == Literal.NUMBER || scalar.literal() == Literal.FLAG;
        Shape.Form form = scalar.text().isEmpty() ? Shape.Form.UNKNOWN : Shape.Form.LEAF;
        return Shape.leaf(form, new Leaf(scalar.text(), bare));
    }

    private static Shape items(Items items) {
        if (items.items().size() == 1
                && items.items().get(0) instanceof Members wrapper
                && wrapper.members().size() == 1
                && wrapper.members().get(0).node() instanceof Items inner) {
            Shape element = merged(inner.items());
            return Shape.list(
                    Optional.of(wrapper.members().get(0).name()), Optional.of(ListForm.ARRAY_OF_WRAPPER), element);
        }
        return Shape.list(Optional.empty(), Optional.of(ListForm.BARE), merged(items.items()));
    }

    private static Shape merged(List<ExampleNode> nodes) {
        return nodes.stream().map(ExampleShapes::elementShape).reduce(Shape.UNKNOWN, Shape::merge);
    }

    /** An element of an array with one member is a structure: arrays never collapse inside arrays. */
    private static Shape elementShape(ExampleNode node) {
        return node instanceof Members members && !members.markup() ? Shape.struct(fields(members)) : shape(node);
    }

    private static Shape members(Members members) {
        if (members.members().isEmpty()) {
            return Shape.UNKNOWN;
        }
        long names = members.members().stream().map(Member::name).distinct().count();
        if (names > 1) {
            return Shape.struct(fields(members));
        }
        Member first = members.members().get(0);
        if (members.members().size() > 1) {
            List<ExampleNode> nodes =
                    members.members().stream().map(Member::node).toList();
            return Shape.list(Optional.of(first.name()), Optional.empty(), mergedElements(nodes));
        }
        if (first.node() instanceof Items items) {
            Optional<ListForm> form = Optional.of(ListForm.WRAPPED).filter(wrapped -> items.bracketed());
            return Shape.list(Optional.of(first.name()), form, merged(items.items()));
        }
        return Shape.single(first.name(), shape(first.node()));
    }

    private static Shape mergedElements(List<ExampleNode> nodes) {
        return nodes.stream().map(ExampleShapes::shape).reduce(Shape.UNKNOWN, Shape::merge);
    }
}
