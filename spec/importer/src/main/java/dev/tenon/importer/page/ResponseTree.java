package dev.tenon.importer.page;

import dev.tenon.importer.facts.ResponseFact;
import dev.tenon.importer.facts.ResponseFact.Kind;
import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.ElementNames;
import dev.tenon.importer.shape.Shape;
import dev.tenon.importer.shape.ShownFields;
import dev.tenon.importer.text.Problems;
import dev.tenon.importer.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Joins the rows of the table and the shape of the examples into the tree of a response. */
final class ResponseTree {
    private final List<FieldRow> rows;
    private final int[] parents;
    private final Problems problems;
    private final Map<Integer, List<Integer>> children = new HashMap<>();

    private ResponseTree(List<FieldRow> rows, int[] parents, Problems problems) {
        this.rows = rows;
        this.parents = parents;
        this.problems = problems;
        for (int index = 0; index < parents.length; index++) {
            children.computeIfAbsent(parents[index], parent -> new ArrayList<>())
                    .add(index);
        }
    }

    static List<ResponseFact> of(List<FieldRow> rows, Shape examples, Problems problems) {
        Shape response = SingleShapes.decided(examples, rows);
        return new ResponseTree(rows, Placement.of(rows, response), problems).below(-1, response.visibleFields());
    }

    /** Returns the documented fields below a row in the table's order, then those that only the examples show. */
    private List<ResponseFact> below(int parent, Map<String, Shape> shapes) {
        List<ResponseFact> fields = new ArrayList<>();
        Set<String> documented = new HashSet<>();
        for (int index : children.getOrDefault(parent, List.of())) {
            if (documented.add(rows.get(index).name())) {
                fields.add(documented(index, shapes.get(rows.get(index).name())));
            }
        }
        shapes.forEach((name, shape) -> {
            if (!documented.contains(name)) {
                fields.add(ShownFields.of(name, shape));
            }
        });
        return List.copyOf(fields);
    }

    private ResponseFact documented(int index, @Nullable Shape shape) {
        FieldRow row = rows.get(index);
        List<ResponseFact> fields = below(index, shape == null ? Map.of() : shape.visibleFields());
        Kind kind = kind(row, shape, fields);
        Optional<FieldRow> element = elementRow(index);
        Optional<Kind> itemKind = kind == Kind.LIST ? itemKind(row, element, shape, fields) : Optional.empty();
        return new ResponseFact(
                row.line(),
                row.name(),
                kind,
                kind == Kind.LIST ? item(row, element, shape, itemKind) : Optional.empty(),
                itemKind,
                shape == null ? Optional.empty() : shape.listForm(),
                typeWord(row, element),
                true,
                shape != null,
                row.deprecated(),
                ShownFields.leaves(shape),
                row.example(),
                prose(row, element),
                fields);
    }

    /** What is said of the element is said of the list. */
    private static String prose(FieldRow row, Optional<FieldRow> element) {
        String ofList = row.prose();
        String ofElement = element.map(FieldRow::prose).orElse("");
        if (ofElement.isEmpty() || ofElement.equals(ofList)) {
            return ofList;
        }
        return ofList.isEmpty() ? ofElement : ofList + "\n" + ofElement;
    }

    private Kind kind(FieldRow row, @Nullable Shape shape, List<ResponseFact> fields) {
        if (shape != null && shape.form() == Shape.Form.LIST) {
            return list(row, shape);
        }
        if (shape != null && shape.form() == Shape.Form.STRUCT) {
            return row.type().form() == TypeWord.Form.ARRAY ? Kind.LIST : Kind.STRUCT;
        }
        return switch (row.type().form()) {
            case ARRAY -> Kind.LIST;
            case STRUCT -> Kind.STRUCT;
            case LIST -> shape != null && shape.form() == Shape.Form.LEAF ? Kind.SCALAR : Kind.LIST;
            case BLANK, OTHER -> {
                boolean leaf = shape != null && shape.form() == Shape.Form.LEAF;
                if (fields.isEmpty()) {
                    yield leaf || !ElementNames.soundsLikeList(row.name()) ? Kind.SCALAR : Kind.LIST;
                }
                yield ElementNames.soundsLikeList(row.name()) ? Kind.LIST : Kind.STRUCT;
            }
            default -> Kind.SCALAR;
        };
    }

    /**
     * A word for one value outweighs XML that repeats it if JSON shows one; otherwise the example is believed, and that
     * is reported.
     */
    private Kind list(FieldRow row, Shape shape) {
        if (!shape.repeatedOnly() || row.type().form() != TypeWord.Form.SCALAR) {
            return Kind.LIST;
        }
        boolean oneInJson =
                shape.leaves().stream().anyMatch(leaf -> !leaf.text().isEmpty());
        problems.add(
                row.line(),
                Texts.excerpt(row.name()) + " is documented as " + Texts.excerpt(row.typeWord())
                        + ", but the XML example repeats it; taken as "
                        + (oneInJson ? "one value, as JSON shows it" : "a list"));
        return oneInJson ? Kind.SCALAR : Kind.LIST;
    }

    private static Optional<Kind> itemKind(
            FieldRow row, Optional<FieldRow> element, @Nullable Shape shape, List<ResponseFact> fields) {
        if (!fields.isEmpty() || row.type().arrayOfStruct()) {
            return Optional.of(Kind.STRUCT);
        }
        Optional<Shape> shown = Optional.ofNullable(shape).flatMap(Shape::element);
        if (shown.isPresent() && shown.get().form() == Shape.Form.LIST) {
            return Optional.of(Kind.LIST);
        }
        if (shown.isPresent()
                && shown.get().form() == Shape.Form.UNKNOWN
                && shown.get().leaves().isEmpty()) {
            return Optional.empty();
        }
        boolean struct = element.filter(
                        of -> of.type().arrayOfStruct() || of.type().form() == TypeWord.Form.STRUCT)
                .isPresent();
        return Optional.of(struct ? Kind.STRUCT : Kind.SCALAR);
    }

    private static Optional<String> item(
            FieldRow row, Optional<FieldRow> element, @Nullable Shape shape, Optional<Kind> itemKind) {
        if (shape != null && shape.item().isPresent()) {
            return shape.item();
        }
        boolean bare = shape != null && shape.listForm().equals(Optional.of(ResponseFact.ListForm.BARE));
        if (bare) {
            return Optional.empty();
        }
        return element.map(FieldRow::name)
                .filter(name -> !name.isEmpty())
                .or(() -> itemKind.equals(Optional.of(Kind.STRUCT))
                        ? row.type().element().filter(word -> row.type().arrayOfStruct())
                        : Optional.empty())
                .filter(name -> !name.equalsIgnoreCase("object") && !name.equalsIgnoreCase("struct"));
    }

    private Optional<FieldRow> elementRow(int index) {
        int next = index + 1;
        return next < rows.size() && parents[next] == Placement.ELEMENT
                ? Optional.of(rows.get(next))
                : Optional.empty();
    }

    /** The word of the element tells the type of a list's values where the list's own word only says that it is a list. */
    private static String typeWord(FieldRow row, Optional<FieldRow> element) {
        boolean vague = row.type().form() == TypeWord.Form.LIST || row.type().arrayOfStruct();
        return vague
                        && element.filter(of -> of.type().form() == TypeWord.Form.SCALAR)
                                .isPresent()
                ? "Array of " + element.get().typeWord()
                : row.typeWord();
    }
}
