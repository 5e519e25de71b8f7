package dev.tenon.importer.shape;

import dev.tenon.importer.facts.Leaf;
import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fields that only the examples show. */
public final class ShownFields {
    private ShownFields() {}

    /**
     * Returns what the examples show of a field that nothing else describes; of one member its name tells whether it is
     * a list.
     */
    public static ResponseFact of(String name, Shape shown) {
        Shape shape = shown.form() == Shape.Form.SINGLE
                        && ElementNames.belong(name, shown.item().orElse(""))
                ? shown.asList()
                : shown;
        Kind kind = kind(shape);
        Optional<Kind> itemKind = kind == Kind.LIST
                ? shape.element()
                        .filter(element -> element.form() != Shape.Form.UNKNOWN)
                        .map(ShownFields::kind)
                : Optional.empty();
        return new ResponseFact(
                0,
                name,
                kind,
                shape.item(),
                itemKind,
                shape.listForm(),
                "",
                false,
                true,
                false,
                leaves(shape),
                "",
                "",
                fields(shape.visibleFields()));
    }

    private static List<ResponseFact> fields(Map<String, Shape> shapes) {
        List<ResponseFact> fields = new ArrayList<>();
        shapes.forEach((name, shape) -> fields.add(of(name, shape)));
        return List.copyOf(fields);
    }

    private static Kind kind(Shape shape) {
        return switch (shape.form()) {
            case LIST -> Kind.LIST;
            case STRUCT, SINGLE -> Kind.STRUCT;
            default -> Kind.SCALAR;
        };
    }

    /** The values of a list are those of its elements; a single one in the other format is such a value, too. */
    public static Set<Leaf> leaves(@Nullable Shape shape) {
        if (shape == null) {
            return Set.of();
        }
        if (shape.form() != Shape.Form.LIST) {
            return shape.leaves();
        }
        Set<Leaf> leaves =
                new LinkedHashSet<>(shape.element().map(Shape::leaves).orElse(Set.of()));
        shape.leaves().stream().filter(leaf -> !leaf.text().isEmpty()).forEach(leaves::add);
        return leaves;
    }
}
