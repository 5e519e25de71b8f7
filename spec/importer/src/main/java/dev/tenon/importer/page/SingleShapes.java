package dev.tenon.importer.page;

import dev.tenon.importer.facts.TypeWord;
import dev.tenon.importer.shape.ElementNames;
import dev.tenon.importer.shape.Shape;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Decides what a value with one member is: a structure of one field, or a list of one element. The table decides where it says so;
 * otherwise the names do.
 */
final class SingleShapes {
    private final Map<String, FieldRow> documented = new HashMap<>();
    private final Set<String> rightBelow = new HashSet<>();

    private SingleShapes(List<FieldRow> rows) {
        rows.forEach(row -> documented.putIfAbsent(row.name(), row));
        for (int index = 1; index < rows.size(); index++) {
            rightBelow.add(rows.get(index - 1).name() + "/" + rows.get(index).name());
        }
    }

    static Shape decided(Shape response, List<FieldRow> rows) {
        return new SingleShapes(rows).fields(response.asStruct());
    }

    private Shape fields(Shape shape) {
        if (shape.form() != Shape.Form.STRUCT) {
            return shape;
        }
        Map<String, Shape> decided = new LinkedHashMap<>();
        shape.fields().forEach((name, field) -> decided.put(name, decided(name, field)));
        return Shape.struct(decided);
    }

    private Shape decided(String name, Shape shape) {
        return decided(name, shape, false);
    }

    private Shape decided(String name, Shape shape, boolean ofList) {
        Shape known = switch (shape.form()) {
            case SINGLE -> isList(name, shape) ? shape.asList() : shape.asStruct();
            case LIST ->
                isStruct(name, shape)
                        ? shape.asStruct()
                        : ofList && isStructOfItems(name, shape) ? shape.structOfItems() : shape;
            default -> shape;
        };
        if (known.form() == Shape.Form.LIST) {
            Shape element = known.element().orElse(Shape.UNKNOWN);
            return known.withElement(decided(known.item().orElse(name), element, true));
        }
        return fields(known);
    }

    /**
     * A wrapped list is a structure after all where its member does not sound like its element, and the table calls it
     * a structure or, without a word for its type, has the row of the member right below and not of a field with that
     * name inside.
     */
    private boolean isStruct(String name, Shape shape) {
        String item = shape.item().orElse("");
        if (item.isEmpty() || ElementNames.belong(name, item)) {
            return false;
        }
        return formOf(name) == TypeWord.Form.STRUCT
                || (formOf(name) == TypeWord.Form.BLANK
                        && rightBelow.contains(name + "/" + item)
                        && !shape.visibleFields().containsKey(item));
    }

    /** XML repeats a field of the table inside the element of a list: the field is a list of its own. */
    private boolean isStructOfItems(String name, Shape shape) {
        return shape.item().isPresent()
                && shape.listForm().isEmpty()
                && !documented.containsKey(name)
                && formOf(shape.item().get()) == TypeWord.Form.SCALAR
                && !ElementNames.belong(name, shape.item().get());
    }

    private boolean isList(String name, Shape shape) {
        String item = shape.item().orElseThrow();
        return switch (formOf(name)) {
            case ARRAY, LIST -> true;
            case STRUCT -> false;
            default ->
                ElementNames.belong(name, item) || (documented.containsKey(name) && !documented.containsKey(item));
        };
    }

    private TypeWord.Form formOf(String name) {
        FieldRow row = documented.get(name);
        return row == null ? TypeWord.Form.OTHER : row.type().form();
    }
}
