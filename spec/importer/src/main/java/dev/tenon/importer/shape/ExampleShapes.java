package dev.tenon.importer.shape;

import dev.tenon.importer.example.Example;
import dev.tenon.importer.example.Example.Format;
import dev.tenon.importer.example.ExampleNode;
import dev.tenon.importer.example.ExampleNode.Items;
import dev.tenon.importer.example.ExampleNode.Literal;
import dev.tenon.importer.example.ExampleNode.Member;
import dev.tenon.importer.example.ExampleNode.Members;
import dev.tenon.importer.example.ExampleNode.Scalar;
import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact.ListForm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Tells the shape of a response from its examples. */
public final class ExampleShapes {
    private ExampleShapes() {}

    /**
     * Adds up the examples of a response, JSON before XML, because only JSON tells a list of one element from a structure. XML whose tags
     * do not match counts only where nothing better is there.
     */
    public static Shape of(List<Example> examples) {
        boolean hasBetter = examples.stream().anyMatch(example -> !brokenXml(example));
        ShapeSum json = new ShapeSum();
        ShapeSum xml = new ShapeSum();
        for (Example example : examples) {
            if (example.root() instanceof Members members && !(hasBetter && brokenXml(example))) {
                (example.format() == Format.JSON ? json : xml).add(Shape.struct(fields(members)));
            }
        }
        return json.addOtherFormat(xml.shape()).shape();
    }

    private static boolean brokenXml(Example example) {
        return example.format() == Format.XML && example.flaw().isPresent();
    }

    private static Map<String, Shape> fields(Members members) {
        Map<String, ShapeSum> sums = new LinkedHashMap<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (Member member : members.members()) {
            sums.computeIfAbsent(member.name(), unused -> new ShapeSum()).add(shape(member.node()));
            counts.merge(member.name(), 1, Integer::sum);
        }
        Map<String, Shape> fields = new LinkedHashMap<>();
        sums.forEach((name, sum) -> {
            // Repeated siblings beside other fields are a list without a wrapper.
            boolean repeated = members.markup() && counts.getOrDefault(name, 1) > 1;
            fields.put(name, repeated ? Shape.list(Optional.empty(), Optional.empty(), sum.shape()) : sum.shape());
        });
        return fields;
    }

    private static Shape shape(ExampleNode node) {
        if (node instanceof Scalar scalar) {
            return leaf(scalar);
        }
        return node instanceof Items items ? items(items) : members((Members) node);
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
            Shape element = elements(inner.items());
            return Shape.list(
                    Optional.of(wrapper.members().get(0).name()), Optional.of(ListForm.ARRAY_OF_WRAPPER), element);
        }
        return Shape.list(Optional.empty(), Optional.of(ListForm.BARE), elements(items.items()));
    }

    private static Shape elements(List<ExampleNode> nodes) {
        ShapeSum sum = new ShapeSum();
        nodes.forEach(node -> sum.add(elementShape(node)));
        return sum.shape();
    }

    /** An element of an array with one member is a structure: arrays never collapse inside arrays. */
    private static Shape elementShape(ExampleNode node) {
        return node instanceof Members members && !members.markup() ? Shape.struct(fields(members)) : shape(node);
    }

    private static Shape members(Members members) {
        if (members.members().isEmpty()) {
            return Shape.UNKNOWN;
        }
        Member first = members.members().get(0);
        boolean oneName =
                members.members().stream().allMatch(member -> member.name().equals(first.name()));
        if (!oneName) {
            return Shape.struct(fields(members));
        }
        if (members.members().size() > 1) {
            ShapeSum sum = new ShapeSum();
            members.members().forEach(member -> sum.add(shape(member.node())));
            return Shape.list(Optional.of(first.name()), Optional.empty(), sum.shape());
        }
        if (first.node() instanceof Items items) {
            Optional<ListForm> form = Optional.of(ListForm.WRAPPED).filter(wrapped -> items.bracketed());
            return Shape.list(Optional.of(first.name()), form, elements(items.items()));
        }
        return Shape.single(first.name(), shape(first.node()));
    }
}
